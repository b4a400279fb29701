from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from publishing.models import SiteSettings
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, address="/feed.xml", **headers):
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content)  # noqa: S314 - our own output


def entries(client, address="/feed.xml"):
    return feed(client, address).findall(f"{ATOM}entry")


def texts(client, name, address="/feed.xml"):
    return [entry.findtext(f"{ATOM}{name}") for entry in entries(client, address)]


def test_the_feed_holds_the_full_text_with_whole_addresses(client):
    published_post(
        "A post", body="Words, [a link](/blog/) and more.\n\nAnother paragraph."
    )
    (content,) = texts(client, "content")
    assert "Another paragraph" in content
    assert 'href="https://example.com/blog/"' in content


def test_addresses_come_from_the_settings_and_not_from_the_request(client):
    published_post("A post")
    answer = client.get("/feed.xml", headers={"host": "localhost"})
    assert b"localhost" not in answer.content
    tree = ET.fromstring(answer.content)  # noqa: S314 - our own output
    links = {link.get("rel"): link.get("href") for link in tree.findall(f"{ATOM}link")}
    assert links["self"] == "https://example.com/feed.xml"


def test_what_is_not_listed_or_not_dated_is_not_in_the_feed(client):
    published_post("Shown")
    published_post("Unlisted", unlisted=True)
    published_post("Undated", date_known=False)
    draft_post("Draft")
    scheduled_post("Scheduled")
    assert texts(client, "title") == ["Shown"]


def test_the_newest_thirty_are_in_the_feed(client):
    for number in range(32):
        moment = datetime(2025, 1, 1, number % 24, number, tzinfo=UTC)
        published_post(f"Post {number}", published_at=moment)
    assert len(entries(client)) == 30


def test_an_entry_keeps_its_id_when_its_address_changes(client):
    post = published_post("A post")
    (before,) = texts(client, "id")
    post.slug = "another-address"
    post.save()
    assert texts(client, "id") == [before]
    assert before.startswith("tag:example.com,")


def test_control_characters_do_not_break_the_feed(client):
    published_post("A\x0btitle", summary="so\x1b[31m short", body="A\x07 text ]]> end")
    assert texts(client, "title") == ["Atitle"]


def test_an_entry_says_who_wrote_it_and_what_about(client):
    SiteSettings.objects.create(title="Notes", author_name="The owner")
    published_post("By a guest", author="A guest", tags=["C++", "học máy"])
    (entry,) = entries(client)
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == "A guest"
    terms = {category.get("term") for category in entry.findall(f"{ATOM}category")}
    assert terms == {"C++", "học máy"}
    assert feed(client).findtext(f"{ATOM}author/{ATOM}name") == "The owner"


def test_a_reader_that_has_the_feed_is_not_sent_it_again(client):
    post = published_post("A post")
    answer = client.get("/feed.xml")
    known = {"if-none-match": answer["ETag"]}
    assert client.get("/feed.xml", headers=known).status_code == 304
    since = {"if-modified-since": answer["Last-Modified"]}
    assert client.get("/feed.xml", headers=since).status_code == 304
    post.title = "Another title"
    post.save()
    assert client.get("/feed.xml", headers=known).status_code == 200


def test_a_tag_has_a_feed_of_its_posts(client):
    published_post("About maths", tags=["maths"])
    published_post("About tea", tags=["tea"])
    assert texts(client, "title", "/tags/maths/feed.xml") == ["About maths"]


@pytest.mark.parametrize("slug", ["never-used", "secret", "%00"])
def test_a_tag_without_public_posts_has_no_feed(client, slug):
    draft_post("Draft", tags=["secret"])
    assert client.get(f"/tags/{slug}/feed.xml").status_code == 404


def test_the_sitemap_names_listed_posts_and_the_lists(client):
    post = published_post("Shown")
    published_post("Aside", unlisted=True)
    draft_post("Draft")
    tree = ET.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {
        url.findtext(f"{space}loc"): url.findtext(f"{space}lastmod")
        for url in tree.findall(f"{space}url")
    }
    blog = {address for address in found if "/blog/" in address}
    assert blog == {
        "https://example.com/blog/",
        "https://example.com/blog/archive/",
        f"https://example.com{post.get_absolute_url()}",
    }
    assert found[f"https://example.com{post.get_absolute_url()}"]
