"""An owner's colours reach the page only where they can be read."""

import pytest
from django.core.exceptions import ValidationError

from publishing.colours import contrast, on_dark, stylesheet
from publishing.models import SiteSettings
from publishing.palettes import PALETTES, palette

pytestmark = pytest.mark.django_db


def test_contrast_is_that_of_the_guidelines():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", ["#000000", "#1a237e", "#7a1f1f", "#0a0a0a"])
def test_an_accent_is_readable_on_the_dark_page_too(colour):
    assert contrast(on_dark(colour), "#0a0a0a") >= 4.5


def test_an_accent_that_cannot_be_read_is_refused():
    with pytest.raises(ValidationError, match="darker"):
        SiteSettings(title="T", accent="#ffff00").full_clean()
    SiteSettings(title="T", accent="#1a237e").full_clean()


def test_colours_of_the_old_site_are_checked_when_they_are_switched_on():
    pale = {"page": "#ffffff", "text": "#cccccc"}
    SiteSettings(title="T", colours=pale).full_clean()
    with pytest.raises(ValidationError, match=r"text on page has a contrast of 1\.61"):
        SiteSettings(title="T", colours=pale, colours_shown=True).full_clean()


def test_a_colour_alone_is_compared_with_ours():
    with pytest.raises(ValidationError, match="navbar_text on navbar"):
        SiteSettings(
            title="T", colours={"navbar": "#111111"}, colours_shown=True
        ).full_clean()


def test_the_dark_scheme_keeps_its_colours():
    css = stylesheet("", {"page": "#fff8e7"})
    assert css.count("--page: #fff8e7") == 2
    assert ':root:not([data-theme="dark"])' in css


def test_a_page_links_the_colours_and_a_browser_may_keep_them(client):
    SiteSettings.objects.create(title="T", accent="#1a237e")
    page = client.get("/").content.decode()
    address = page.split('href="/theme-')[1].split('"')[0]
    answer = client.get(f"/theme-{address}")
    assert "--accent: light-dark(#1a237e, #" in answer.content.decode()
    assert "immutable" in answer.headers["Cache-Control"]
    assert client.get("/theme-000.css").status_code == 404


def test_without_colours_there_is_nothing_to_fetch(client):
    SiteSettings.objects.create(title="T", colours={"page": "#fff8e7"})
    assert 'href="/theme-' not in client.get("/").content.decode()


@pytest.mark.parametrize("name", [name for name in PALETTES if name])
def test_an_accent_is_readable_on_the_pages_of_every_palette(name):
    chosen = palette(name)
    dark = on_dark("#1a237e", chosen)
    assert contrast(dark, chosen.dark("page", "")) >= 4.5
    css = stylesheet("#1a237e", {}, chosen)
    assert css.rindex("--accent: light-dark(#1a237e") > css.index("--page: light-dark(")


def test_an_accent_is_compared_with_the_page_that_was_chosen():
    grey = "#767676"  # 4.54 on white, less on a page of any tint
    SiteSettings(title="T", accent=grey).full_clean()
    with pytest.raises(ValidationError, match="darker"):
        SiteSettings(title="T", accent=grey, palette="paper").full_clean()


def test_an_accent_is_compared_with_the_page_of_the_old_site():
    site = SiteSettings(
        title="T", accent="#1a237e", colours={"page": "#333333", "text": "#ffffff"}
    )
    site.full_clean()
    site.colours_shown = True
    with pytest.raises(ValidationError, match="link on page"):
        site.full_clean()


def test_colours_of_the_old_site_are_compared_with_the_palette():
    site = SiteSettings(title="T", palette="paper", colours={"text": "#767676"})
    site.colours_shown = True
    with pytest.raises(ValidationError, match="text on page"):
        site.full_clean()


def test_a_palette_that_another_version_knew_leaves_the_first(client):
    SiteSettings.objects.create(title="T", palette="sunset")
    assert 'href="/theme-' not in client.get("/").content.decode()
