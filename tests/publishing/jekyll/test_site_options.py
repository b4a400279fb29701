import pytest

from publishing.importing.jekyll.theme.services import services
from publishing.importing.jekyll.theme.site_options import site_options
from publishing.models import SiteSettings


def test_colours_become_hexadecimal():
    values = {"page-col": "#0F1419", "text-col": "white", "link-col": "rgb(1, 2, 3)"}
    assert site_options(values, print)["colours"] == {
        "page": "#0f1419",
        "text": "#ffffff",
        "link": "#010203",
    }


def test_what_is_no_colour_is_named_and_left_out():
    said = []
    values = {"page-col": "url(javascript:alert(1))", "text-col": "#fff"}
    assert site_options(values, said.append)["colours"] == {"text": "#fff"}
    assert "page-col" in said[0]


def test_lists_follow_the_old_theme():
    values = {
        "paginate": 5,
        "excerpt_length": "30",
        "feed_show_excerpt": False,
        "feed_show_tags": False,
        "post_search": False,
        "rss-description": "News of kites",
    }
    assert site_options(values, print) == {
        "posts_per_page": 5,
        "excerpt_words": 30,
        "list_excerpts": False,
        "list_tags": False,
        "search_shown": False,
        "feed_description": "News of kites",
    }


@pytest.mark.parametrize("number", ["many", -3, 10**12])
def test_a_number_out_of_bounds_is_left_out(number):
    said = []
    assert site_options({"paginate": number}, said.append) == {}
    assert said


def test_a_form_of_dates_without_a_sign_of_strftime_is_left_out():
    said = []
    assert site_options({"date_format": "%d.%m.%Y"}, said.append) == {
        "date_format": "%d.%m.%Y"
    }
    assert not said
    assert site_options({"date_format": "ordinal"}, said.append) == {}
    assert "'ordinal'" in said[0]


def test_a_repository_becomes_an_address():
    found = site_options({"repository": "ada/kites", "edit_page_button": True}, print)
    assert found == {
        "repository_url": "https://github.com/ada/kites",
        "edit_links": True,
    }


def test_the_panel_about_the_author_is_kept():
    author = {"name": "Ada", "bio": "Flies <b>kites</b>", "location": "Hanoi"}
    found = site_options({"author": author}, print)
    assert found == {"author_bio": "Flies kites", "author_location": "Hanoi"}


@pytest.mark.parametrize(
    ("values", "provider", "told"),
    [
        ({"disqus": "kites"}, "disqus", {"shortname": "kites"}),
        ({"disqus_shortname": "kites"}, "disqus", {"shortname": "kites"}),
        ({"fb_comment_id": 12}, "facebook", {"id": "12"}),
        ({"commentbox": "5-6"}, "commentbox", {"id": "5-6"}),
        (
            {"utterances": {"repository": "ada/kites", "issue-term": "title"}},
            "utterances",
            {"repository": "ada/kites", "issue_term": "title"},
        ),
        (
            {
                "repository": "ada/kites",
                "comments": {"provider": "giscus", "giscus": {"repo_id": "R_1"}},
            },
            "giscus",
            {"repo_id": "R_1", "repo": "ada/kites"},
        ),
        (
            {
                "comments": {
                    "provider": "giscus",
                    "disqus": {"shortname": "kites"},
                    "giscus": {"repo": "ada/kites"},
                }
            },
            "giscus",
            {"repo": "ada/kites"},
        ),
        (
            {
                "staticman": {
                    "repository": "ada/kites",
                    "reCaptcha": {"siteKey": "k", "secret": "never"},
                }
            },
            "staticman",
            {"repository": "ada/kites", "reCaptcha.siteKey": "k"},
        ),
    ],
)
def test_comments_of_the_old_site_are_kept(values, provider, told):
    found = services(values, None, print)
    assert (found["comments_provider"], found["comments_options"]) == (provider, told)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"disqus": ""},
        {"disqus": None, "giscus": {"category": "Comments", "mapping": "title"}},
        {"comments": True},
    ],
)
def test_empty_templates_of_comments_say_nothing(values):
    assert "comments_provider" not in services(values, None, print)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"gtag": "G-1"}, {"google": "G-1"}),
        ({"gtm": "GTM-1"}, {"google_tag_manager": "GTM-1"}),
        (
            {"matomo": {"site_id": 9, "uri": "stats.example", "opt-out": True}},
            {
                "matomo.site_id": "9",
                "matomo.uri": "stats.example",
                "matomo.opt_out": "true",
            },
        ),
        (
            {"analytics": {"provider": "google", "google": {"tracking_id": "UA-1"}}},
            {"google": "UA-1"},
        ),
        (
            {"analytics": {"goatcounter": {"id": "ada"}, "umami": {"id": None}}},
            {"goatcounter": "ada"},
        ),
    ],
)
def test_identifiers_for_analytics_are_kept(values, told):
    assert services(values, None, print)["analytics"] == told


def test_share_links_come_from_the_config_or_a_data_file():
    switches = {"share-links-active": {"twitter": True, "vk": False, "reddit": True}}
    assert services(switches, None, print)["share_links"] == ["twitter", "reddit"]
    shares = {"platforms": [{"type": "Twitter"}, {"type": "Telegram"}, {"type": "Fax"}]}
    said = []
    found = services({}, shares, said.append)
    assert found["share_links"] == ["twitter", "telegram"]
    assert "fax" in said[0]


@pytest.mark.django_db
def test_nothing_of_others_is_switched_on(site, import_site):
    site.put("_config.yml", "title: Wind\ndisqus: kites\ngtag: G-1\n")
    outcome = import_site()
    settings = SiteSettings.load()
    assert (settings.comments_provider, settings.analytics) == (
        "disqus",
        {"google": "G-1"},
    )
    assert not settings.comments_confirmed
    assert not settings.analytics_confirmed
    assert outcome.errors == ""


@pytest.mark.django_db
def test_what_an_old_site_used_is_filled_in_and_may_be_confirmed(site, import_site):
    config = (
        "title: Wind\nutterances: {repository: ada/kites, issue-term: title}\n"
        "gtag: G-1\nmatomo: {site_id: 3, uri: stats.example.org}\n"
    )
    site.put("_config.yml", config)
    import_site()
    settings = SiteSettings.load()
    assert settings.analytics_provider == "matomo"
    settings.comments_confirmed = settings.analytics_confirmed = True
    settings.full_clean()
    settings.save()
    import_site()
    settings = SiteSettings.load()
    assert (settings.comments_confirmed, settings.analytics_confirmed) == (True, True)
    site.put("_config.yml", config.replace("ada/kites", "eve/kites"))
    outcome = import_site()
    settings = SiteSettings.load()
    assert (settings.comments_confirmed, settings.analytics_confirmed) == (False, True)
    assert "they are off now" in outcome.messages("_config.yml", "settings")


@pytest.mark.django_db
def test_imported_settings_pass_the_checks_of_the_form(site, import_site):
    site.put(
        "_config.yml",
        "title: Wind\npage-col: black\npaginate: 3\ndisqus: kites\nmatomo: {site_id: 1}\n"
        "share-links-active: {twitter: true}\nurl-pretty: kites.example\n",
    )
    import_site()
    SiteSettings.load().full_clean()


@pytest.mark.django_db
def test_a_setting_without_a_place_is_named_once(site, import_site):
    site.put(
        "_config.yml",
        "title: Wind\nnavbar-var-length: true\nnavbar-img: null\nmarkdown: kramdown\n",
    )
    outcome = import_site()
    said = outcome.files["_config.yml", "settings"]["warnings"]
    assert said == [
        {"line": 2, "message": "the setting 'navbar-var-length' has no place here"}
    ]


@pytest.mark.django_db
def test_a_key_without_a_place_is_named_once_for_the_site(site, import_site):
    site.document("_posts/2021-01-01-a.md", title="A", **{"gh-badge": ["star"]})
    site.document("_posts/2021-01-02-b.md", title="B", **{"gh-badge": ["star"]})
    said = import_site().errors
    assert said.count("gh-badge") == 1
    assert "'gh-badge' has no place here (2 files)" in said
