"""What holds for every public address, whatever app it belongs to."""

import re
from urllib.parse import urlsplit

import pytest

from publishing.views import HomeView

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.usefixtures("example_site"),
]
STRICT = ("default-src 'none'", "script-src 'self'", "style-src 'self'")
INLINE = re.compile(
    r"""<style|\sstyle=|\son[a-z]+=["']|javascript:"""
    r"""|<script(?![^>]*(\ssrc=|application/(ld\+)?json))""",
    re.IGNORECASE,
)


def assert_strict(response):
    policy = response.headers["Content-Security-Policy"]
    assert all(part in policy for part in STRICT)


def sitemap_paths(client):
    """Every address of the sitemap; an index leads on to its parts."""
    waiting, paths = ["/sitemap.xml"], []
    while waiting:
        document = client.get(waiting.pop())
        assert document.status_code == 200
        text = document.content.decode()
        found = [urlsplit(url) for url in re.findall(r"<loc>([^<]+)</loc>", text)]
        names = [f"{url.path}?{url.query}" if url.query else url.path for url in found]
        (waiting if "<sitemapindex" in text else paths).extend(names)
    return paths


def test_every_address_of_the_sitemap_answers_with_the_policy(client):
    paths = sitemap_paths(client)
    assert len(paths) > 10
    for path in paths:
        response = client.get(path)
        assert response.status_code == 200, path
        assert_strict(response)


def test_no_page_holds_inline_script_or_style(client):
    for path in sitemap_paths(client):
        inline = INLINE.search(client.get(path).content.decode())
        assert inline is None, f"{path}: {inline.group()}"


@pytest.mark.parametrize(
    "path", ["/robots.txt", "/sitemap.xml", "/feed.xml", "/healthz", "/search/?q=a"]
)
def test_addresses_beside_the_pages_answer_with_the_policy(client, path):
    response = client.get(path)
    assert response.status_code == 200
    assert_strict(response)


@pytest.mark.parametrize("path", ["/no/such/page/", "/admin/no/such/page/", "/blog/x/"])
def test_an_unknown_address_is_a_404_or_login_with_the_policy(client, path):
    response = client.get(path, follow=True)
    assert response.status_code == (200 if path.startswith("/admin/") else 404)
    assert_strict(response)


def test_an_error_page_has_the_policy(client, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("a bug")

    monkeypatch.setattr(HomeView, "get", broken)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert_strict(response)
    assert "a bug" not in response.content.decode()
