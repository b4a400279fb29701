"""Files of the old site that are renamed, moved, taken away and put back."""

import errno
import os
from pathlib import Path

import pytest

from blog.models import Post
from portfolio.models import Page

pytestmark = pytest.mark.django_db
OLD, NEW = "_posts/2025-03-04-kites.md", "_posts/2025-03-04-on-kites.md"
TEXT = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def kites(site, import_site):
    site.document(OLD, TEXT, title="Kites", tags=["air"])
    site.document("_posts/2025-01-01-other.md", "Something else.", title="Other")
    import_site()
    return Post.objects.get(import_ref=OLD)


def rename(site, old, new):
    target = site.root / new
    target.parent.mkdir(parents=True, exist_ok=True)
    (site.root / old).rename(target)


def test_a_renamed_file_keeps_its_row_and_leaves_its_address(
    site, import_site, kites, client
):
    rename(site, OLD, NEW)
    outcome = import_site()
    assert f"moved from {OLD}" in outcome.messages(NEW)
    assert outcome.files[NEW, "post"]["moved_from"] == OLD
    assert outcome.totals["created"] == 0
    moved = Post.objects.get(import_ref=NEW)
    assert (moved.pk, moved.slug) == (kites.pk, "on-kites")
    answer = client.get("/blog/kites/")
    assert (answer.status_code, answer["Location"]) == (301, "/blog/on-kites/")
    assert import_site().totals["unchanged"] == 3


def test_what_a_person_wrote_moves_along(site, import_site, kites):
    kites.title = "My kites"
    kites.save()
    rename(site, OLD, NEW)
    import_site()
    assert Post.objects.get(pk=kites.pk).title == "My kites"


def test_a_file_in_another_folder_keeps_its_address(site, import_site, kites):
    rename(site, OLD, "notes/_posts/2025-03-04-kites.md")
    site.document(
        "_posts/2025-04-01-link.md",
        "{% post_url notes/2025-03-04-kites %}",
        title="Link",
    )
    import_site()
    moved = Post.objects.get(pk=kites.pk)
    assert moved.import_ref == "notes/_posts/2025-03-04-kites.md"
    assert moved.slug == "kites"
    assert "/blog/kites/" in Post.objects.get(slug="link").body


def test_a_draft_that_is_released_under_a_new_name_is_the_same_post(site, import_site):
    site.document("_drafts/kites.md", TEXT, title="Kites")
    import_site()
    draft = Post.objects.get()
    rename(site, "_drafts/kites.md", OLD)
    import_site()
    released = Post.objects.get()
    assert released.pk == draft.pk
    assert released.is_published


def test_a_file_moved_and_edited_at_once_is_recognised(site, import_site, kites):
    (site.root / OLD).unlink()
    site.document(NEW, f"{TEXT} and a new end", title="Of kites")
    assert f"moved from {OLD}" in import_site().messages(NEW)
    assert Post.objects.get(pk=kites.pk).title == "Of kites"


def test_the_same_title_and_date_are_enough(site, import_site, kites):
    (site.root / OLD).unlink()
    site.document(NEW, "All of it written anew.", title="Kites")
    import_site()
    assert Post.objects.get(pk=kites.pk).body == "All of it written anew."


def test_two_copies_of_a_file_that_is_gone_are_two_new_posts(site, import_site, kites):
    (site.root / OLD).unlink()
    for name in ("a", "b"):
        site.document(f"_posts/2025-03-04-{name}.md", TEXT, title="Kites")
    outcome = import_site()
    assert outcome.totals["created"] == 2
    assert Post.objects.get(pk=kites.pk).import_ref == OLD


def test_a_copy_of_a_file_that_is_still_there_is_new(site, import_site, kites):
    site.document(NEW, TEXT, title="Kites", tags=["air"])
    assert import_site().totals["created"] == 1
    assert Post.objects.get(pk=kites.pk).import_ref == OLD


def test_a_removed_file_is_reported_and_its_post_stays(site, import_site, kites):
    (site.root / OLD).unlink()
    outcome = import_site()
    told = outcome.files[OLD, "post"]
    assert "no longer in the source" in outcome.messages(OLD)
    assert (told["action"], told["missing"]) == ("unchanged", True)
    assert (told["title"], told["address"]) == ("Kites", "/blog/kites/")
    assert outcome.status == 0
    assert Post.objects.get(pk=kites.pk).is_published


def test_a_removed_file_can_be_withdrawn_and_its_date_returns(site, import_site, kites):
    kept = (site.root / OLD).read_bytes()
    (site.root / OLD).unlink()
    outcome = import_site(withdraw_missing=True)
    assert outcome.files[OLD, "post"]["action"] == "changed"
    assert "withdrawn" in outcome.messages(OLD)
    assert Post.objects.get(pk=kites.pk).published_at is None
    again = import_site(withdraw_missing=True)
    assert again.totals["changed"] == 0
    site.put(OLD, kept)
    import_site()
    back = Post.objects.get(pk=kites.pk)
    assert back.published_at == kites.published_at
    assert import_site().totals["changed"] == 0


def test_a_page_without_a_date_returns_as_it_was(site, import_site):
    site.document("reading.md", TEXT, title="Reading")
    site.document("other.md", "Other.", title="Other")
    import_site()
    before = Page.objects.get(slug="reading")
    kept = (site.root / "reading.md").read_bytes()
    (site.root / "reading.md").unlink()
    import_site(withdraw_missing=True)
    assert Page.objects.get(slug="reading").published_at is None
    site.put("reading.md", kept)
    import_site()
    assert Page.objects.get(slug="reading").published_at == before.published_at


def test_a_dry_run_withdraws_and_moves_nothing(site, import_site, kites):
    (site.root / OLD).unlink()
    import_site(withdraw_missing=True, dry_run=True)
    assert Post.objects.get(pk=kites.pk).is_published


def test_what_a_person_edited_is_withdrawn_with_its_edits(site, import_site, kites):
    kites.title = "My kites"
    kites.save()
    (site.root / OLD).unlink()
    import_site(withdraw_missing=True)
    withdrawn = Post.objects.get(pk=kites.pk)
    assert (withdrawn.title, withdrawn.published_at) == ("My kites", None)


def test_a_date_that_a_person_set_is_not_taken_away(site, import_site, kites):
    kites.published_at = kites.published_at.replace(year=2020)
    kites.save()
    (site.root / OLD).unlink()
    import_site(withdraw_missing=True)
    assert Post.objects.get(pk=kites.pk).published_at.year == 2020


def test_posts_written_here_are_never_withdrawn(site, import_site, kites):
    own = Post.objects.create(title="Own", published_at=kites.published_at)
    import_site(withdraw_missing=True)
    assert Post.objects.get(pk=own.pk).is_published


def test_a_source_that_lost_everything_withdraws_nothing(site, import_site, kites):
    for file in (site.root / "_posts").iterdir():
        file.unlink()
    site.document("page.md", "A page.", title="Page")
    import_site(withdraw_missing=True)
    assert Post.objects.published().count() == 2


def test_a_file_that_is_left_out_by_a_rule_is_not_removed(site, import_site, kites):
    site.put("_config.yml", f"title: Wind\nexclude: [{OLD}]\n")
    import_site(withdraw_missing=True)
    assert Post.objects.get(pk=kites.pk).is_published


@pytest.fixture
def close(monkeypatch):
    """Refuses what is in a folder as the system does, which lets root in everywhere."""

    def close(folder):
        def refusing(name, real):
            def call(path, *args, **kwargs):
                inside = name == "scandir" or os.fspath(path) != os.fspath(folder)
                if inside and Path(path).is_relative_to(folder):
                    raise PermissionError(errno.EACCES, "Permission denied", str(path))
                return real(path, *args, **kwargs)

            return call

        for name in ("scandir", "stat", "lstat", "open"):
            monkeypatch.setattr(os, name, refusing(name, getattr(os, name)))

    return close


def test_a_folder_that_cannot_be_read_is_not_taken_for_empty(
    site, import_site, kites, close
):
    site.document("sea/_posts/2025-01-02-waves.md", "Of the sea.", title="Waves")
    import_site()
    close(site.root / "_posts")
    import_site(withdraw_missing=True)
    assert Post.objects.get(pk=kites.pk).is_published
