"""Feeds are found from the pages they belong to, and can be read in a browser."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import Series
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db
ALTERNATE = re.compile(r'<link rel="alternate" type="([^"]+)" href="([^"]+)"')


def offered(client, address):
    return ALTERNATE.findall(client.get(address).content.decode())


@pytest.fixture
def posts():
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    series = Series.objects.create(title="Walks", published_at=moment)
    published_post("One", tags=["tea"], series=series)
    published_post("Hai", language="vi")


@pytest.mark.parametrize(
    ("page", "own"),
    [
        ("/", ""),
        ("/tags/tea/", "/tags/tea/feed"),
        ("/series/walks/", "/series/walks/feed"),
        ("/blog/?lang=vi", "/vi/feed"),
    ],
)
def test_a_page_names_the_feeds_that_belong_to_it(client, posts, page, own):
    found = offered(client, page)
    expected = {"/feed.xml", "/feed.json"}
    if own:
        expected |= {f"{own}.xml", f"{own}.json"}
    assert {address for _, address in found} == expected
    for content_type, address in found:
        assert client.get(address)["Content-Type"].startswith(content_type)


def test_a_browser_is_given_a_look_and_links_for_a_feed(client, posts):
    answer = client.get("/feed.xml", headers={"accept": "text/html,*/*;q=0.8"})
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    assert "Accept" in answer["Vary"]
    page = answer.content.decode()
    assert '<?xml-stylesheet type="text/css" href="/static/css/feed.css"?>' in page
    assert (Path(settings.ROOT) / "static/css/feed.css").is_file()
    assert ">One</h:a>" in page


def test_an_entry_says_its_language(client, posts):
    assert '<entry xml:lang="vi">' in client.get("/feed.xml").content.decode()


def test_feeds_cost_the_same_for_few_and_many(client):
    def counts():
        found = []
        for address in ("/feed.json", "/tags/tea/feed.json", "/en/feed.xml"):
            with CaptureQueriesContext(connection) as asked:
                assert client.get(address).status_code == 200
            found.append(len(asked))
        return found

    published_post("First", tags=["tea"])
    counts()  # content types are remembered
    before = counts()
    for number in range(6):
        published_post(f"Post {number}", tags=["tea", f"t{number}"])
    assert counts() == before
