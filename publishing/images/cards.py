"""A picture of a title, for links to a page that has no picture of its own."""

import io
from collections.abc import Iterator

from PIL import Image, ImageDraw

from .lettering import drawable, is_missing, length, write

SIZE = (1200, 630)  # what networks ask for
MARGIN, RULE = 80, 12
TITLE_SIZES, TITLE_LINES = (84, 72, 60, 50), 5
NAME_SIZE = 36
LEADING = 1.25
BLACK, WHITE = 0, 255


def draw_card(title: str, name: str) -> bytes | None:
    """A PNG; None for a title in a script that our fonts do not have."""
    title, name = drawable(title), drawable(name)
    if not title or any(is_missing(sign) for sign in title):
        return None
    card = Image.new("L", SIZE, WHITE)
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, SIZE[0], RULE), fill=BLACK)
    size, lines = _fitted(title)
    for number, line in enumerate(lines):
        baseline = MARGIN + size + round(number * size * LEADING)
        write(draw, (MARGIN, baseline), line, size, BLACK)
    if not any(is_missing(sign) for sign in name):
        (line, *_) = _broken(name, NAME_SIZE) or [""]
        write(draw, (MARGIN, SIZE[1] - MARGIN), line, NAME_SIZE, BLACK)
    output = io.BytesIO()
    card.save(output, "PNG", compress_level=4)
    return output.getvalue()


def _fitted(title: str) -> tuple[int, list[str]]:
    for size in TITLE_SIZES:
        lines = _broken(title, size)
        if len(lines) * size * LEADING <= SIZE[1] - 3 * MARGIN:
            return size, lines
    return size, [*lines[: TITLE_LINES - 1], lines[TITLE_LINES - 1] + "…"]


def _broken(text: str, size: int) -> list[str]:
    """Into lines, between words; a word that is too long is broken where it must be."""
    width, lines = SIZE[0] - 2 * MARGIN, [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if length(longer, size) <= width:
            lines[-1] = longer
            continue
        pieces = list(_pieces(word, size, width))
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, size: int, width: int) -> Iterator[str]:
    piece = ""
    for sign in word:
        if piece and length(piece + sign, size) > width:
            yield piece
            piece = ""
        piece += sign
    yield piece
