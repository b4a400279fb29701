import pytest
from django.core.exceptions import ValidationError

from portfolio.addresses import reserved_slugs
from portfolio.models import Page
from publishing.web_addresses import is_safe_address


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a", "http://example.org", "mailto:a@b.example", "/blog/",
        "tel:+84123", "notes", "#part", "//example.org/x",
    ],
)  # fmt: skip
def test_addresses_of_pages_and_people_are_safe(address):
    assert is_safe_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\tscript:x",
        "\x01javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/x",
        "http://[broken",
    ],
)  # fmt: skip
def test_addresses_that_run_or_open_something_are_not(address):
    assert not is_safe_address(address)


def test_what_the_site_answers_itself_is_reserved():
    expected = {
        "admin", "blog", "tags", "projects", "publications", "playground", "search",
        "series", "feed.xml", "sitemap.xml", "robots.txt", "healthz", "static", "media",
        "styleguide", "404",
    }  # fmt: skip
    assert expected <= reserved_slugs()
    assert not {"cv", "about", ""} & reserved_slugs()


@pytest.mark.django_db
def test_a_person_cannot_give_a_page_a_reserved_address():
    with pytest.raises(ValidationError, match="belongs to another part"):
        Page(title="x", slug="search").full_clean()


@pytest.mark.django_db
def test_a_page_named_like_a_part_of_the_site_gets_a_free_address():
    page = Page.objects.create(title="Search")
    assert page.slug == "search-2"
