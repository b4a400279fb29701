"""Items that translate each other, and lists by language."""

import re

import pytest

from blog.models import Post
from publishing.languages import locale_of
from publishing.models import SiteSettings
from tests.blog.factories import draft_post, published_post

pytestmark = pytest.mark.django_db
HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


def page(client, item):
    return client.get(item.get_absolute_url()).content.decode()


def test_translations_lead_to_each_other(client):
    english = published_post("Wind", translation_key="wind")
    other = published_post("Gió", translation_key="wind", language="vi")
    expected = {
        "en": f"https://example.com{english.get_absolute_url()}",
        "vi": f"https://example.com{other.get_absolute_url()}",
        "x-default": f"https://example.com{english.get_absolute_url()}",
    }
    for item in (english, other):
        assert dict(HREFLANG.findall(page(client, item))) == expected
    switch = 'hreflang="vi" lang="vi" rel="alternate">Tiếng Việt</a>'
    assert switch in page(client, english)
    assert ">English</a>" in page(client, other)


def test_only_public_translations_are_told(client):
    english = published_post("Wind", translation_key="wind")
    draft_post("Gió", translation_key="wind", language="vi")
    published_post("Vent", translation_key="wind", language="fr", unlisted=True)
    published_post("Of another", translation_key="other", language="de")
    found = page(client, english)
    assert HREFLANG.findall(found) == []
    assert "In other languages" not in found


def test_an_item_without_the_word_has_no_translations(client):
    first = published_post("One")
    published_post("Hai", language="vi")
    assert HREFLANG.findall(page(client, first)) == []


def test_a_list_can_be_of_one_language(client):
    SiteSettings(language="en").save()
    published_post("Said in none")
    published_post("Said in English", language="en")
    published_post("Nói bằng tiếng Việt", language="vi")
    found = client.get("/blog/?lang=en").content.decode()
    assert "Said in none" in found
    assert "Said in English" in found
    assert "Nói bằng" not in found
    assert 'href="https://example.com/blog/?lang=en"' in found
    assert "?lang=vi" in client.get("/blog/").content.decode()


def test_a_language_without_public_posts_is_no_list(client):
    published_post("One")
    draft_post("Zwei", language="de")
    for language in ("de", "xx", '"><script>'):
        assert client.get("/blog/", {"lang": language}).status_code == 404
    assert "?lang=" not in client.get("/blog/").content.decode()


def test_the_languages_of_rows_are_told_once_and_the_sites_first():
    for language in ("vi", "", "de", "en", "EN"):
        published_post("A post", language=language)
    assert Post.objects.languages("en") == ["en", "de", "vi"]


def test_link_previews_are_told_the_locales(client):
    english = published_post("Wind", translation_key="wind")
    other = published_post("Gió", translation_key="wind", language="vi")
    assert locales(page(client, english)) == {"": ["en_US"], ":alternate": ["vi_VN"]}
    assert locales(page(client, other)) == {"": ["vi_VN"], ":alternate": ["en_US"]}
    alone = published_post("Kites", language="pt-BR")
    assert locales(page(client, alone)) == {"": ["pt_BR"]}
    unknown = published_post("Saluton", language="eo")
    assert locales(page(client, unknown)) == {}
    for address in ("/", "/blog/", "/playground/activity/"):
        assert locales(client.get(address).content.decode()) == {"": ["en_US"]}, address


def locales(html):
    found = {}
    for end, told in re.findall(r'property="og:locale(\S*)" content="(\w+)"', html):
        found.setdefault(end, []).append(told)
    return found


@pytest.mark.parametrize(
    ("code", "expected"),
    [("vi", "vi_VN"), ("EN-gb", "en_GB"), ("zh-Hant-TW", "zh_TW"), ("x-default", "")],
)
def test_a_locale_is_a_language_and_a_land(code, expected):
    assert locale_of(code) == expected
