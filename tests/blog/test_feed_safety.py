"""Whatever a post says, the feed is XML, and its summaries are text."""

from xml.etree import ElementTree as ET

import pytest
from django.utils import timezone

from blog.models import Post
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client):
    return ET.fromstring(client.get("/feed.xml").content)  # noqa: S314 - our own


def test_code_in_a_summary_stays_code(client):
    text = "Write `<img src=x onerror=alert(1)>` here."
    Post.objects.create(title="Markup", body=text, published_at=timezone.now())
    summary = feed(client).find(f"{ATOM}entry/{ATOM}summary")
    assert summary.attrib["type"] == "html"
    assert summary.text == "Write &lt;img src=x onerror=alert(1)&gt; here."


def test_signs_that_xml_cannot_hold_are_left_out(client):
    SiteSettings(title="A\x02 site", tagline="Li\x03ne").save()
    post = Post.objects.create(
        title="A\x04 post", author="An\x05n", body="Text", published_at=timezone.now()
    )
    post.tags.add("on\x06e")
    root = feed(client)
    assert root.find(f"{ATOM}title").text == "A site"
    assert root.find(f"{ATOM}entry/{ATOM}title").text == "A post"
    assert root.find(f"{ATOM}entry/{ATOM}category").attrib["term"] == "one"


def test_a_feed_speaks_the_language_of_the_site(client):
    SiteSettings(language="vi").save()
    assert 'xml:lang="vi"' in client.get("/feed.xml").content.decode()
