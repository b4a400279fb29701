"""JSON Feed 1.1 beside each Atom feed: what its specification asks for."""

import json
from datetime import datetime

import pytest

from blog.models import Series
from portfolio.models import Page
from publishing.models import SiteSettings
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db
TOP = {
    "version": str, "title": str, "home_page_url": str, "feed_url": str,
    "description": str, "language": str, "authors": list, "items": list,
}  # fmt: skip
ITEM = {
    "id": str, "url": str, "title": str, "content_html": str, "summary": str,
    "date_published": str, "date_modified": str, "authors": list, "tags": list,
    "language": str, "image": str,
}  # fmt: skip


def check(told, known, required):
    assert required <= told.keys() <= known.keys()
    for key, value in told.items():
        assert isinstance(value, known[key]), key
        assert value or key in ("content_html", "items"), f"{key} says nothing"


def feed(client, address="/feed.json"):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/feed+json")
    told = json.loads(answer.content)
    check(told, TOP, {"version", "title", "items", "feed_url"})
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == f"https://example.com{address}"
    for item in told["items"]:
        check(item, ITEM, {"id", "url", "content_html", "date_published"})
        assert datetime.fromisoformat(item["date_published"]).tzinfo
        assert item["url"].startswith("https://example.com/")
    return told


def titles(told):
    return [item["title"] for item in told["items"]]


def test_it_holds_the_full_text_with_whole_addresses(client):
    SiteSettings(title="Notes", author_name="An owner", language="vi").save()
    published_post("A post", body="[Here](/blog/).", tags=["tea"], author="A guest")
    told = feed(client)
    (item,) = told["items"]
    assert 'href="https://example.com/blog/"' in item["content_html"]
    assert item["tags"] == ["tea"]
    assert (told["authors"], item["authors"]) == (
        [{"name": "An owner"}],
        [{"name": "A guest"}],
    )
    assert told["language"] == "vi"


def test_both_forms_tell_the_same_posts_by_the_same_ids(client):
    published_post("One")
    published_post("Two")
    atom = client.get("/feed.xml").content.decode()
    items = feed(client)["items"]
    assert len(items) == 2
    assert all(f"<id>{item['id']}</id>" in atom for item in items)


@pytest.mark.parametrize(
    "address",
    ["/feed", "/tags/tea/feed", "/series/walks/feed", "/vi/feed"],
)
@pytest.mark.parametrize("form", ["xml", "json"])
def test_no_feed_tells_what_is_not_public(client, address, form):
    series = Series.objects.create(
        title="Walks", published_at=datetime.now().astimezone()
    )
    fields = {"tags": ["tea"], "language": "vi", "series": series}
    published_post("Shown", **fields)
    published_post("Aside", unlisted=True, **fields)
    draft_post("Draft", **fields)
    scheduled_post("Scheduled", **fields)
    page = client.get(f"{address}.{form}").content.decode()
    assert "Shown" in page
    assert not any(word in page for word in ("Aside", "Draft", "Scheduled"))


@pytest.mark.parametrize("form", ["xml", "json"])
def test_a_reader_that_has_it_is_not_sent_it_again(client, form):
    published_post("A post")
    answer = client.get(f"/feed.{form}")
    for headers in (
        {"if-none-match": answer["ETag"]},
        {"if-modified-since": answer["Last-Modified"]},
    ):
        assert client.get(f"/feed.{form}", headers=headers).status_code == 304


def test_a_language_has_a_feed_while_there_are_posts_in_it(client):
    published_post("An English one")
    published_post("Một bài viết", language="vi")
    draft_post("Ein Entwurf", language="de")
    assert titles(feed(client, "/vi/feed.json")) == ["Một bài viết"]
    assert titles(feed(client, "/en/feed.json")) == ["An English one"]
    assert feed(client, "/vi/feed.json")["language"] == "vi"
    for other in ("de", "fr"):
        assert client.get(f"/{other}/feed.xml").status_code == 404


def test_a_page_named_as_a_language_stays_beside_the_feed(client):
    Page.objects.create(
        title="Trang",
        slug="vi",
        body="Words.",
        published_at=datetime.now().astimezone(),
    )
    published_post("Một bài viết", language="vi")
    assert client.get("/vi/").status_code == 200
    assert client.get("/vi/feed.xml").status_code == 200


def test_a_series_that_is_no_longer_public_has_no_feed(client):
    series = Series.objects.create(title="Walks")
    published_post("Shown", series=series)
    assert client.get("/series/walks/feed.json").status_code == 404
