"""What base.html and the includes give every page."""

import pytest
from django.contrib.auth import get_user_model

from publishing.models import SiteSettings, SocialLink, Tag
from publishing.search.index import reindex
from tests.blog.factories import draft_post, published_post

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    return SiteSettings.objects.create(title="Marginalia", language="en")


def page_of(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize(
    ("address", "title"),
    [("/", "Marginalia"), ("/blog/", "Blog · Marginalia")],
)
def test_a_page_names_itself_and_the_site(client, site, address, title):
    assert f"<title>{title}</title>" in page_of(client, address)


def test_the_title_for_search_engines_is_the_title_of_the_window(client, site):
    post = published_post("Plain", seo_title="For machines")
    page = page_of(client, post.get_absolute_url())
    assert "<title>For machines · Marginalia</title>" in page
    assert "<h1>Plain</h1>" in page


def test_a_page_in_another_language_says_where_the_sites_own_begins(client, site):
    post = published_post("Xin chào", language="vi")
    page = page_of(client, post.get_absolute_url())
    assert '<html lang="vi">' in page
    assert '<header class="site-header" lang="en">' in page
    assert '<footer class="site-footer" lang="en">' in page
    assert '<h2 class="entry-title" lang="vi">' in page_of(client, "/blog/")


def test_the_banner_is_on_previews_alone(client):
    client.force_login(get_user_model().objects.create_superuser("ada"))
    assert "preview-banner" in page_of(client, draft_post().get_absolute_url())
    assert "preview-banner" not in page_of(client, published_post().get_absolute_url())


def test_mixed_lists_say_what_kind_each_entry_is(client):
    published_post("Seeds", tags=["luck"])
    tagged = page_of(client, Tag.objects.get().get_absolute_url())
    assert "<span>Post</span>" in tagged
    reindex()
    assert "<span>Post</span>" in page_of(client, "/search/?q=seeds")
    assert "<span>Post</span>" not in page_of(client, "/blog/")


def test_a_search_without_a_result_leads_on(client):
    page = page_of(client, "/search/?q=nothing+holds+this")
    assert "0 results" in page
    assert 'href="/tags/"' in page


def test_the_footer_leads_to_the_feed_and_elsewhere(client):
    SocialLink.objects.create(kind="GitHub", url="https://example.org/ada")
    page = page_of(client, "/")
    assert 'href="/feed.xml"' in page
    assert '<a href="https://example.org/ada" rel="me">GitHub</a>' in page


def test_an_unknown_address_offers_the_search(client):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    page = response.content.decode()
    assert page.count("<h1>") == 1
    assert 'name="q"' in page
