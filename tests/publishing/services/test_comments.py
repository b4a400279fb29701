"""What each service for comments is told, and what a page lets in for it."""

from urllib.parse import parse_qs, urlsplit

import pytest

from publishing.services.comments import COMMENT_SERVICES, Page, discussion
from publishing.services.options import problems

PAGE = Page(
    url="https://example.com/2020/wind.html",
    path="2020/wind",
    title="Wind & {kites}",
    description="About wind",
    language="vi",
)
GISCUS = {"repo": "ada/kites", "repo_id": "R_1", "category_id": "DIC_2"}
TOLD = {
    "giscus": GISCUS,
    "utterances": {"repo": "ada/kites"},
    "disqus": {"shortname": "ada-kites"},
    "discourse": {"server": "https://forum.example.org/talk"},
}


def query_of(address):
    found = parse_qs(urlsplit(address).query, keep_blank_values=True)
    return {name: values[0] for name, values in found.items()}


def test_every_service_of_the_table_can_be_shown():
    assert set(TOLD) == set(COMMENT_SERVICES)
    for name, told in TOLD.items():
        assert discussion(name, told, PAGE), name


def test_giscus_is_a_frame_that_names_the_discussion():
    shown = discussion("giscus", GISCUS, PAGE)
    assert shown.frame.startswith("https://giscus.app/vi/widget?")
    assert query_of(shown.frame) | GISCUS == {
        **GISCUS,
        "repoId": "R_1",
        "category": "",
        "categoryId": "DIC_2",
        "term": "2020/wind",
        "strict": "0",
        "reactionsEnabled": "1",
        "emitMetadata": "0",
        "inputPosition": "bottom",
        "description": "About wind",
        "backLink": PAGE.url,
    }
    assert shown.opens == {"frame-src": ("https://giscus.app",)}
    assert shown.script == ""


def test_utterances_is_a_frame_and_takes_the_names_of_old_themes():
    told = {"repository": "ada/kites", "issue_term": "og:title"}
    shown = discussion("utterances", told, PAGE)
    query = query_of(shown.frame)
    assert (query["repo"], query["issue-term"]) == ("ada/kites", "og:title")
    assert query["og:title"] == "Wind & {kites}"
    assert shown.opens == {"frame-src": ("https://utteranc.es",)}


def test_the_title_names_the_discussion_where_the_owner_wants_that():
    shown = discussion("giscus", {**GISCUS, "mapping": "title"}, PAGE)
    assert query_of(shown.frame)["term"] == "Wind & {kites}"
    assert shown.link.endswith(
        "discussions?discussions_q=%22Wind%20%26%20%7Bkites%7D%22"
    )


def test_disqus_opens_its_own_hosts_and_no_inline_style():
    shown = discussion("disqus", {"shortname": "ada-kites"}, PAGE)
    assert shown.script == "https://ada-kites.disqus.com/embed.js"
    sources = [each for sources in shown.opens.values() for each in sources]
    hosts = {urlsplit(each).netloc for each in sources}
    assert hosts == {
        "ada-kites.disqus.com", "disqus.com", "c.disquscdn.com", "referrer.disqus.com",
    }  # fmt: skip


def test_a_forum_of_ones_own_is_let_in_by_its_origin_alone():
    shown = discussion("discourse", {"server": "forum.example.org/talk/"}, PAGE)
    assert shown.host == "forum.example.org"
    assert shown.opens == {"frame-src": ("https://forum.example.org",)}
    assert shown.frame.startswith("https://forum.example.org/talk/embed/comments?")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("giscus", {"repo": "ada/kites"}),
        ("giscus", {**GISCUS, "repo": "ada"}),
        ("giscus", {**GISCUS, "mapping": "number"}),
        ("utterances", {"repo": "ada/kites; script-src *"}),
        ("disqus", {"shortname": "evil.example/#"}),
        ("disqus", {"shortname": "a b"}),
        ("disqus", {}),
        ("discourse", {"server": "http://forum.example.org"}),
        ("discourse", {"server": "https://a.example; script-src *"}),
        ("discourse", {"server": "https://a.example' 'unsafe-inline"}),
    ],
)
def test_what_cannot_be_true_is_not_shown_and_told(name, told):
    assert discussion(name, told, PAGE) is None
    assert list(problems(COMMENT_SERVICES[name].options, told))


@pytest.mark.parametrize("name", ["staticman", "facebook", "commentbox", ""])
def test_a_service_that_is_only_kept_is_not_shown(name):
    assert discussion(name, {"id": "1"}, PAGE) is None


def test_a_problem_names_the_option_and_how_it_is_written():
    (said,) = problems(COMMENT_SERVICES["utterances"].options, {"repo": "ada"})
    assert said == "repo looks wrong; write it as repo: ada/comments."
