"""New posts are saved together, and nobody can tell."""

import hashlib

import pytest
from django.db import DataError, connection
from django.test.utils import CaptureQueriesContext

from blog.models import Post, Series
from publishing.images.models import Image
from publishing.importing import waiting
from publishing.models import Mention, OldAddress, Tag
from publishing.search.models import SearchEntry
from tests.pictures import png
from tests.refusals import refused_posts, refused_rows

pytestmark = pytest.mark.django_db(transaction=True)


def path(n):
    return f"_posts/2021-01-{n:02d}-post-{n}.md"


@pytest.fixture
def posts(site):
    for n in range(1, 13):
        body = f"See [the next](/blog/post-{n + 1}/).\n"
        site.document(
            path(n), body, title=f"Post {n}", tags=["Air", "air" if n % 2 else "sea"]
        )
    return site


@pytest.fixture
def few_together(monkeypatch):
    monkeypatch.setattr(waiting, "TOGETHER", 5)


def test_posts_saved_together_have_all_that_a_post_has(
    posts, few_together, import_site
):
    assert import_site().totals["created"] == 13
    post = Post.objects.get(slug="post-7")
    assert "<a href" in post.body_html
    assert [tag.name for tag in post.tags.order_by("tagged_items__pk")] == ["Air"]
    assert [each.path for each in post.mentions.all()] == ["/blog/post-8"]
    assert OldAddress.objects.get(object_id=post.pk).new_path() == "/blog/post-7/"
    assert SearchEntry.objects.get(kind="post", object_id=post.pk).tag_words == "air"
    assert post.first_published_at == post.published_at
    assert (Post.objects.count(), Mention.objects.count()) == (12, 12)
    assert SearchEntry.objects.filter(kind="post").count() == 12
    assert sorted(Tag.objects.values_list("name", flat=True)) == ["Air", "sea"]
    assert import_site().totals["unchanged"] == 13


def test_many_posts_need_hardly_more_queries_than_few(site, import_site):
    def queries(posts, year):
        for n in range(1, posts + 1):
            name = f"_posts/{year}-01-{n:02d}-post-{year}-{n}.md"
            site.document(name, title=f"Post {n}", published=False)
        with CaptureQueriesContext(connection) as asked:
            assert import_site().totals["created"] >= posts
        return len(asked)

    queries(2, 2019)
    assert queries(28, 2021) < queries(2, 2020) + 10


def test_one_bad_post_of_many_fails_alone(posts, few_together, import_site):
    def problem(values):
        return DataError("out of range") if "Post 3" in values else None

    with refused_posts(problem):
        outcome = import_site()
    assert (outcome.totals["created"], outcome.totals["failed"]) == (12, 1)
    told = outcome.files[path(3), "post"]
    assert (told["action"], told["address"], told["redirects"]) == ("failed", "", [])
    assert outcome.messages(path(3)) == "not saved: out of range"
    assert Post.objects.count() == 11
    assert SearchEntry.objects.filter(kind="post").count() == 11
    assert import_site().totals["created"] == 1


def test_posts_that_claim_one_address_are_told_apart_while_they_wait(site, import_site):
    for n in (1, 2):
        site.document(path(n), title=f"Post {n}", redirect_from=["/old/", "/old"])
    outcome = import_site()
    (old,) = OldAddress.objects.filter(path="/old")
    assert old.target.title == "Post 1"
    assert outcome.files[path(1), "post"]["redirects"].count("/old") == 2
    assert "the old address /old/ is taken" in outcome.messages(path(2))


def test_names_that_collide_are_numbered_while_they_wait(site, import_site):
    for n in (1, 2, 3):
        site.document(f"_posts/2021-01-0{n}-same.md", title="Same")
    site.document("_posts/2021-01-04-archive.md", title="Archive")
    import_site()
    slugs = sorted(Post.objects.values_list("slug", flat=True))
    assert slugs == ["archive-2", "same", "same-2", "same-3"]


def test_a_series_is_made_once_and_by_a_post_that_comes_in(
    posts, few_together, import_site
):
    for n in (2, 3, 9):
        posts.document(path(n), title=f"Post {n}", series="Winds")
    bad = DataError("out of range")
    with refused_posts(lambda told: bad if {"Post 2", "Post 3"} & {*told} else None):
        import_site()
    assert [part.slug for part in Series.objects.get().parts] == ["post-9"]


def test_a_post_with_something_left_to_tell_is_read_again(site, import_site):
    site.document(path(1), title="Post 1", wings=2)
    assert "'wings' has no place here" in import_site().errors
    assert "'wings' has no place here" in import_site().errors


def test_what_waited_is_saved_when_a_person_ends_the_import(
    posts, import_site, monkeypatch
):
    def ended(importer, record):
        if record.slug == "post-9":
            raise KeyboardInterrupt
        return True

    monkeypatch.setattr("blog.importing.posts.PostImporter.may_wait", ended)
    with pytest.raises(KeyboardInterrupt):
        import_site()
    assert Post.objects.count() == 8


def test_pictures_of_many_posts_are_written_together(site, import_site):
    for n in range(1, 25):
        site.put(f"img/{n}.png", png("red") + bytes(n))
        text = f"![wind {n}](/img/{n}.png)\n"
        site.document(path(n), text, title=f"Post {n}", published=False)
    with CaptureQueriesContext(connection) as asked:
        assert import_site().totals["created"] == 25
    written = [q for q in asked if q["sql"].startswith('INSERT INTO "images_image"')]
    assert len(written) == 1
    assert Image.objects.get(sources__path="img/7.png").alt == "wind 7"
    assert "srcset" not in Post.objects.get(slug="post-7").body_html
    assert "/media/images/" in Post.objects.get(slug="post-7").body_html


def test_one_picture_that_cannot_be_written_fails_the_post_that_shows_it(
    site, import_site, monkeypatch
):
    digests = {}
    for n in range(1, 5):
        data = png("red") + bytes(n)
        digests[n] = hashlib.sha256(data).hexdigest()
        site.put(f"img/{n}.png", data)
        site.document(path(n), f"![wind](/img/{n}.png)\n", title=f"Post {n}")

    def problem(values):
        return DataError("out of range") if digests[3] in values else None

    with refused_rows("images_image", problem):
        outcome = import_site()
    assert outcome.files[path(3), "post"]["action"] == "failed"
    assert "could not be stored: out of range" in outcome.messages(path(3))
    shown = Post.objects.filter(body_html__contains="/media/images/")
    assert sorted(post.title for post in shown) == ["Post 1", "Post 2", "Post 4"]
    assert Post.objects.count() == 3
    assert import_site().totals["created"] == 1
