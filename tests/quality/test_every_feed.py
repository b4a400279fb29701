"""Feeds, the sitemap, robots.txt and llms.txt of two whole sites, by their standards."""

import json
import re
from datetime import datetime
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from tests.stories.crawler import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LLMS_LINK = re.compile(r"- \[[^\[\]]+\]\((\S+)\)(: .+)?")
ADDRESS = settings.SITE_URL + "/"


def answers_of(crawled, kind):
    found = {
        address: answer.content
        for address, answer in crawled.answers.items()
        if answer.headers.get("Content-Type", "").startswith(kind)
    }
    assert len(found) > 3
    return found


def moment(text):
    """RFC 3339 wants the zone to be told."""
    told = datetime.fromisoformat(text)
    assert told.tzinfo
    return told


def test_every_atom_feed_has_what_rfc_4287_asks(crawled):
    for address, body in answers_of(crawled, "application/atom+xml").items():
        feed = ET.fromstring(body)  # noqa: S314 - our own output
        assert feed.findtext(f"{ATOM}title"), address
        assert feed.findtext(f"{ATOM}author/{ATOM}name"), address
        own = {each.get("rel"): each.get("href") for each in feed.iter(f"{ATOM}link")}
        assert own["self"] == settings.SITE_URL + address
        entries = feed.findall(f"{ATOM}entry")
        for part in (feed, *entries):
            assert part.findtext(f"{ATOM}id"), address
            assert part.findtext(f"{ATOM}title"), address
            assert moment(part.findtext(f"{ATOM}updated"))
        ids = [entry.findtext(f"{ATOM}id") for entry in entries]
        assert len(set(ids)) == len(ids), address
        links = [entry.find(f"{ATOM}link").get("href") for entry in entries]
        assert all(link.startswith(ADDRESS) for link in links), address


def test_every_json_feed_has_what_version_1_1_asks(crawled):
    for address, body in answers_of(crawled, "application/feed+json").items():
        feed = json.loads(body)
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == settings.SITE_URL + address
        assert feed["title"]
        ids = [item["id"] for item in feed["items"]]
        assert len(set(ids)) == len(ids), address
        for item in feed["items"]:
            assert item["url"].startswith(ADDRESS)
            assert item.get("content_html") or item.get("content_text") or item["title"]
            assert moment(item["date_published"]) <= moment(item["date_modified"])


def test_the_two_forms_of_a_feed_tell_of_the_same(crawled):
    in_json = answers_of(crawled, "application/feed+json")
    for address, body in answers_of(crawled, "application/atom+xml").items():
        feed = ET.fromstring(body)  # noqa: S314 - our own output
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        other = json.loads(in_json[address.replace("feed.xml", "feed.json")])
        assert [item["id"] for item in other["items"]] == ids


def test_the_sitemap_names_public_pages_once(crawled):
    root = ET.fromstring(crawled.answers["/sitemap.xml"].content)  # noqa: S314
    assert root.tag == f"{SITEMAP}urlset"
    named = [each.text for each in root.iter(f"{SITEMAP}loc")]
    assert len(set(named)) == len(named) > 10
    for address in named:
        answer = crawled.answers[address.removeprefix(settings.SITE_URL)]
        assert answer.status_code == 200, address
        assert 'name="robots"' not in text_of(answer), address
        assert f'rel="canonical" href="{address}"' in text_of(answer), address
    for each in root.iter(f"{SITEMAP}lastmod"):
        assert datetime.fromisoformat(each.text)


def test_robots_may_read_what_is_public(crawled):
    robots = RobotFileParser()
    robots.parse(text_of(crawled.answers["/robots.txt"]).splitlines())
    assert robots.site_maps() == [f"{settings.SITE_URL}/sitemap.xml"]
    assert robots.can_fetch("*", "/blog/")
    assert not robots.can_fetch("*", "/admin/")


def test_llms_txt_is_a_title_a_sentence_and_links_that_answer(crawled):
    lines = text_of(crawled.answers["/llms.txt"]).splitlines()
    assert lines[0].startswith("# ")
    assert lines[2].startswith("> ")
    items = [line for line in lines if line.startswith("-")]
    links = [LLMS_LINK.fullmatch(line) for line in items]
    assert len(links) > 5
    for link in links:
        path = link[1].removeprefix(settings.SITE_URL)
        assert crawled.answers[path].status_code == 200, path
