import pytest

from publishing.importing.jekyll.config import read_config_file, site_config
from publishing.importing.jekyll.walk import FoundFile, LeftOut, matches, walk


@pytest.fixture
def places(site):
    def places():
        config = site_config(read_config_file(site.root), print)
        found = list(walk(site.root, config))
        kept = {each.path: each.place for each in found if isinstance(each, FoundFile)}
        out = {each.path: each.reason for each in found if isinstance(each, LeftOut)}
        return kept, out

    return places


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("about.md", "page"),
        ("notes/kites.html", "page"),
        ("_posts/2021-01-01-x.md", "post"),
        ("_posts/old/2021-01-01-x.MARKDOWN", "post"),
        ("garden/_posts/2021-01-01-x.md", "post"),
        ("_drafts/x.md", "draft"),
        ("_shelf/x.md", "underscore"),
        ("_roses/x.md", "collection"),
        ("_pages/x.md", "page"),
    ],
)
def test_a_folder_says_what_its_documents_are(site, places, path, place):
    site.put("_config.yml", "collections: {roses: {output: true}}\ninclude: [_pages]\n")
    site.document(path)
    assert places() == ({path: place}, {})


@pytest.mark.parametrize(
    "path",
    [
        "_includes/head.html",
        "_layouts/post.html",
        "_site/index.html",
        "node_modules/a/readme.md",
        ".git/description.md",
        "assets/app.js",
        "_data/x.yml",
    ],
)
def test_machinery_is_passed_over_in_silence(site, places, path):
    site.document(path)
    assert places() == ({}, {})


@pytest.mark.parametrize(
    "path", ["README.md", "_posts/.2021-01-01-x.md", "_posts/2021-01-01-x.md~"]
)
def test_what_is_no_part_of_the_site_is_named(site, places, path):
    site.document(path)
    kept, out = places()
    assert kept == {}
    assert list(out) == [path]


def test_excluded_files_are_named_and_excluded_folders_not_entered(site, places):
    site.put("_config.yml", "exclude: [old.md, docs/, '*.html']\n")
    for path in ("old.md", "docs/a.md", "page.html", "new.md"):
        site.document(path)
    kept, out = places()
    assert list(kept) == ["new.md"]
    assert set(out) == {"old.md", "page.html"}


def test_folders_behind_links_are_not_entered(site, places, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").write_text("---\n---\nsecret")
    (site.root / "loop").symlink_to(site.root)
    (site.root / "out").symlink_to(tmp_path / "outside")
    kept, out = places()
    assert kept == {}
    assert set(out) == {"loop", "out"}


def test_patterns_never_climb():
    assert not matches("secret.md", ["../secret.md", "..", "/"])
