"""A reader's browser asks another host for comments after a click, and not before."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from blog.models import Post
from publishing.models import SiteSettings

pytestmark = pytest.mark.usefixtures("example_site")
FRAME = """<!DOCTYPE html><title>Comments</title><p>Three people said something</p>
<script>
const message = {giscus: {resizeHeight: 321}};
parent.postMessage(message, new URLSearchParams(location.search).get("origin"));
</script>"""
GISCUS = {"repo": "ada/kites", "repo_id": "R_1", "category_id": "DIC_2"}


@pytest.fixture
def comments():
    SiteSettings.objects.update(
        comments_provider="giscus", comments_options=GISCUS, comments_confirmed=True
    )
    return Post.objects.published().first().get_absolute_url()


def answer(route):
    route.fulfill(body=FRAME, content_type="text/html")


def test_comments_are_loaded_by_a_click_and_not_before(visit, comments):
    reader = visit(dark=True)
    reader.page.route("https://giscus.app/**", answer)
    reader.open(comments)
    button = reader.page.get_by_role("button", name="Load comments from giscus.app")
    button.scroll_into_view_if_needed()
    reader.page.wait_for_load_state("networkidle")
    assert reader.strangers == []
    button.click()
    frame = reader.page.locator(".comments iframe")
    inside = reader.page.frame_locator(".comments iframe")
    inside.get_by_text("Three people said something").wait_for()
    assert len(reader.strangers) == 1
    assert "repo=ada%2Fkites" in reader.strangers[0]
    assert "theme=dark" in reader.strangers[0]
    reader.page.wait_for_function(
        "document.querySelector('.comments iframe').offsetHeight === 321"
    )
    assert frame.get_attribute("title") == "Comments"
    assert not button.is_visible()
    assert reader.complaints == []
    assert Axe().run(reader.page).response["violations"] == []


def test_a_sign_in_shows_them_again_only_where_they_were_asked_for(visit, comments):
    reader = visit()
    reader.page.route("https://giscus.app/**", answer)
    reader.open(f"{comments}?giscus=token")
    reader.page.wait_for_load_state("networkidle")
    assert reader.strangers == []
    assert "giscus" not in reader.page.url
    reader.page.get_by_role("button", name="Load comments from giscus.app").click()
    reader.page.locator(".comments iframe").wait_for()
    reader.open(f"{comments}?giscus=another")
    reader.page.locator(".comments iframe").wait_for()
    assert "session=another" in reader.strangers[-1]


def test_without_scripts_a_link_leads_to_the_discussion(visit, comments):
    reader = visit(scripts=False)
    reader.open(comments)
    link = reader.page.get_by_role("link", name="Read and write comments there")
    assert link.get_attribute("href").startswith("https://github.com/ada/kites/discus")
    assert reader.page.locator(".comments button").is_hidden()


@pytest.fixture
def counting():
    SiteSettings.objects.update(
        analytics_provider="plausible",
        analytics={"plausible": "example.org"},
        analytics_confirmed=True,
    )


@pytest.fixture
def told():
    return []


@pytest.fixture
def counted(visit, told, counting):
    def counted(*, refuses=False):
        reader = visit()

        def note(route):
            told.append(json.loads(route.request.post_data))
            allowed = {"Access-Control-Allow-Origin": "*"}
            route.fulfill(status=202, body="ok", headers=allowed)

        reader.page.route("https://plausible.io/**", note)
        if refuses:
            reader.page.add_init_script(
                "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"
            )
        reader.open("/blog/?page=1&secret=word")
        reader.page.wait_for_load_state("networkidle")
        return reader

    return counted


def test_a_visit_is_told_once_without_the_query(counted, told):
    reader = counted()
    assert [(each["n"], each["d"]) for each in told] == [("pageview", "example.org")]
    assert told[0]["u"].endswith("/blog/")
    assert reader.complaints == []


def test_a_reader_who_asks_not_to_be_tracked_is_not_counted(counted, told):
    reader = counted(refuses=True)
    assert told == []
    assert reader.strangers == []
