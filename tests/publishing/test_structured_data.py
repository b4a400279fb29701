import json
import re

import pytest

from publishing.models import SiteSettings, SocialLink
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def facts(client, address):
    blocks = map(json.loads, BLOCK.findall(client.get(address).content.decode()))
    return {told["@type"]: told for told in blocks}


def test_the_first_page_tells_of_the_owner_and_of_the_search(client):
    SiteSettings(title="Notes", author_name="An owner").save()
    SocialLink.objects.create(kind="github", url="https://github.com/owner")
    SocialLink.objects.create(kind="email", url="mailto:owner@example.com", order=1)
    told = facts(client, "/")
    assert told["Person"]["name"] == "An owner"
    assert told["Person"]["sameAs"] == ["https://github.com/owner"]
    search = told["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert search == "https://example.com/search/?q={search_term_string}"
    page = client.get("/").content.decode()
    assert '<a href="https://github.com/owner" rel="me">' in page


def test_a_post_tells_what_leads_to_it(client):
    post = published_post("Wind")
    told = facts(client, post.get_absolute_url())
    assert told["BlogPosting"]["headline"] == "Wind"
    steps = told["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Blog", "Wind"]
    assert steps[0]["item"] == "https://example.com/blog/"
    assert "item" not in steps[1]


@pytest.mark.parametrize("address", ["/blog/archive/", "/tags/tea/"])
def test_a_list_tells_what_leads_to_it(client, address):
    published_post("Wind", tags=["tea"])
    assert len(facts(client, address)["BreadcrumbList"]["itemListElement"]) == 2


def test_previews_of_links_know_what_they_show(client):
    post = published_post("Wind")
    page = client.get(post.get_absolute_url()).content.decode()
    assert '<meta name="twitter:card" content="summary">' in page
