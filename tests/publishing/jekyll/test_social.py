import pytest

from publishing.importing.jekyll.theme.social import NETWORKS, accounts


def urls(values):
    return [account.url for account in accounts(values, lambda message: None)]


@pytest.mark.parametrize(
    ("kind", "name", "url"),
    [
        ("github", "ada", "https://github.com/ada"),
        ("email", "ada@example.com", "mailto:ada@example.com"),
        ("reddit", "ada", "https://www.reddit.com/user/ada"),
        ("reddit", "r/kites", "https://www.reddit.com/r/kites"),
        ("discord", "abc", "https://discord.com/invite/abc"),
        ("discord", "users/1", "https://discord.com/users/1"),
        ("mastodon", "example.social/@ada", "https://example.social/@ada"),
        ("medium", "@ada", "https://medium.com/@ada"),
        ("youtube", "@ada", "https://www.youtube.com/@ada"),
        ("telephone", "+1 (5) 55", "tel:+1555"),
        ("ORCID", "0000-0001", "https://orcid.org/0000-0001"),
        ("google-scholar", "AbC", "https://scholar.google.com/citations?user=AbC"),
        ("stackoverflow", 12345, "https://stackoverflow.com/users/12345"),
        (
            "linkedin",
            "https://www.linkedin.com/in/ada",
            "https://www.linkedin.com/in/ada",
        ),
        ("github", 'x"><script>', "https://github.com/x%22%3E%3Cscript%3E"),
    ],
)
def test_an_account_becomes_an_address(kind, name, url):
    assert urls({"social-network-links": {kind: name}}) == [url]


def test_the_order_of_the_config_is_kept():
    found = accounts({"social-network-links": {"twitter": "a", "github": "b"}}, print)
    assert [account.kind for account in found] == ["twitter", "github"]


def test_a_feed_link_needs_a_description_of_the_feed():
    links = {"social-network-links": {"rss": True}}
    assert urls(links) == []
    assert urls({**links, "rss-description": "News of kites"}) == ["/feed.xml"]


def test_empty_and_unknown_accounts_are_left_out():
    warnings = []
    links = {"github": None, "friendster": "ada", "twitter": False}
    assert accounts({"social-network-links": links}, warnings.append) == []
    assert len(warnings) == 1
    assert "friendster" in warnings[0]


def test_accounts_of_other_themes_are_found():
    assert urls({"github_username": "ada"}) == ["https://github.com/ada"]
    assert urls({"author": {"name": "Ada", "bluesky": "ada.example"}}) == [
        "https://bsky.app/profile/ada.example"
    ]
    assert urls(
        {"social": {"links": ["https://www.linkedin.com/in/ada", "https://a.example"]}}
    ) == ["https://www.linkedin.com/in/ada", "https://a.example"]
    assert urls({"github": {"username": "ada"}}) == ["https://github.com/ada"]


def test_every_network_has_a_place_for_the_name():
    assert [kind for kind, (_, url) in NETWORKS.items() if "{}" not in url] == ["rss"]
