"""Icons at addresses that stay, drawn when the settings change and never in a request."""

import io

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from PIL import Image

from publishing import site_icons
from publishing.images.library import store_image
from publishing.models import SiteSettings
from tests.pictures import png

pytestmark = pytest.mark.django_db
ADDRESSES = [f"/{name}" for name in site_icons.CONTENT_TYPES]


@pytest.fixture
def save(django_capture_on_commit_callbacks):
    def save(**values):
        with django_capture_on_commit_callbacks(execute=True):
            SiteSettings(title="Ada's Kites", **values).save()

    return save


def stored():
    return sorted(default_storage.listdir("icons")[1])


def colour_of(answer):
    data = b"".join(answer.streaming_content)
    with Image.open(io.BytesIO(data)) as image:
        pixel = image.convert("RGBA").getpixel((2, 2))[:3]
    return tuple(4 * round(part / 4) for part in pixel)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_saved_site_has_its_icons_where_browsers_look(client, save, address):
    save()
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] in {"image/png", "image/x-icon"}
    assert answer.headers["Cache-Control"] == "public, max-age=86400"
    again = client.get(address, headers={"if-none-match": answer.headers["ETag"]})
    assert again.status_code == 304
    answer.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_request_draws_nothing(client, monkeypatch, address):
    monkeypatch.setattr(site_icons, "draw_icons", None)
    SiteSettings(title="Kites").save()
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/static/img/icon-180.png"


def test_another_colour_or_portrait_makes_others_and_takes_the_old_away(client, save):
    save(accent="#7a1f1f")
    before = stored()
    assert colour_of(client.get("/icon-192.png")) == (120, 32, 32)
    save(avatar=store_image(png("navy", (80, 80))), round_avatar=False)
    assert colour_of(client.get("/icon-192.png")) == (0, 0, 128)
    assert len(stored()) == len(ADDRESSES)
    assert not set(stored()) & set(before)


def test_a_portrait_that_is_deleted_leaves_the_initials(
    client, save, django_capture_on_commit_callbacks
):
    image = store_image(png("navy", (80, 80)))
    save(avatar=image, round_avatar=False)
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    assert colour_of(client.get("/icon-192.png")) == (16, 16, 16)


def test_what_did_not_change_is_not_drawn_again(save, monkeypatch):
    save()
    monkeypatch.setattr(site_icons, "draw_icons", None)
    save(tagline="Of wind")
    assert site_icons.renew() == 0


def test_a_start_draws_what_is_missing(capsys):
    SiteSettings(title="Kites").save()
    call_command("make_renditions")
    assert "5 icons drawn" in capsys.readouterr().out
    assert len(stored()) == len(ADDRESSES)


def test_a_page_names_them(client):
    page = client.get("/").content.decode()
    assert '<link rel="icon" href="/favicon.ico"' in page
    assert '<link rel="apple-touch-icon" href="/apple-touch-icon.png">' in page
    assert '<link rel="manifest" href="/site.webmanifest">' in page


def test_the_manifest_says_what_the_site_is(client, save):
    save(language="vi", palette="paper", tagline="Of wind")
    answer = client.get("/site.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert answer.headers["Cache-Control"] == "public, max-age=86400"
    told = answer.json()
    assert (told["name"], told["lang"]) == ("Ada's Kites", "vi")
    assert told["theme_color"] == "#f7f1e3"
    purposes = [(icon["src"], icon["purpose"]) for icon in told["icons"]]
    assert purposes == [
        ("/icon-192.png", "any"),
        ("/icon-512.png", "any"),
        ("/icon-maskable-512.png", "maskable"),
    ]


def test_a_manifest_names_no_icon_that_is_not_there(client):
    assert client.get("/site.webmanifest").json()["icons"] == []
