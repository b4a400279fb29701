"""Sites whose files are not where Jekyll looks by itself."""

import pytest

from blog.models import Post
from publishing.importing.jekyll.folders import site_folder, source_folder

POST = "_posts/2021-05-06-kite.md"


@pytest.mark.django_db
def test_a_site_in_the_only_folder_with_a_configuration(site, import_site):
    (site.root / "_config.yml").rename(site.root / "other.yml")
    site.put("README.md", "# A program\n")
    site.put("docs/_config.yml", "title: Wind\n")
    site.document(f"docs/{POST}")
    outcome = import_site()
    assert outcome.files[POST, "post"]["redirects"] == ["/2021/05/06/kite.html"]
    assert Post.objects.get().import_ref == POST


def test_of_two_sites_none_is_chosen(site):
    (site.root / "_config.yml").unlink()
    site.put("docs/_config.yml", "title: Wind\n")
    site.put("old/_config.yml", "title: Gust\n")
    assert site_folder(site.root) == site.root


def test_a_folder_with_posts_is_the_site_itself(site):
    (site.root / "_config.yml").unlink()
    site.document(POST)
    site.put("theme/_config.yml", "title: A theme's\n")
    assert site_folder(site.root) == site.root


@pytest.mark.django_db
def test_documents_below_the_source(site, import_site):
    site.put("_config.yml", "source: ./src/\n")
    site.document(f"src/{POST}")
    site.document("notes.md")
    outcome = import_site()
    assert outcome.files[POST, "post"]["redirects"] == ["/2021/05/06/kite.html"]
    assert ("notes.md", "page") not in outcome.files


@pytest.mark.parametrize("told", ["..", "/etc", "nowhere", "a\0b", "link", "file"])
def test_a_source_outside_the_site_is_not_read(site, tmp_path, told):
    (site.root / "link").symlink_to(tmp_path)
    site.put("file", "x")
    told_of = []
    assert source_folder(site.root, told, told_of.append) == site.root
    assert "source" in told_of[0]


@pytest.mark.django_db
def test_the_folder_of_collections_is_no_category(site, import_site):
    site.put(
        "_config.yml",
        "collections_dir: shelf\ncollections: {roses: {output: true}}\n",
    )
    site.put(f"shelf/{POST}", "---\n---\n[r]({% link _roses/red.md %})\n")
    site.document("shelf/garden/_posts/2021-05-07-bee.md")
    site.document("shelf/_roses/red.md")
    site.document("_posts/2021-05-08-elsewhere.md")
    outcome = import_site()
    told = {path: each["redirects"] for (path, _), each in outcome.files.items()}
    assert told[f"shelf/{POST}"] == ["/2021/05/06/kite.html"]
    bee = "shelf/garden/_posts/2021-05-07-bee.md"
    assert told[bee] == ["/garden/2021/05/07/bee.html"]
    assert told["shelf/_roses/red.md"] == ["/roses/red.html"]
    tags = Post.objects.get(import_ref=bee).tags
    assert list(tags.names()) == ["garden"]
    assert "/red/" in Post.objects.get(import_ref=f"shelf/{POST}").body
    # Jekyll does not publish what is beside the folder of collections.
    elsewhere = Post.objects.get(import_ref="_posts/2021-05-08-elsewhere.md")
    assert elsewhere.published_at is None


@pytest.mark.django_db
def test_a_further_extension_of_markdown(site, import_site):
    site.put("_config.yml", "markdown_ext: md,mdwn\n")
    site.document("_posts/2021-05-06-kite.mdwn")
    assert import_site().totals["created"] == 2
