"""Words in pictures, in the fonts of the site's headings."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from django.contrib.staticfiles import finders
from PIL import ImageDraw, ImageFont

# One file for each script; the first that has a sign draws it.
FACES = ("latin", "vietnamese", "latin-ext")
FACE = "fonts/montserrat/montserrat-{}-700-normal.woff2"
NO_SIGN = "\uffff"
TRIED_AT = 36  # the size at which a font is asked for a sign


def drawable(text: str) -> str:
    """Without the signs, such as emoji, that can be left out."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    kept = (s for s in words if not is_missing(s) or unicodedata.category(s)[0] in "LM")
    return " ".join("".join(kept).split())


def is_missing(sign: str) -> bool:
    return _face(sign) is None


def length(text: str, size: int) -> float:
    return sum(font(face, size).getlength(run) for face, run in _runs(text))


def write(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: int, fill: int
) -> None:
    """``at`` is where the line of writing begins."""
    x, baseline = at
    for face, run in _runs(text):
        letters = font(face, size)
        draw.text((x, baseline), run, font=letters, fill=fill, anchor="ls")
        x += letters.getlength(run)


def _runs(text: str) -> Iterator[tuple[int, str]]:
    for face, signs in groupby(text, lambda sign: _face(sign) or 0):
        yield face, "".join(signs)


@cache
def _face(sign: str) -> int | None:
    """The first font that has it: a font draws one and the same box for all it lacks."""
    for face in range(len(FACES)):
        letters = font(face, TRIED_AT)
        has_box = bytes(letters.getmask(sign)) == bytes(letters.getmask(NO_SIGN))
        if sign.isspace() or not has_box:
            return face
    return None


@cache
def font(face: int, size: int) -> ImageFont.FreeTypeFont:
    path = finders.find(FACE.format(FACES[face]))
    if path is None:
        raise FileNotFoundError(FACE.format(FACES[face]))
    # Raqm composes signs of its own; what counts here is what the font has.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
