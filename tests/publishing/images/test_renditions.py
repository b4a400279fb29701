import io

import pytest
from django.core.management import call_command
from PIL import Image as Picture

from publishing.feeds import portable_html
from publishing.images.library import store_image
from publishing.images.models import Image
from publishing.images.renditions import rendition_names, renew
from publishing.images.scaling import SMALLEST, WIDTHS, scaled
from publishing.models import SiteSettings
from publishing.rerendering import rerender
from tests.blog.factories import published_post
from tests.pictures import noise, png

GPS = 0x8825


def kept(media_root):
    folders = [media_root / name for name in ("images", "renditions")]
    return sorted(path.name for folder in folders for path in folder.glob("*"))


def jpeg(size, exif=None):
    output = io.BytesIO()
    picture = Picture.effect_noise(size, 60).convert("RGB")
    picture.save(output, "JPEG", quality=95, **({"exif": exif} if exif else {}))
    return output.getvalue()


def film(size=(600, 400), kind="GIF"):
    frames = [Picture.effect_noise(size, spread) for spread in (20, 90)]
    output = io.BytesIO()
    frames[0].save(output, kind, save_all=True, append_images=frames[1:], duration=90)
    return output.getvalue()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_mode_gives_smaller_files_of_the_same_shape(mode):
    output = io.BytesIO()
    Picture.effect_noise((1000, 500), 90).convert(mode).save(output, "PNG")
    made = scaled(output.getvalue().ljust(10_000_000, b"\0"), "webp")
    assert list(made) == [240, 480, 960]
    for width, data in made.items():
        with Picture.open(io.BytesIO(data)) as smaller:
            assert smaller.format == "WEBP"
            assert smaller.size == (width, width // 2)


def test_what_is_see_through_stays_so():
    output = io.BytesIO()
    picture = Picture.effect_noise((800, 400), 90).convert("RGBA")
    picture.putalpha(0)
    picture.save(output, "PNG")
    with Picture.open(io.BytesIO(scaled(output.getvalue(), "webp")[240])) as smaller:
        assert smaller.getchannel("A").getextrema() == (0, 0)


def test_nothing_is_made_larger_or_heavier():
    assert scaled(noise((300, 300)), "webp") == {}
    assert max(scaled(noise((961, 100)), "webp")) == 960
    output = io.BytesIO()
    Picture.frombytes("1", (800, 800), b"\xf0" * 80_000).save(output, "PNG")
    assert scaled(output.getvalue(), "webp") == {}, "the striped original is lighter"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_what_moves_is_kept_as_it_is(kind):
    assert scaled(film(kind=kind), "webp") == {}


def test_a_strip_that_the_format_cannot_hold_is_left_out():
    assert scaled(noise((330, 23_000)), "webp") == {}


def test_bytes_that_are_no_picture_give_nothing():
    assert scaled(b"<svg></svg>", "webp") == {}
    assert scaled(noise((700, 500))[:4000], "webp") == {}


@pytest.mark.slow
def test_avif_is_made_where_it_is_asked_for():
    made = scaled(jpeg((700, 300)), "avif")
    with Picture.open(io.BytesIO(made[480])) as smaller:
        assert smaller.format == "AVIF"


@pytest.mark.django_db
def test_an_upload_has_its_widths_and_the_names_follow_from_the_content(media_root):
    image = store_image(jpeg((1000, 600)))
    assert image.rendition_widths == [240, 480, 960]
    stem = image.content_hash[:20]
    assert rendition_names(image) == [
        f"renditions/{stem}-{width}.webp" for width in (240, 480, 960)
    ]
    assert all((media_root / name).is_file() for name in rendition_names(image))


@pytest.mark.django_db
def test_a_small_upload_is_noted_as_one_that_needs_no_widths(media_root):
    narrow = store_image(png(size=(SMALLEST - 1, 90)))
    told = (narrow.rendition_recipe, narrow.rendition_widths)
    narrow.rendition_recipe = ""
    renew(narrow)
    assert told == (narrow.rendition_recipe, narrow.rendition_widths)


@pytest.mark.django_db
def test_a_phones_photo_is_upright_and_tells_no_place(media_root):
    exif = Picture.Exif()
    exif[0x0112] = 6
    exif.get_ifd(GPS)[2] = (51.0, 3.0, 0.0)
    image = store_image(jpeg((900, 600), exif))
    assert (image.width, image.height) == (600, 900)
    for name in (image.file.name, *rendition_names(image)):
        with Picture.open(media_root / name) as stored:
            assert stored.width < stored.height
            assert not stored.getexif()


@pytest.mark.django_db
def test_a_text_offers_the_widths_and_the_original():
    image = store_image(jpeg((1000, 600)), source_path="a.jpg")
    post = published_post(body='![x](/a.jpg)\n\n<img src="/a.jpg" width="300">')
    assert f"{image.file.url} 1000w" in post.body_html
    assert f"renditions/{image.content_hash[:20]}-480.webp 480w" in post.body_html
    assert f'data-full="{image.file.url}"' in post.body_html
    assert 'width="1000" height="600"' in post.body_html
    assert 'sizes="(min-width: 300px) 300px, 100vw"' in post.body_html


@pytest.mark.django_db
def test_a_huge_original_is_not_among_the_widths():
    image = store_image(jpeg((2400, 300)))
    assert image.rendition_widths == list(WIDTHS)
    assert image.file.url not in image.srcset


@pytest.mark.django_db
def test_widths_of_the_old_site_are_not_asked_for():
    store_image(png(), source_path="a.png")
    post = published_post(body='<img src="/a.png" srcset="/a-2x.png 2x" sizes="9px">')
    assert "srcset" not in post.body_html
    assert "sizes" not in post.body_html


@pytest.mark.django_db
def test_feeds_hold_the_one_address_that_works_elsewhere():
    store_image(jpeg((600, 400)), source_path="a.jpg")
    post = published_post(body='![x](/a.jpg)\n\n`<img srcset="y">`')
    told = portable_html(post.body_html, "https://example.com/x/")
    assert "renditions/" not in told
    assert "data-full" not in told
    assert 'src="https://example.com/media/images/' in told
    assert "srcset=" in told.partition("<code")[2], "what a text says of srcset stays"


@pytest.mark.django_db
def test_lists_and_covers_offer_the_widths(client):
    image = store_image(jpeg((600, 400)))
    post = published_post(cover=image)
    smaller = f"{image.content_hash[:20]}-240.webp 240w"
    for address in (post.get_absolute_url(), "/blog/"):
        assert smaller in client.get(address).content.decode()


@pytest.mark.django_db
def test_the_files_of_a_picture_leave_with_its_row(
    media_root, django_capture_on_commit_callbacks
):
    for spread in (40, 70):
        store_image(noise((600, 400), spread))
    assert len(kept(media_root)) == 6
    with django_capture_on_commit_callbacks(execute=True):
        Image.objects.all().delete()
    assert kept(media_root) == []


@pytest.mark.django_db
def test_a_deletion_that_is_taken_back_removes_nothing(
    media_root, django_capture_on_commit_callbacks
):
    image = store_image(jpeg((600, 400)))
    before = kept(media_root)
    with django_capture_on_commit_callbacks() as callbacks:
        image.delete()
    assert kept(media_root) == before
    assert callbacks


@pytest.mark.django_db
def test_a_picture_that_comes_back_before_the_commit_stays(
    media_root, django_capture_on_commit_callbacks
):
    data = jpeg((600, 400))
    with django_capture_on_commit_callbacks(execute=True):
        store_image(data).delete()
        store_image(data)
    assert len(kept(media_root)) == 3


@pytest.mark.django_db
def test_the_command_makes_what_is_missing_and_nothing_twice(media_root, capsys):
    image = store_image(jpeg((600, 400)))
    Image.objects.update(rendition_recipe="", rendition_widths=[])
    (media_root / rendition_names(image)[0]).unlink()
    call_command("make_renditions")
    assert "1 images" in capsys.readouterr().out
    image.refresh_from_db()
    assert image.rendition_widths == [240, 480]
    assert len(kept(media_root)) == 3
    call_command("make_renditions")
    assert "0 images" in capsys.readouterr().out


@pytest.mark.django_db
def test_the_command_names_a_file_that_is_gone_and_goes_on(media_root, capsys):
    gone = store_image(noise((600, 400), 30))
    other = store_image(noise((600, 400), 90))
    (media_root / gone.file.name).unlink()
    Image.objects.update(rendition_recipe="", rendition_widths=[])
    call_command("make_renditions")
    told = capsys.readouterr()
    assert gone.file.name in told.err
    other.refresh_from_db()
    assert other.rendition_widths == [240, 480]


@pytest.mark.slow
@pytest.mark.django_db
def test_another_format_replaces_the_files_and_the_texts(media_root, settings):
    SiteSettings.load().save()
    image = store_image(jpeg((600, 400)))
    post = published_post(body=f"![x]({image.file.url})")
    settings.RENDITION_FORMAT = "avif"
    call_command("make_renditions")
    assert rerender() >= 1
    post.refresh_from_db()
    assert "-480.avif 480w" in post.body_html
    assert not list(media_root.glob("renditions/*.webp"))
    assert len(list(media_root.glob("renditions/*.avif"))) == 2


@pytest.mark.django_db
def test_renditions_are_served(client):
    image = store_image(jpeg((600, 400)))
    answer = client.get(image.srcset.split()[0])
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    answer.close()
