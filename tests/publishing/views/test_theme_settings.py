"""What an old theme was told shows on the pages."""

import pytest
from django.utils import timezone

from publishing.images.library import store_image
from publishing.models import SiteSettings
from tests.blog.factories import published_post
from tests.pictures import png

pytestmark = pytest.mark.django_db
MOMENT = timezone.datetime(2021, 2, 3, 12, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def page(client):
    def page(address="/", **values):
        SiteSettings(title="Marginalia", **values).save()
        return client.get(address).content.decode()

    return page


def test_a_logo_stands_in_place_of_the_title(page):
    logo = store_image(png("navy", (120, 40)))
    shown = page(logo=logo)
    assert f'src="{logo.file.url}"' in shown
    assert 'width="120" height="40" alt="Marginalia"' in shown
    assert "<span>Marginalia</span>" not in shown


@pytest.mark.parametrize("is_round", [True, False])
def test_the_portrait_is_round_if_the_owner_wants(page, is_round):
    shown = page(avatar=store_image(png("navy", (80, 80))), round_avatar=is_round)
    assert ('class="site-portrait"' in shown) == is_round


def test_dates_have_the_owners_form(page):
    post = published_post(published_at=MOMENT)
    for address in (post.get_absolute_url(), "/blog/"):
        assert ">2021/02/03</time>" in page(address, date_format="%Y/%m/%d")


def test_dates_have_the_form_of_the_language_where_that_is_unknown(page):
    post = published_post(published_at=MOMENT)
    assert ">3 February 2021</time>" in page(post.get_absolute_url(), date_format="%Q")


def test_the_footer_says_what_the_owner_wrote(page):
    shown = page(footer_text="© Ada & friends", footer_url="https://ada.example")
    assert '<a href="https://ada.example">© Ada &amp; friends</a>' in shown
    assert "<li>All kites</li>" in page(footer_text="All kites")


def test_keywords_and_proofs_stand_in_the_head(page):
    proofs = {"google": 'to"ken', "carrier-pigeon": "x"}
    shown = page(keywords="kites, wind", verifications=proofs)
    assert '<meta name="keywords" content="kites, wind">' in shown
    assert '<meta name="google-site-verification" content="to&quot;ken">' in shown
    assert "carrier-pigeon" not in shown
    assert "google-site-verification" not in page("/blog/", verifications=proofs)


def test_a_page_leads_to_its_source_once_the_owner_wants(page):
    path = "_posts/2021-02-03-wind.md"
    address = published_post(import_ref=path).get_absolute_url()
    told = {"repository_url": "https://github.com/ada/kites"}
    source = f"https://github.com/ada/kites/blob/HEAD/{path}"
    assert source in page(address, edit_links=True, **told)
    assert source not in page(address, **told)
    written_here = published_post("Here").get_absolute_url()
    assert "/blob/" not in page(written_here, edit_links=True, **told)


@pytest.mark.parametrize(
    ("values", "light", "dark"),
    [
        ({}, "#ffffff", "#0a0a0a"),
        ({"palette": "paper"}, "#f7f1e3", "#1a1611"),
        ({"colours": {"navbar": "#1a237e"}}, "#ffffff", "#0a0a0a"),
        (
            {"colours": {"navbar": "#1a237e"}, "colours_shown": True},
            "#1a237e",
            "#0a0a0a",
        ),
    ],
)
def test_a_browser_is_told_the_colour_of_the_page(page, values, light, dark):
    shown = page(**values)
    for scheme, colour in (("light", light), ("dark", dark)):
        media = f'media="(prefers-color-scheme: {scheme})"'
        assert f'<meta name="theme-color" content="{colour}" {media}>' in shown


def test_the_settings_name_what_of_the_old_site_is_only_kept():
    settings = SiteSettings(
        comments_provider="staticman",
        analytics={"google": "G-1", "matomo.uri": "x"},
        verifications={"google": "x", "alexa": "y"},
    )
    assert settings.kept_only == ["google", "Staticman", "alexa"]
