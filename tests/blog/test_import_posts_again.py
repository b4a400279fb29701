"""What a second import does with what is here already."""

from datetime import UTC, datetime

import pytest

from blog.models import Post

pytestmark = pytest.mark.django_db


def test_a_second_run_changes_nothing(site):
    site.post(
        "2025-03-04-a.md", "tags: [x, Y]", "cover-img: /a.png", "date: 2025-03-05"
    )
    site.post("2025-03-04-b.md", "published: false")
    site.put("_drafts/c.md", "A draft")
    site.image("a.png")
    assert site.load()[0] == {"created": 3}
    before = list(Post.objects.order_by("pk").values())
    assert site.load()[0] == {"unchanged": 3}
    assert list(Post.objects.order_by("pk").values()) == before


def test_posts_are_known_however_they_are_named(site):
    file = site.post("2025-03-04-a.md", "title: A")
    assert site.load()[0] == {"created": 1}
    for path in (site.root / "_posts", file):
        assert site.load(path)[0] == {"unchanged": 1}


def test_a_change_of_the_source_is_followed(site):
    site.post("2025-03-04-a.md", "title: Before")
    site.load()
    site.post("2025-03-04-a.md", "title: After", "tags: [new]", body="Other text.")
    assert site.load()[0] == {"changed": 1}
    post = Post.objects.get()
    assert (post.title, post.body) == ("After", "Other text.")
    assert list(post.tags.names()) == ["new"]


def test_what_a_person_edited_is_kept_and_told(site, messages):
    site.post("2025-03-04-a.md", "title: Theirs", body="First.")
    site.load()
    post = Post.objects.get()
    post.title = "Mine"
    post.save()
    site.post("2025-03-04-a.md", "title: Theirs again", body="Second.")
    totals, files = site.load()
    assert totals == {"changed": 1}
    assert "title" in messages(files["_posts/2025-03-04-a.md"])
    post.refresh_from_db()
    assert (post.title, post.body) == ("Mine", "Second.")
    assert site.load(overwrite=True)[0] == {"changed": 1}
    post.refresh_from_db()
    assert post.title == "Theirs again"


def test_a_draft_that_is_released_is_published(site):
    site.post("2025-03-04-held.md", "published: false")
    site.load()
    site.post("2025-03-04-held.md", "title: Held")
    site.load()
    assert Post.objects.get().published_at == datetime(2025, 3, 4, tzinfo=UTC)
