from datetime import UTC, datetime

import pytest

from blog.models import Post
from tests.blog.factories import draft_post, published_post, scheduled_post


def dated(title, day, **fields):
    moment = datetime(2025, 3, day, tzinfo=UTC)
    return published_post(title, published_at=moment, **fields)


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (40, 1), (200, 1), (390, 2), (2000, 10)]
)
def test_reading_time_counts_two_hundred_words_a_minute(words, minutes):
    assert Post(word_count=words).reading_minutes == minutes


@pytest.mark.django_db
def test_a_post_knows_its_neighbours():
    first, second, third = (dated(f"Day {day}", day) for day in (1, 2, 3))
    assert (second.previous(), second.next()) == (first, third)
    assert (first.previous(), third.next()) == (None, None)


@pytest.mark.django_db
def test_posts_of_one_moment_are_neighbours_in_the_order_they_came():
    first, second = dated("One", 1), dated("Two", 1)
    assert (first.next(), second.previous()) == (second, first)
    assert (first.previous(), second.next()) == (None, None)


@pytest.mark.django_db
def test_what_is_not_listed_is_nobodys_neighbour():
    post = dated("In the middle", 15)
    dated("Unlisted", 14, unlisted=True)
    dated("Undated", 16, date_known=False)
    draft_post()
    scheduled_post()
    assert (post.previous(), post.next()) == (None, None)


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"published_at": None}, {"date_known": False}])
def test_a_post_without_a_date_has_no_neighbours(fields):
    dated("Another", 1)
    post = published_post("Without", **fields)
    assert (post.previous(), post.next()) == (None, None)


@pytest.mark.django_db
def test_a_post_called_archive_does_not_take_the_archives_address():
    assert published_post("Archive").get_absolute_url() == "/blog/archive-2/"


@pytest.mark.django_db
def test_lists_show_the_newest_first_and_the_undated_last():
    old, new = dated("Old", 1), dated("New", 2)
    undated = published_post("Undated", date_known=False)
    assert list(Post.objects.listed().for_lists()) == [new, old, undated]
