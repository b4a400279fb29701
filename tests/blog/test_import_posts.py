"""Files of posts become posts."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError

from blog.models import Post
from publishing.models import SiteSettings
from tests.refusals import refused_posts

pytestmark = pytest.mark.django_db


def test_a_folder_of_posts_becomes_posts(site):
    site.post("2025-03-04-hello-there.md", "title: Hello", "tags: [C++, tea]")
    totals, files = site.load(site.root / "_posts")
    assert totals == {"created": 1}
    post = Post.objects.get()
    assert (post.title, post.slug, post.state) == ("Hello", "hello-there", "published")
    assert set(post.tags.names()) == {"C++", "tea"}
    assert post.import_ref == "_posts/2025-03-04-hello-there.md"
    assert files[post.import_ref] == {
        "path": "_posts/2025-03-04-hello-there.md",
        "kind": "post",
        "action": "created",
        "address": "/blog/hello-there/",
        "title": "Hello",
        "date": "2025-03-04T00:00:00+00:00",
        "tags": ["C++", "tea"],
        "redirects": ["/2025/03/04/hello-there.html"],
        "warnings": [],
    }


def test_a_dry_run_tells_and_writes_nothing(site):
    site.post("2025-03-04-a.md", "title: A")
    assert site.load(dry_run=True)[0] == {"created": 1}
    assert not Post.objects.exists()
    assert "nothing was written" in site.told


def test_drafts_and_held_back_posts_are_drafts_and_the_future_is_scheduled(site):
    site.put("_drafts/idea.md", "---\ntitle: Idea\n---\nNot yet.\n")
    site.post("2025-03-04-held.md", "published: false")
    site.post("2098-01-01-later.md", "title: Later")
    site.load()
    states = dict(Post.objects.values_list("slug", "published_at"))
    assert states["idea"] is states["held"] is None
    assert Post.objects.get(slug="later").state == "scheduled"
    assert not Post.objects.published().exists()


@pytest.mark.parametrize("key", ["cover-img", "thumbnail-img", "image"])
def test_a_cover_comes_from_the_sites_images(site, key):
    site.image("assets/img/a b.png")
    site.post("2025-03-04-a.md", f'{key}: "/assets/img/a%20b.png"')
    _, files = site.load()
    cover = Post.objects.get().cover
    assert (cover.width, cover.height) == (8, 6)
    assert not files["_posts/2025-03-04-a.md"]["warnings"]


def test_a_cover_that_is_not_there_is_told_once(site):
    site.post("2025-03-04-a.md", "title: x", "cover-img: /../outside.png")
    site.post("2025-03-04-b.md", "title: x", "cover-img: https://example.org/x.png")
    _, files = site.load()
    warnings = [len(file["warnings"]) for file in files.values()]
    assert warnings == [1, 1]
    assert not Post.objects.exclude(cover=None).exists()


def test_a_named_file_needs_no_date_in_its_name(site):
    file = site.put("notes/loose.md", "---\ntitle: Loose\n---\nText.\n")
    totals, _ = site.load(file)
    assert totals == {"created": 1}
    post = Post.objects.get()
    assert (post.date_known, post.state) == (False, "published")
    published_at = post.published_at
    assert site.load(file)[0] == {"unchanged": 1}
    post.refresh_from_db()
    assert post.published_at == published_at


def test_a_file_without_a_date_in_a_posts_folder_is_skipped_with_its_rule(
    site, messages
):
    site.post("2025-03-04-a.md", "title: A")
    site.post("no-date.md", "title: B")
    totals, files = site.load()
    assert totals == {"created": 1, "skipped": 1}
    assert "YYYY-MM-DD" in messages(files["_posts/no-date.md"])


def test_dates_are_in_the_zone_of_the_site(site):
    SiteSettings.objects.create(time_zone="Asia/Ho_Chi_Minh")
    site.post("2025-03-04-a.md", "title: A")
    site.load(site.root / "_posts")
    assert Post.objects.get().published_at == datetime(2025, 3, 3, 17, tzinfo=UTC)
    site.put("_config.yml", "timezone: America/Toronto\n")
    site.load(site.root / "_posts")
    assert Post.objects.get().published_at == datetime(2025, 3, 4, 5, tzinfo=UTC)


def test_one_bad_file_does_not_stop_the_others(site, messages):
    site.post("2025-03-04-good.md", "title: Good")
    site.post(
        "2025-03-05-open.md", 'title: "never closed', "tags: [a", body="It stays."
    )
    (site.root / "_posts/2025-03-06-binary.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    (site.root / "_posts/2025-03-07-out.md").symlink_to("/etc/hostname")
    site.post("2025-03-08-nul.md", 'title: "a\\0b\\x07"', body="x\0y")
    totals, files = site.load()
    assert totals == {"created": 3, "skipped": 2}
    assert files["_posts/2025-03-05-open.md"]["warnings"]
    assert "It stays." in Post.objects.get(slug="open").body
    assert "out of the folder" in messages(files["_posts/2025-03-07-out.md"])
    assert Post.objects.get(slug="nul").title.isprintable()


@pytest.mark.parametrize("path", ["nowhere", "empty"])
def test_nothing_to_read_is_status_2(site, path):
    (site.root / "empty").mkdir(parents=True)
    with pytest.raises(CommandError) as refusal:
        site.load(site.root / path)
    assert refusal.value.returncode == 2
    assert not Post.objects.exists()


def test_a_file_that_should_have_come_in_is_status_1(site):
    site.post("2025-03-04-a.md", "title: A")
    site.post("2025-03-05-b.md", "title: B")
    full = OSError("disk full")
    with (
        refused_posts(lambda told: full if "A" in told else None),
        pytest.raises(CommandError) as end,
    ):
        site.load()
    assert end.value.returncode == 1
    assert [post.title for post in Post.objects.all()] == ["B"]
