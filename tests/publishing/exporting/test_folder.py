import stat
from pathlib import Path

import pytest

from publishing.exporting.folder import ExportFolder, FolderRefusedError
from publishing.exporting.site import export_site
from publishing.exporting.tree import Tree, safe_name


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


def write(place, **files):
    with ExportFolder(place).replacing() as tree:
        for name, text in files.items():
            tree.write(f"a/{name}.md", text)


def write_and_stop(place):
    with ExportFolder(place).replacing() as tree:
        tree.write("a/x.md", "new")
        raise KeyboardInterrupt


def test_nobody_else_may_read_it(tmp_path):
    write(tmp_path / "out", x="secret")
    mode = stat.S_IMODE((tmp_path / "out").stat().st_mode)
    assert mode == stat.S_IMODE((tmp_path / "out/a").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "out/a/x.md").stat().st_mode) == 0o600


def test_a_later_export_takes_the_place_of_the_former(tmp_path):
    write(tmp_path / "out", x="old", y="gone")
    write(tmp_path / "out", x="new")
    assert (tmp_path / "out/a/x.md").read_text() == "new"
    assert not (tmp_path / "out/a/y.md").exists()
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_a_strangers_folder_is_refused(tmp_path):
    (tmp_path / "thesis.md").write_text("mine")
    with pytest.raises(FolderRefusedError, match="empty folder"):
        write(tmp_path, x="y")
    assert (tmp_path / "thesis.md").read_text() == "mine"


def test_the_root_of_the_disk_is_refused():
    with pytest.raises(FolderRefusedError, match="root of the disk"):
        write(Path("/"), x="y")


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["", "files/export"])
def test_a_folder_that_the_web_server_shows_is_refused(place, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    with pytest.raises(FolderRefusedError, match="public"):
        export_site(tmp_path / "media" / place)
    assert not (tmp_path / "media").exists()


def test_an_empty_repository_is_no_stranger(tmp_path):
    (tmp_path / "out/.git").mkdir(parents=True)
    (tmp_path / "out/.git/HEAD").write_text("ref")
    write(tmp_path / "out", x="y")
    assert (tmp_path / "out/.git/HEAD").read_text() == "ref"


def test_what_the_owner_added_to_a_former_export_stays(tmp_path):
    write(tmp_path / "out", x="old", y="gone")
    (tmp_path / "out/Gemfile").write_text("gem")
    (tmp_path / "out/a/mine.md").write_text("mine")
    write(tmp_path / "out", x="new")
    assert (tmp_path / "out/Gemfile").read_text() == "gem"
    assert (tmp_path / "out/a/mine.md").read_text() == "mine"
    assert names(tmp_path / "out/a") == ["mine.md", "x.md"]


def test_what_the_owner_added_is_not_written_over(tmp_path):
    write(tmp_path / "out", x="old")
    (tmp_path / "out/a/y.md").write_text("mine")
    with pytest.raises(FolderRefusedError, match="is not of the last export"):
        write(tmp_path / "out", x="new", y="new")
    assert (tmp_path / "out/a/y.md").read_text() == "mine"
    assert (tmp_path / "out/a/x.md").read_text() == "old"


def test_an_interruption_leaves_the_former_export_whole(tmp_path):
    write(tmp_path / "out", x="old")
    with pytest.raises(KeyboardInterrupt):
        write_and_stop(tmp_path / "out")
    assert (tmp_path / "out/a/x.md").read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("is_in_place", [False, True])
def test_an_interruption_between_the_two_renamings_is_mended(tmp_path, is_in_place):
    write(tmp_path / "out", x="old")
    (tmp_path / "out/Gemfile").write_text("gem")
    (tmp_path / "out").rename(tmp_path / ".out.former")
    if is_in_place:
        write(tmp_path / "new", x="new")
        (tmp_path / "new").rename(tmp_path / "out")
    write(tmp_path / "out", x="newest")
    assert (tmp_path / "out/Gemfile").read_text() == "gem"
    assert (tmp_path / "out/a/x.md").read_text() == "newest"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_a_second_export_at_the_same_time_is_refused(tmp_path):
    with (
        ExportFolder(tmp_path / "out").replacing(),
        pytest.raises(FolderRefusedError, match="another export"),
    ):
        write(tmp_path / "out", x="y")


@pytest.mark.parametrize("path", ["../x", "/etc/x", "a/../../x", "", "a\x00b"])
def test_no_path_leads_out_of_the_tree(tmp_path, path):
    with pytest.raises(ValueError, match="no path below"):
        Tree(tmp_path).write(path, "text")


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c", "a-b-c"),
        ("_config", "x_config"),
        (".hidden", "hidden"),
        ("nul", "xnul"),
        ("", "untitled"),
        ("chữ", "chữ"),
    ],
)
def test_a_slug_becomes_one_safe_part_of_a_path(slug, name):
    assert safe_name(slug) == name


def test_a_long_slug_of_wide_letters_is_a_name_that_disks_take(tmp_path):
    tree = Tree(tmp_path)
    tree.write(tree.free("a", "語" * 120, ".md"), "text")


def test_names_that_differ_in_case_alone_are_told_apart(tmp_path):
    tree = Tree(tmp_path)
    for text in ("one", "two", "three"):
        name = "Same" if text == "two" else "same"
        tree.write(tree.free("a", name, ".md"), text)
    assert names(tmp_path / "a") == ["Same-2.md", "same-3.md", "same.md"]


def test_a_file_and_a_folder_do_not_share_a_name(tmp_path):
    tree = Tree(tmp_path)
    tree.write("a.md", "text")
    assert tree.free("", "a", ".md") == "a-2.md"
    with pytest.raises(ValueError, match=r"a\.md/b"):
        tree.write("a.md/b", "text")
