"""A site that comes as a .zip."""

import stat
import struct
import tempfile
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from django.core.management import call_command

from blog.models import Post
from publishing.importing.archives import unpacking as archives
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
POST = "---\ntitle: Kites\n---\nThey fly.\n"


@pytest.fixture(autouse=True)
def scratch(tmp_path, monkeypatch):
    """Where archives are unpacked: empty again after every import."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert not any(folder.iterdir())


@pytest.fixture
def archive(tmp_path):
    def write(**members):
        return packed(tmp_path / "site.zip", members.items())

    return write


def packed(file, members):
    with ZipFile(file, "w", ZIP_DEFLATED) as opened:
        opened.writestr("_config.yml", "title: Wind\n")
        opened.writestr("_posts/2021-01-01-kites.md", POST)
        for name, content in members:
            opened.writestr(name, content)
    return file


def test_an_archive_brings_what_its_folder_brings(site, import_site, tmp_path):
    site.put("_config.yml", "title: Wind\npermalink: /:title/\n")
    site.image("img/kite.png")
    site.document("_posts/2021-01-01-kites.md", "![k](../img/kite.png)\n", title="K")
    site.document("shop.md", title="Shop")
    first = import_site(site.zipped(tmp_path / "a.zip"))
    assert first.status == 0, first.errors
    assert first.totals["created"] > 2
    assert "images/" in Post.objects.get().body_html
    again = import_site()
    assert (again.totals["created"], again.totals["changed"]) == (0, 0)
    assert set(again.files) == set(first.files)


def test_a_site_in_the_top_folder_of_the_archive_is_the_same_site(
    site, import_site, tmp_path
):
    site.document("_posts/2021-01-01-kites.md", title="Kites")
    import_site(site.zipped(tmp_path / "a.zip", "kites-main"))
    assert Post.objects.get().import_ref == "_posts/2021-01-01-kites.md"
    assert SiteSettings.load().title == "Wind"


def linked():
    info = ZipInfo("assets/evil.png")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def device():
    info = ZipInfo("assets/evil.dev")
    info.external_attr = (stat.S_IFCHR | 0o666) << 16
    return info


def odd_packing():
    info = ZipInfo("assets/evil.bz2")
    info.compress_type = ZIP_BZIP2
    return info


@pytest.mark.parametrize(
    ("member", "content", "said"),
    [
        ("../evil.txt", "x", "climbs out"),
        ("assets/../../evil.txt", "x", "climbs out"),
        ("/evil.txt", "x", "absolute"),
        ("C:/evil.txt", "x", "absolute"),
        ("..\\evil.txt", "x", "backslash"),
        ("_posts/2021-01-01-kites.md/evil.md", "x", "in the place of a file"),
        ("_posts", "evil", "in the place of a folder"),
        ("_POSTS/2021-01-02-evil.md", "x", "in case only"),
        ("_posts/2021-01-01-KITES.md", "evil", "in case only"),
        ("evil" * 80 + ".txt", "x", "too long"),
        ("evil\x1b[31m.txt", "x", "no name"),
        ("assets/evil.bin", bytes(60_000_000), "57 MB"),
        ("assets/evil.bin", bytes(20_000_000), "100 times"),
        (linked(), "../../etc/passwd", "link"),
        (device(), "", "neither a file"),
        (odd_packing(), "x", "deflate"),
    ],
)
def test_a_bad_member_is_named_and_the_rest_comes_in(
    import_site, tmp_path, member, content, said
):
    file = packed(tmp_path / "site.zip", [(member, content)])
    outcome = import_site(file)
    assert outcome.status == 0
    assert [post.title for post in Post.objects.all()] == ["Kites"]
    name = member.filename if isinstance(member, ZipInfo) else member
    (line,) = outcome.errors.splitlines()
    assert name[:4] in line
    assert said in line
    assert not list(tmp_path.glob("evil*"))
    assert not Path("/evil.txt").exists()


def test_of_two_members_with_one_name_the_first_is_taken(import_site, tmp_path):
    members = [("_posts/2021-01-02-a.md", POST), ("_posts/2021-01-02-b.md", "no")]
    file = packed(tmp_path / "site.zip", members)
    file.write_bytes(file.read_bytes().replace(b"01-02-b.md", b"01-02-a.md"))
    outcome = import_site(file)
    assert "_posts/2021-01-02-a.md:1" in outcome.errors
    assert "twice" in outcome.errors
    assert Post.objects.count() == 2


def flags_set(file, name, flag):
    """Sets a bit of the flags in both headers of a member."""
    data = bytearray(file.read_bytes())
    with ZipFile(file) as opened:
        local = opened.getinfo(name).header_offset
    central = data.rindex(name.encode()) - 46
    for place in (local + 6, central + 8):
        (flags,) = struct.unpack_from("<H", data, place)
        struct.pack_into("<H", data, place, flags | flag)
    file.write_bytes(data)


def test_an_encrypted_member_is_named(import_site, tmp_path):
    file = packed(tmp_path / "site.zip", [("_posts/2021-01-02-locked.md", POST)])
    flags_set(file, "_posts/2021-01-02-locked.md", 1)
    outcome = import_site(file)
    assert "locked.md:1: not taken from the archive: encrypted" in outcome.errors
    assert Post.objects.count() == 1


def test_a_damaged_member_is_named(import_site, tmp_path):
    file = tmp_path / "site.zip"
    with ZipFile(file, "w") as opened:  # stored, so that its bytes can be found
        opened.writestr("_config.yml", "title: Wind\n")
        opened.writestr("_posts/2021-01-01-kites.md", POST)
        opened.writestr("_posts/2021-01-02-hurt.md", "---\ntitle: Hurt\n---\nOnce.\n")
    file.write_bytes(file.read_bytes().replace(b"Once.", b"Twice"))
    outcome = import_site(file)
    assert "hurt.md:1: not taken from the archive: damaged" in outcome.errors
    assert Post.objects.get().title == "Kites"


@pytest.mark.parametrize("keep", [0, 10, 300, -10])
def test_a_broken_archive_is_one_line_and_changes_nothing(import_site, tmp_path, keep):
    file = packed(tmp_path / "site.zip", [("a.txt", "x" * 100)])
    file.write_bytes(file.read_bytes()[:keep])
    outcome = import_site(file)
    assert outcome.status == 2
    assert outcome.errors == ""
    assert not Post.objects.exists()
    assert not SiteSettings.objects.exists()


@pytest.mark.parametrize(("limit", "value"), [("MEMBERS", 3), ("TOTAL_SIZE", 100)])
def test_an_archive_over_the_limits_is_refused(
    import_site, tmp_path, monkeypatch, limit, value
):
    monkeypatch.setattr(archives, limit, value)
    members = [("a.txt", "x" * 80), ("b.txt", "y" * 80)]
    assert import_site(packed(tmp_path / "site.zip", members)).status == 2
    assert not Post.objects.exists()


@pytest.mark.parametrize("written", [b"caf\xc3\xa9", b"caf\x82"])
def test_names_are_read_as_their_writer_meant_them(import_site, tmp_path, written):
    """UTF-8 without the flag that should tell so, and the code page of old tools."""
    stand_in = b"Z" * len(written)
    name = f"_posts/2021-01-02-{stand_in.decode()}.md"
    file = packed(tmp_path / "site.zip", [(name, POST)])
    file.write_bytes(file.read_bytes().replace(stand_in, written))
    assert import_site(file).errors == ""
    expected = "_posts/2021-01-02-caf\u00e9.md"
    assert Post.objects.filter(import_ref=expected).exists()


def test_what_tools_leave_beside_a_site_is_no_part_of_it(import_site, tmp_path):
    members = [("__MACOSX/._config.yml", "x"), (".git/config", "x"), (".DS_Store", "x")]
    outcome = import_site(packed(tmp_path / "site.zip", members))
    assert outcome.errors == ""


def test_a_folder_that_holds_only_an_archive_stands_for_it(import_site, tmp_path):
    folder = tmp_path / "upload"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: Beside\n")
    packed(folder / "site.zip", [])
    outcome = import_site(folder)
    assert outcome.status == 0
    assert "site.zip" in outcome.errors
    assert SiteSettings.load().title == "Wind"


def test_an_archive_without_a_site_is_refused_by_its_own_name(import_site, tmp_path):
    file = tmp_path / "notes.zip"
    with ZipFile(file, "w") as opened:
        opened.writestr("notes.txt", "x")
        opened.writestr("../evil.txt", "x")
    outcome = import_site(file)
    assert outcome.status == 2
    assert "evil.txt" in outcome.errors


def test_posts_come_from_an_archive_too(site, tmp_path):
    site.document("_posts/2021-01-01-kites.md", title="Kites")
    call_command("import_posts", str(site.zipped(tmp_path / "a.zip", "kites-main")))
    assert Post.objects.get().import_ref == "_posts/2021-01-01-kites.md"
    call_command("import_posts", str(site.root))
    assert Post.objects.count() == 1
