from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest

from publishing import sitemaps
from publishing.models import MenuItem, SiteSettings
from publishing.views import machine_lists
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def tree(client, address="/sitemap.xml"):
    answer = client.get(address)
    assert answer.status_code == 200
    return ET.fromstring(answer.content)  # noqa: S314 - our own output


def locations(root):
    return [each.text for each in root.iter(f"{SITEMAP}loc")]


def test_the_sitemap_tells_the_languages_of_a_page(client):
    english = published_post("Wind", translation_key="wind", language="en")
    other = published_post("Gió", translation_key="wind", language="vi")
    draft_post("Vent", translation_key="wind", language="fr")
    published_post("Alone", translation_key="alone")
    found = {}
    for url in tree(client).findall(f"{SITEMAP}url"):
        links = url.findall(f"{XHTML}link")
        if links:
            found[url.findtext(f"{SITEMAP}loc")] = {
                link.get("hreflang"): link.get("href") for link in links
            }
    here = {
        "en": f"https://example.com{english.get_absolute_url()}",
        "vi": f"https://example.com{other.get_absolute_url()}",
    }
    assert found == {here["en"]: here, here["vi"]: here}


def test_a_long_sitemap_is_an_index_of_files(client, monkeypatch):
    monkeypatch.setattr(machine_lists, "LIMIT", 3)
    monkeypatch.setattr(sitemaps.PublishedSitemap, "limit", 3)
    posts = [published_post(f"Post {number}") for number in range(4)]
    draft_post("Secret draft")
    index = tree(client)
    assert index.tag == f"{SITEMAP}sitemapindex"
    files = locations(index)
    assert "https://example.com/sitemap-posts.xml?p=2" in files
    found = [
        address
        for file in files
        for address in locations(tree(client, file.removeprefix("https://example.com")))
    ]
    expected = {f"https://example.com{post.get_absolute_url()}" for post in posts}
    assert expected <= {*found}
    assert len(found) == len({*found})
    assert not any("secret" in address for address in found)


@pytest.mark.parametrize("section", ["nothing", "posts.xml"])
def test_a_section_that_is_none_is_404(client, section):
    assert client.get(f"/sitemap-{section}.xml").status_code == 404


def test_llms_txt_tells_the_site_its_pages_and_the_latest(client):
    SiteSettings(title="Notes", description="About\nwind.").save()
    MenuItem.objects.create(label="Blog", url="/blog/")
    published_post("[Wind](//evil)\n# x", summary="How it\nblows.")
    published_post("Aside", unlisted=True)
    draft_post("Draft")
    scheduled_post("Scheduled", published_at=datetime(2999, 1, 1, tzinfo=UTC))
    answer = client.get("/llms.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    text = answer.content.decode()
    assert text.startswith("# Notes\n\n> About wind.\n")
    assert "- [Blog](https://example.com/blog/)" in text
    assert "- [(Wind)(//evil) # x](https://example.com/" in text
    assert ": How it blows.\n" in text
    assert not any(word in text for word in ("Aside", "Draft", "Scheduled"))


def test_robots_leads_to_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: https://example.com/sitemap.xml" in text
