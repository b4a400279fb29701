from datetime import timedelta

import pytest
from django.test import TestCase
from django.utils import timezone

from blog.models import Post
from publishing.models import OldAddress
from publishing.signals import content_changed
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "state", "is_public"),
    [
        (draft_post, "draft", False),
        (scheduled_post, "scheduled", False),
        (published_post, "published", True),
    ],
)
def test_the_row_and_the_queryset_agree_on_what_is_public(make, state, is_public):
    post = make()
    assert post.state == state
    assert post.is_published is is_public
    assert Post.objects.published().filter(pk=post.pk).exists() is is_public
    assert Post.objects.in_state(state).get() == post


def test_a_scheduled_item_is_public_at_its_minute_without_a_save():
    post = scheduled_post()
    assert not Post.objects.published().exists()
    assert Post.objects.published(post.published_at).get() == post


def test_unlisted_items_are_published_but_not_listed():
    post = published_post(unlisted=True)
    assert Post.objects.published().get() == post
    assert not Post.objects.listed().exists()


def test_saving_renders_the_text_and_drops_comments():
    post = published_post(body="Some *stress*.\n\n<!-- private -->\n\nMore.")
    assert "<em>stress</em>" in post.body_html
    assert "private" not in post.body_html + post.body_text + post.excerpt
    assert post.word_count == 3
    assert post.rendered_with


def test_a_save_of_one_field_also_stores_the_rendering():
    post = published_post(body="old")
    post.body = "new"
    post.save(update_fields=["body"])
    post.refresh_from_db()
    assert "new" in post.body_html
    assert post.body_text.strip() == "new"


def test_slugs_come_from_the_title_and_never_clash():
    slugs = [published_post("Học máy!").slug for _ in range(3)]
    assert slugs == ["học-máy", "học-máy-2", "học-máy-3"]


def test_a_title_without_letters_still_gets_a_slug():
    assert published_post("???").slug == "post"


def test_a_changed_slug_leaves_the_old_address_behind(client):
    post = published_post("First")
    old = post.get_absolute_url()
    post.slug = "second"
    post.save()
    answer = client.get(old)
    assert answer.status_code == 301
    assert answer["Location"] == post.get_absolute_url()


def test_going_back_to_an_old_slug_makes_no_loop(client):
    post = published_post("First")
    for slug in ("second", "first"):
        post.slug = slug
        post.save()
    assert client.get("/blog/first/").status_code == 200
    assert client.get("/blog/second/")["Location"] == "/blog/first/"


def test_a_draft_leaves_no_old_address():
    post = draft_post("First")
    post.slug = "second"
    post.save()
    assert not OldAddress.objects.exists()


def test_the_first_publication_is_remembered():
    post = published_post()
    first = post.first_published_at
    post.published_at = timezone.now() - timedelta(minutes=1)
    post.save()
    assert post.first_published_at == first


def test_a_date_that_never_came_is_no_first_publication():
    post = scheduled_post()
    post.published_at = None
    post.save()
    assert post.first_published_at is None


def test_a_change_is_announced_after_the_commit_only():
    heard = []

    def listener(sender, instances, **kwargs):
        heard.extend((sender, row.title) for row in instances)

    content_changed.connect(listener)
    try:
        with TestCase.captureOnCommitCallbacks(execute=True):
            published_post("News")
            assert heard == []
        assert (Post, "News") in heard
    finally:
        content_changed.disconnect(listener)
