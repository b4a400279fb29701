import io

import pytest
from PIL import Image, ImageDraw

from publishing.images.icons import CONTENT_TYPES, Look, draw_icons, initials
from tests.pictures import png

LETTERS = Look("Ada's Kites", "#7a1f1f", "#ffffff")


def opened(data):
    return Image.open(io.BytesIO(data))


def pixel(image, x, y):
    """To the last bit but two, which a palette may change."""
    return tuple(4 * round(part / 4) for part in image.convert("RGBA").getpixel((x, y)))


def disc():
    """A sign that stands free: a blue disc on nothing."""
    image = Image.new("RGBA", (100, 100))
    ImageDraw.Draw(image).ellipse((0, 0, 99, 99), fill="blue")
    output = io.BytesIO()
    image.save(output, "PNG")
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Synaptheos", "S"),
        ("Ada's Kites", "AK"),
        ("one two three", "OT"),
        ("  «Gió» mùa đông ", "GĐ"),
        ("🎉 Fun", "F"),
        ("学习", ""),
        ("", ""),
    ],
)
def test_initials_are_those_of_the_first_and_last_word(name, letters):
    assert initials(name) == letters


def test_every_icon_has_the_size_and_kind_that_its_name_says():
    files = draw_icons(LETTERS)
    assert set(files) == set(CONTENT_TYPES)
    sizes = {name: opened(data).size for name, data in files.items()}
    assert sizes == {
        "favicon.ico": (48, 48),
        "apple-touch-icon.png": (180, 180),
        "icon-192.png": (192, 192),
        "icon-512.png": (512, 512),
        "icon-maskable-512.png": (512, 512),
    }
    ico = opened(files["favicon.ico"])
    assert ico.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_letters_stand_on_their_ground_inside_the_circle_of_a_mask():
    icon = opened(draw_icons(LETTERS)["icon-maskable-512.png"]).convert("RGB")
    ground = (0x7A, 0x1F, 0x1F)
    inked = [
        (x, y)
        for x in range(0, 512, 4)
        for y in range(0, 512, 4)
        if max(abs(a - b) for a, b in zip(icon.getpixel((x, y)), ground, strict=True))
        > 40
    ]
    assert inked
    assert max((x - 256) ** 2 + (y - 256) ** 2 for x, y in inked) < (0.4 * 512) ** 2


def test_a_name_that_our_fonts_lack_has_no_icons_and_ours_stand_in():
    assert draw_icons(Look("学习", "#111111", "#ffffff")) == {}


def test_a_portrait_is_cut_square_and_round_where_that_is_wanted():
    wide = png("navy", (300, 100))
    square = draw_icons(Look("x", "#111111", "#ffffff", wide))
    circle = draw_icons(Look("x", "#111111", "#ffffff", wide, is_round=True))
    assert pixel(opened(square["icon-192.png"]), 1, 1) == (0, 0, 128, 256)
    assert pixel(opened(circle["icon-192.png"]), 1, 1)[3] == 0
    assert pixel(opened(circle["icon-192.png"]), 96, 96) == (0, 0, 128, 256)
    # A phone cuts these itself.
    for name in ("apple-touch-icon.png", "icon-maskable-512.png"):
        assert pixel(opened(circle[name]), 1, 1) == (0, 0, 128, 256)


def test_a_sign_on_nothing_is_put_on_white_and_keeps_off_the_edge():
    files = draw_icons(Look("x", "#111111", "#ffffff", disc()))
    assert pixel(opened(files["icon-192.png"]), 1, 1)[3] == 0
    assert pixel(opened(files["apple-touch-icon.png"]), 1, 1) == (256, 256, 256, 256)
    masked = opened(files["icon-maskable-512.png"])
    assert pixel(masked, 30, 256) == (256, 256, 256, 256)
    assert pixel(masked, 256, 256) == (0, 0, 256, 256)


def test_a_picture_that_cannot_be_read_leaves_the_letters():
    broken = Look(LETTERS.name, LETTERS.ground, LETTERS.ink, b"no picture")
    assert draw_icons(broken) == draw_icons(LETTERS)
