import os
from pathlib import Path

import pytest

from publishing.importing import source as reading
from publishing.importing.source import (
    SIZE_LIMIT,
    UnreadableFileError,
    parse_source,
    read_source,
    real_path,
    relative_path,
)


@pytest.fixture(params=[True, False], ids=["the kernel tells", "Python looks"])
def both_ways(request, monkeypatch):
    """Of learning where a path really leads: the second is for other systems."""
    known = reading.KERNEL_TELLS and request.param
    monkeypatch.setattr(reading, "KERNEL_TELLS", known)


def test_a_source_knows_its_path_and_its_lines(tmp_path):
    file = tmp_path / "_posts" / "2021-01-01-kites.md"
    file.parent.mkdir()
    file.write_text("---\ntitle: Kites\ntitle: Wind\n---\nThey fly.\n")
    source = read_source(file, tmp_path)
    assert source.path == "_posts/2021-01-01-kites.md"
    assert source.front_matter == {"title": "Wind"}
    assert (source.body, source.body_line) == ("They fly.\n", 5)
    assert source.line_of("title") == 3
    assert source.warnings[0][0] == 3


def test_unclosed_front_matter_is_marked():
    assert parse_source(b"---\ntitle: Kites\n\nBody\n", "kites.md").unclosed


def test_a_link_to_the_outside_is_not_read(tmp_path, both_ways):
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (site / "kites.md").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(UnreadableFileError, match="leads out"):
        read_source(site / "kites.md", site)


def test_a_link_within_the_folder_is_read(tmp_path, both_ways):
    (tmp_path / "a.md").write_text("Body")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    assert read_source(tmp_path / "b.md", tmp_path).path == "b.md"


def test_a_climbing_path_is_not_read(tmp_path, both_ways):
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    with pytest.raises(UnreadableFileError, match="leads out"):
        read_source(site / ".." / "secret.txt", site)


def test_dead_and_looping_links_are_named(tmp_path, both_ways):
    (tmp_path / "dead.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    told = {"dead": "leads nowhere", "loop": "leads to itself", "missing": "no such"}
    for name, said in told.items():
        with pytest.raises(UnreadableFileError, match=said):
            read_source(tmp_path / f"{name}.md", tmp_path)


def test_a_folder_that_is_a_link_to_the_outside_is_not_looked_into(tmp_path, both_ways):
    site, outside = tmp_path / "site", tmp_path / "site-of-another"
    site.mkdir()
    outside.mkdir()
    (outside / "secret.md").write_text("secret")
    (site / "pages").symlink_to(outside)
    with pytest.raises(UnreadableFileError, match="leads out"):
        read_source(site / "pages" / "secret.md", site)


def test_a_root_that_is_a_link_is_no_outside(tmp_path, both_ways):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a.md").write_text("Body")
    (tmp_path / "link").symlink_to(tmp_path / "site")
    assert read_source(tmp_path / "link" / "a.md", tmp_path / "link").body == "Body"


def test_where_a_path_really_leads_is_told_alike_both_ways(tmp_path, both_ways):
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "é.md").write_text("Body")
    (tmp_path / "link").symlink_to("a b")
    here = tmp_path / "link" / ".." / "link" / "é.md"
    assert real_path(here) == os.path.realpath(here)


@pytest.mark.parametrize(
    ("file", "root", "path"),
    [
        ("/site/_posts/a.md", "/site", "_posts/a.md"),
        ("/site/a.md", "/", "site/a.md"),
        ("/site-of-another/a.md", "/site", "a.md"),
        ("a/b.md", ".", "a/b.md"),
        ("a/b.md", "a", "b.md"),
        ("/site/a\udcff.md", "/site", "a\ufffd.md"),
    ],
)
def test_a_path_counts_from_the_root(file, root, path):
    assert relative_path(Path(file), Path(root)) == path


def test_a_whole_path_may_be_below_a_root_that_is_not_whole(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert relative_path(tmp_path / "a" / "b.md", Path("a")) == "b.md"


def test_a_pipe_is_not_waited_for(tmp_path, both_ways):
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(UnreadableFileError, match="not a regular file"):
        read_source(tmp_path / "pipe.md", tmp_path)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path):
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(UnreadableFileError, match="5 MB"):
        read_source(tmp_path / "huge.md", tmp_path)


def test_binary_is_unreadable(tmp_path):
    (tmp_path / "pic.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(UnreadableFileError, match="PNG"):
        read_source(tmp_path / "pic.md", tmp_path)
