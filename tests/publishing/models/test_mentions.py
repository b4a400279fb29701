"""A text that links to another item shows there as a backlink."""

import pytest

from publishing.models import Mention, connections
from tests.blog.factories import draft_post, published_post

pytestmark = pytest.mark.django_db


def titles_at(item):
    return [other.title for _label, other in connections(item)]


def test_a_text_that_links_to_an_item_is_named_there():
    seed = published_post("Seeds")
    published_post("Luck", body="See [seeds](/blog/seeds/#why) and [me](/blog/luck/).")
    assert titles_at(seed) == ["Luck"]


@pytest.mark.parametrize(
    "address",
    ["https://ada.example/blog/seeds/", "/blog/seeds", "/blog/seeds/index.html"],
)
def test_every_way_to_write_the_address_counts(address, settings):
    settings.SITE_URL = "https://ada.example"
    seed = published_post("Seeds")
    published_post("Luck", body=f"[seeds]({address})")
    assert titles_at(seed) == ["Luck"]


@pytest.mark.parametrize("address", ["https://other.example/blog/seeds/", "#seeds"])
def test_links_that_lead_elsewhere_do_not_count(address):
    seed = published_post("Seeds")
    published_post("Luck", body=f"[seeds]({address})")
    assert titles_at(seed) == []


def test_a_draft_is_no_backlink():
    seed = published_post("Seeds")
    draft_post("Luck", body="[seeds](/blog/seeds/)")
    assert titles_at(seed) == []


def test_a_link_to_an_address_from_before_still_counts():
    seed = published_post("Seeds")
    published_post("Luck", body="[seeds](/blog/seeds/)")
    seed.slug = "seedlings"
    seed.save()
    assert titles_at(seed) == ["Luck"]


def test_an_edit_that_drops_the_link_drops_the_backlink():
    seed = published_post("Seeds")
    luck = published_post("Luck", body="[seeds](/blog/seeds/)")
    luck.body = "Nothing."
    luck.save()
    assert titles_at(seed) == []
    assert not Mention.objects.exists()


def test_what_is_deleted_mentions_nothing():
    published_post("Luck", body="[seeds](/blog/seeds/)").delete()
    assert not Mention.objects.exists()
