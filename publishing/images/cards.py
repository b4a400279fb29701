"""A picture of a title, for links to a page that has no picture of its own."""

import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from django.contrib.staticfiles import finders
from PIL import Image, ImageDraw, ImageFont

SIZE = (1200, 630)  # what networks ask for
MARGIN, RULE = 80, 12
TITLE_SIZES, TITLE_LINES = (84, 72, 60, 50), 5
NAME_SIZE = 36
LEADING = 1.25
# The site's headings, in one file for each script; the first that has a sign draws it.
FACES = ("latin", "vietnamese", "latin-ext")
FACE = "fonts/montserrat/montserrat-{}-700-normal.woff2"
NO_SIGN = "\uffff"
BLACK, WHITE = 0, 255


def draw_card(title: str, name: str) -> bytes | None:
    """A PNG; None for a title in a script that our fonts do not have."""
    title, name = _drawable(title), _drawable(name)
    if not title or any(_is_missing(sign) for sign in title):
        return None
    card = Image.new("L", SIZE, WHITE)
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, SIZE[0], RULE), fill=BLACK)
    size, lines = _fitted(title)
    for number, line in enumerate(lines):
        _write(draw, line, size, MARGIN + size + round(number * size * LEADING))
    if not any(_is_missing(sign) for sign in name):
        (line, *_) = _broken(name, NAME_SIZE) or [""]
        _write(draw, line, NAME_SIZE, SIZE[1] - MARGIN)
    output = io.BytesIO()
    card.save(output, "PNG", compress_level=4)
    return output.getvalue()


def _drawable(text: str) -> str:
    """Without the signs, such as emoji, that can be left out."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    kept = (
        s for s in words if not _is_missing(s) or unicodedata.category(s)[0] in "LM"
    )
    return " ".join("".join(kept).split())


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
        if _length(longer, size) <= width:
            lines[-1] = longer
            continue
        pieces = list(_pieces(word, size, width))
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, size: int, width: int) -> Iterator[str]:
    piece = ""
    for sign in word:
        if piece and _length(piece + sign, size) > width:
            yield piece
            piece = ""
        piece += sign
    yield piece


def _runs(text: str) -> Iterator[tuple[int, str]]:
    for face, signs in groupby(text, lambda sign: _face(sign) or 0):
        yield face, "".join(signs)


def _length(text: str, size: int) -> float:
    return sum(_font(face, size).getlength(run) for face, run in _runs(text))


def _write(draw: ImageDraw.ImageDraw, text: str, size: int, baseline: int) -> None:
    x = float(MARGIN)
    for face, run in _runs(text):
        font = _font(face, size)
        draw.text((x, baseline), run, font=font, fill=BLACK, anchor="ls")
        x += font.getlength(run)


def _is_missing(sign: str) -> bool:
    return _face(sign) is None


@cache
def _face(sign: str) -> int | None:
    """The first font that has it: a font draws one and the same box for all it lacks."""
    for face in range(len(FACES)):
        font = _font(face, NAME_SIZE)
        if sign.isspace() or bytes(font.getmask(sign)) != bytes(font.getmask(NO_SIGN)):
            return face
    return None


@cache
def _font(face: int, size: int) -> ImageFont.FreeTypeFont:
    path = finders.find(FACE.format(FACES[face]))
    if path is None:
        raise FileNotFoundError(FACE.format(FACES[face]))
    # Raqm composes signs of its own; what counts here is what the font has.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
