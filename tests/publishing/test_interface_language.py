"""The words around the texts are in the site's language, or the nearest there is."""

from datetime import UTC, datetime

import pytest
from django.utils import translation

from publishing.models import SiteSettings
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db


def page(client, address, **headers):
    return client.get(address, headers=headers).content.decode()


@pytest.fixture
def post():
    moment = datetime(2025, 7, 3, 12, tzinfo=UTC)
    return published_post("Gió", body="Một câu.", published_at=moment)


@pytest.mark.parametrize("language", ["vi", "vi-VN", "VI"])
def test_a_vietnamese_site_speaks_vietnamese(client, post, language):
    SiteSettings(title="Ghi chú", language=language).save()
    found = page(client, post.get_absolute_url())
    assert f'<html lang="{language}">' in found
    for words in ("Đến phần nội dung", "1 phút đọc", "3 tháng 7, 2025", "Tìm kiếm"):
        assert words in found
    assert "Skip to the text" not in found
    assert "03/07/2025" in page(client, "/blog/")


@pytest.mark.parametrize("language", ["en", "fr", "xx-nonsense", ""])
def test_where_there_are_no_words_they_are_english(client, post, language):
    SiteSettings(language=language).save()
    found = page(client, post.get_absolute_url(), **{"accept-language": "vi"})
    assert "Skip to the text" in found
    assert "3 July 2025" in found


def test_an_item_in_another_language_changes_nothing_around_it(client):
    SiteSettings(language="en").save()
    post = published_post("Gió", language="vi")
    found = page(client, post.get_absolute_url())
    assert '<html lang="vi">' in found
    assert 'class="site-header" lang="en"' in found
    assert "Skip to the text" in found


def test_readers_are_not_answered_by_their_browsers_language(client, post):
    assert "Accept-Language" not in client.get("/").headers.get("Vary", "")


@pytest.mark.parametrize("asked", ["vi", "en", "fr"])
def test_the_admin_speaks_as_the_browser_asks(admin_client, asked):
    SiteSettings(language="vi").save()
    answer = admin_client.get(
        "/admin/blog/post/add/", headers={"accept-language": asked}
    )
    assert answer.status_code == 200
    assert "Accept-Language" in answer["Vary"]
    found = answer.content.decode().lower()
    assert ("tiêu đề" in found) == (asked == "vi")


def test_the_language_does_not_stay_after_a_request(client, post):
    SiteSettings(language="vi").save()
    before = translation.get_language()
    page(client, "/")
    assert translation.get_language() == before


@pytest.mark.parametrize("address", ["/nothing/", "/blog/", "/tags/", "/search/?q=x"])
def test_every_page_is_whole_in_vietnamese(client, post, address):
    SiteSettings(language="vi").save()
    found = page(client, address)
    assert '<html lang="vi">' in found
    assert "Tìm kiếm" in found
