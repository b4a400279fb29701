import pytest

from publishing.files.library import RefusedFileError, find_file, safe_name, store_file
from publishing.files.models import FileSource, StoredFile

pytestmark = pytest.mark.django_db


def test_one_content_is_stored_once(media_root):
    first = store_file(b"one", "a/talk.pdf")
    assert store_file(b"one", "b/other.pdf") == first
    assert store_file(b"two", "a/talk.pdf") != first
    assert StoredFile.objects.count() == 2
    assert len([path for path in media_root.rglob("*") if path.is_file()]) == 2


@pytest.mark.parametrize("name", ["a.html", "a.js", "a.exe", "a.sh", "a", "a.pdf.html"])
def test_what_could_run_is_refused(name, media_root):
    with pytest.raises(RefusedFileError):
        store_file(b"x", name)
    assert not media_root.exists()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("My talk (v2).PDF", "My-talk-v2.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("data.tar.gz", "data.tar.gz"),
        ("page.html.pdf", "page-html.pdf"),
        ("..pdf", "file.pdf"),
        ("bài nói.pdf", "bài-nói.pdf"),
        ("a\x00\r\nb.csv", "a-b.csv"),
        ("x" * 300 + ".zip", "x" * 80 + ".zip"),
    ],
)
def test_names_are_made_safe(name, safe):
    assert safe_name(name) == safe


def test_a_file_is_found_by_its_own_address_and_by_its_old_one():
    stored = store_file(b"one", "talk.pdf")
    FileSource.objects.create(path="assets/my talk.pdf", stored_file=stored)
    assert find_file(stored.file.url, "") == stored
    assert find_file("../assets/my%20talk.pdf", "_posts/2020-01-01-a.md") == stored
    assert find_file("https://evil.example/assets/my%20talk.pdf", "") is None


@pytest.mark.parametrize(
    ("name", "content_type", "is_download"),
    [
        ("talk.pdf", "application/pdf", True),
        ("film.mp4", "video/mp4", False),
        ("data.tar.gz", "application/gzip", True),
        ("code.py", "text/plain; charset=utf-8", True),
        ("slides.pptx", "application/octet-stream", True),
    ],
)
def test_a_file_opens_no_page_of_this_site(client, name, content_type, is_download):
    response = client.get(store_file(b"<html>", name).file.url)
    assert b"".join(response.streaming_content) == b"<html>"
    assert response["Content-Type"] == content_type
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert not response.has_header("Content-Encoding")
    disposition = response["Content-Disposition"]
    assert disposition.startswith("attachment" if is_download else "inline")


def test_the_admin_shows_files_and_changes_none(admin_client):
    stored = store_file(b"one", "talk.pdf")
    assert b"talk.pdf" in admin_client.get("/admin/files/storedfile/").content
    page = f"/admin/files/storedfile/{stored.pk}/change/"
    assert stored.file.url in admin_client.get(page).content.decode()
    assert admin_client.get("/admin/files/storedfile/add/").status_code == 403
