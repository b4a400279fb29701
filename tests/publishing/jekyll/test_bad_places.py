"""One bad thing in a site, or in the place it goes to: named once, and costs no more."""

import errno
import os
import sqlite3

import pytest
from django.core.files.storage import FileSystemStorage
from django.db import OperationalError

from blog.models import Post
from publishing.images.models import Image
from tests.refusals import refused_posts

pytestmark = pytest.mark.django_db
GOOD = "_posts/2020-01-01-good.md"


@pytest.fixture
def good(site):
    site.document(GOOD, "A good neighbour.\n", title="Good")
    return site


def loop(site):
    (site.root / "_posts/2021-01-01-odd.md").symlink_to("2021-01-02-odd.md")
    (site.root / "_posts/2021-01-02-odd.md").symlink_to("2021-01-01-odd.md")


def pipe(site):
    os.mkfifo(site.root / "_posts/2021-01-01-odd.md")


def loop_of_folders(site):
    (site.root / "odd").symlink_to(".")


def huge(site):
    site.put("_posts/2021-01-01-odd.md", "word " * 1_100_000)


def binary(site):
    site.put("_posts/2021-01-01-odd.md", bytes(range(256)) * 10)


def no_such_day(site):
    site.document("_posts/2021-02-30-odd.md")


@pytest.mark.parametrize(
    "odd", [loop, pipe, loop_of_folders, huge, binary, no_such_day]
)
def test_what_is_no_post_is_named_and_left_out(good, import_site, odd):
    odd(good)
    outcome = import_site()
    assert outcome.status == 0
    assert "odd" in outcome.errors
    assert [post.title for post in Post.objects.all()] == ["Good"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("---\ntitle: T\n...\nSome words.\n", ""),
        ("---\ntitle: T\n---\nSome words.\n".encode("utf-16"), "utf-16"),
        ("---\ntitle: T\n---\nSome words – here.\n".encode("cp1252"), "odd.md"),
        ("---\ntitle: T\na: &a [*a, *a]\n---\nSome words.\n", "odd.md"),
        ("---\ntitle: T\nx: !!python/name:os.system\n---\nSome words.\n", "odd.md"),
        ("---\ntitle: T\n---\nSome words.\n\n" + ">" * 5000 + " x\n", ""),
        ("---\ntitle: T\n" + "a: " + "[" * 500 + "\n---\nSome words.\n", "odd.md"),
        ("---\ntitle: T\ndate: [1]\ntags: {a: [b]}\n---\nSome words.\n", ""),
        ("---\ntitle: T\ntitle: T\n---\nSome words.\n", "twice"),
    ],
)
def test_an_odd_post_comes_in_whole(good, import_site, text, told):
    good.put("_posts/2021-01-01-odd.md", text)
    outcome = import_site()
    assert outcome.status == 0
    assert told in outcome.errors
    post = Post.objects.exclude(title="Good").get()
    assert "Some words" in post.body_html


@pytest.mark.parametrize("length", [201, 240])
def test_a_long_file_name_is_a_post_with_a_shorter_address(good, import_site, length):
    name = "2021-01-01-".ljust(length, "x") + ".md"
    good.document(f"_posts/{name}", title="Long")
    outcome = import_site()
    assert outcome.status == 0, outcome.errors
    post = Post.objects.get(title="Long")
    assert len(post.slug) <= 120
    assert post.import_ref == f"_posts/{name}"


@pytest.mark.parametrize(
    "config",
    [
        "[1, 2]\n",
        "title: [a]\nauthor: 3\nnavbar-links: [x]\nsocial-network-links: 7\n",
        "defaults: {a: b}\ncollections: [1, [2]]\nexclude: 3\ninclude: {a: 1}\n",
        "permalink: [a]\nkramdown: x\nplugins: {a: b}\ntimezone: 5\nlang: [vi]\n",
        "baseurl: {a: 1}\nurl: []\npaginate: x\navatar: [1]\n",
        "a: &a [x, x]\nb: &b [*a, *a]\ntitle: !!python/name:os.system\n",
    ],
)
def test_settings_of_wrong_types_cost_no_post(good, import_site, config):
    good.put("_config.yml", config)
    outcome = import_site()
    assert outcome.status == 0, outcome.errors
    assert Post.objects.get().state == "published"


def damaged(site):
    file = site.image("img/odd.png")
    file.write_bytes(file.read_bytes()[:45])


def empty(site):
    site.put("img/odd.png", b"")


def text_as_picture(site):
    site.put("img/odd.png", "<html><script>alert(1)</script></html>")


@pytest.mark.parametrize("odd", [damaged, empty, text_as_picture])
def test_a_bad_picture_is_named_with_its_post(good, import_site, odd):
    odd(good)
    good.document(
        "_posts/2021-01-01-shows.md", "Words.\n\n![k](/img/odd.png)\n", title="Shows"
    )
    outcome = import_site()
    assert outcome.status == 0
    assert "shows.md:7" in outcome.errors
    assert "img/odd.png" in outcome.errors
    assert Post.objects.count() == 2
    assert not Image.objects.exists()


@pytest.fixture
def shows(good):
    good.image("img/kite.png")
    good.document("_posts/2021-01-01-shows.md", "![k](/img/kite.png)\n", title="Shows")
    return good


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_media_that_cannot_be_written_fail_what_shows_them(
    shows, import_site, monkeypatch, number
):
    def save(*args, **kwargs):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(FileSystemStorage, "_save", save)
        outcome = import_site()
    assert outcome.status == 1
    assert "shows.md:1" in outcome.errors
    assert os.strerror(number) in outcome.errors
    assert [post.title for post in Post.objects.all()] == ["Good"]
    assert not Image.objects.exists()
    assert import_site().status == 0
    assert Post.objects.count() == 2


def out_of_order(code, said):
    problem = OperationalError(said)
    problem.__cause__ = sqlite3.OperationalError(said)
    problem.__cause__.sqlite_errorcode = code
    return problem


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_BUSY, "database is locked"),
        (sqlite3.SQLITE_FULL, "database or disk is full"),
        (sqlite3.SQLITE_READONLY | 3 << 8, "attempt to write a readonly database"),
    ],
)
def test_a_database_out_of_order_ends_the_import_in_one_line(
    shows, import_site, code, said
):
    tries = []

    def out(told):
        tries.append(told)
        return out_of_order(code, said)

    with refused_posts(out):
        outcome = import_site()
    assert outcome.status == 1
    assert len(tries) == 1
    assert outcome.errors.count(said) == 1
    assert import_site().status == 0
    assert Post.objects.count() == 2


def test_one_value_that_the_database_refuses_fails_one_file(shows, import_site):
    too_big = out_of_order(sqlite3.SQLITE_TOOBIG, "string or blob too big")
    with refused_posts(lambda told: too_big if "Good" in told else None):
        outcome = import_site()
    assert outcome.status == 1
    assert f"{GOOD}:1: not saved: string or blob too big" in outcome.errors
    assert [post.title for post in Post.objects.all()] == ["Shows"]


def test_posts_that_share_title_and_name_are_posts_of_their_own(site, import_site):
    for path in ("2020-01-01-a.md", "2021-01-01-a.md", "2021-01-01-a.markdown"):
        site.document(f"_posts/{path}", path, title="Same")
    first = import_site()
    slugs = sorted(post.slug for post in Post.objects.all())
    assert slugs == ["a", "a-2", "a-3"]
    assert first.errors.count("the address 'a' is taken") == 2
    again = import_site()
    assert (again.totals["created"], again.totals["changed"]) == (0, 0)
    assert sorted(post.slug for post in Post.objects.all()) == slugs
