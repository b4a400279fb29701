import io

import pytest
from PIL import ExifTags, Image

from publishing.images import decoding
from publishing.images.decoding import NotAnImageError, decode_image, measure_image


def encoded(kind: str, size=(8, 4), **options) -> bytes:
    output = io.BytesIO()
    Image.new("RGB", size, "red").save(output, kind, **options)
    return output.getvalue()


@pytest.mark.parametrize(
    ("kind", "extension"),
    [("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif"), ("WEBP", "webp")],
)
def test_the_extension_is_what_the_decoder_found(kind, extension):
    decoded = decode_image(encoded(kind))
    assert (decoded.extension, decoded.width, decoded.height) == (extension, 8, 4)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<script>alert(1)</script>",
        b"GIF89a<script>alert(1)</script>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        encoded("PNG")[:40],
        encoded("BMP"),
    ],
    ids=["empty", "html", "gif header", "svg", "cut", "bmp"],
)
def test_what_is_no_image_is_refused_in_a_sentence(data):
    with pytest.raises(NotAnImageError, match=r"\.$"):
        decode_image(data)


def test_a_file_with_something_behind_the_picture_loses_it():
    assert b"<script>" not in decode_image(encoded("PNG") + b"<script>").data


def test_the_rotation_of_a_photo_is_applied_and_its_metadata_dropped():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90 degrees to see it upright
    exif[0x010E] = "taken at home"
    decoded = decode_image(encoded("JPEG", exif=exif))
    assert (decoded.width, decoded.height) == (4, 8)
    assert b"taken at home" not in decoded.data
    with Image.open(io.BytesIO(decoded.data)) as made:
        assert not made.getexif()


def test_a_pixel_flood_is_refused_by_its_header(monkeypatch):
    monkeypatch.setattr(decoding, "MAX_PIXELS", 31)
    with pytest.raises(NotAnImageError, match="pixels"):
        decode_image(encoded("PNG"))


def test_an_animation_keeps_its_frames_and_their_time():
    frames = [Image.new("RGB", (4, 4), colour) for colour in ("red", "blue")]
    output = io.BytesIO()
    frames[0].save(output, "GIF", save_all=True, append_images=frames[1:], duration=200)
    decoded = decode_image(output.getvalue())
    with Image.open(io.BytesIO(decoded.data)) as made:
        assert (made.n_frames, made.info["duration"]) == (2, 200)
        assert made.size == (decoded.width, decoded.height) == (4, 4)


def test_transparency_stays():
    output = io.BytesIO()
    Image.new("RGBA", (2, 2), (0, 0, 0, 0)).save(output, "PNG")
    with Image.open(io.BytesIO(decode_image(output.getvalue()).data)) as made:
        assert made.convert("RGBA").getpixel((0, 0))[3] == 0


def test_a_photo_is_measured_as_it_is_shown():
    turned = Image.Exif()
    turned[ExifTags.Base.Orientation] = 6
    assert measure_image(encoded("PNG")) == (8, 4)
    assert measure_image(encoded("JPEG", exif=turned)) == (4, 8)


@pytest.mark.parametrize("data", [b"", b"<svg/>", encoded("BMP")])
def test_what_is_no_image_has_no_size(data):
    with pytest.raises(NotAnImageError):
        measure_image(data)


def test_a_flood_of_pixels_is_refused_by_its_header(monkeypatch):
    monkeypatch.setattr(decoding, "MAX_PIXELS", 31)
    with pytest.raises(NotAnImageError, match="million"):
        measure_image(encoded("PNG"))
