import io

import pytest
from PIL import Image, ImageChops

from publishing.images.cards import MARGIN, SIZE, draw_card


def opened(data):
    return Image.open(io.BytesIO(data))


def inked(card):
    """The box around everything black, the rule on top left out."""
    below = card.crop((0, 20, *SIZE))
    return ImageChops.invert(below).getbbox()


def test_a_card_has_the_size_that_networks_ask_for():
    card = opened(draw_card("How the loss fell", "Notes"))
    assert (card.format, card.size) == ("PNG", (1200, 630))


@pytest.mark.parametrize(
    "title",
    ["Short", "word " * 80, "x" * 300, "Ă" * 300, "Một tiêu đề dài lắm " * 15],
)
def test_no_title_leaves_the_margins(title):
    left, _, right, bottom = inked(opened(draw_card(title, "A name " * 40)))
    assert left >= MARGIN - 10
    assert right <= SIZE[0] - MARGIN + 60  # an ellipsis may hang out
    assert bottom + 20 <= SIZE[1] - MARGIN // 2


def test_vietnamese_is_drawn_and_not_boxes():
    missing = draw_card("Họ", "")
    assert missing != draw_card("Ho", "")
    signs = "ăắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữự"
    drawn = {draw_card(sign, "") for sign in signs}
    assert len(drawn) == len(signs)
    assert None not in drawn


def test_composed_and_decomposed_letters_look_the_same():
    assert draw_card("Ho\u0323c ma\u0301y", "") == draw_card("Học máy", "")


def test_signs_that_no_font_has_are_left_out_but_letters_are_not():
    assert draw_card("Done 🎉", "") == draw_card("Done", "")
    assert draw_card("学习", "Notes") is None
    assert draw_card("🎉", "Notes") is None
    assert draw_card("Done", "学习") == draw_card("Done", "")
