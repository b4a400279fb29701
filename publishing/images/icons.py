"""The icons of a site: its owner's picture, or the initials of its name.

Drawn large and made small, since a letter that is drawn at 16 pixels has no curves.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageOps

from .decoding import UNREADABLE
from .lettering import drawable, is_missing, length, write

LARGE = 512
CONTENT_TYPES = {
    "favicon.ico": "image/x-icon",
    "apple-touch-icon.png": "image/png",
    "icon-192.png": "image/png",
    "icon-512.png": "image/png",
    "icon-maskable-512.png": "image/png",
}
ICO_SIZES = [(16, 16), (32, 32), (48, 48)]
TOUCH, SMALL = 180, 192
CAP_HEIGHT = 0.7  # of Montserrat's size
TRIED_AT = 100  # the size at which letters are measured
WIDE, NARROW = 0.86, 0.6  # of the width, for letters; the second where a mask may cut
SAFE = 0.8  # of the width: what a mask of any shape leaves
WHITE = "#ffffff"
FEW_COLOURS = 256


@dataclass(frozen=True)
class Look:
    """``picture`` is the owner's; without one the initials of ``name`` stand on ``ground``."""

    name: str
    ground: str
    ink: str
    picture: bytes = b""
    is_round: bool = False


def initials(name: str) -> str:
    """Of the first and the last word; empty where our fonts lack them."""
    words = [
        next((sign for sign in word if sign.isalnum()), "")
        for word in drawable(name).split()
    ]
    firsts = [sign for sign in words if sign]
    letters = "".join([*firsts[:1], *firsts[1:][-1:]]).upper()
    return "" if any(map(is_missing, letters)) else letters


def draw_icons(look: Look) -> dict[str, bytes]:
    """The files by name; none for a name in a script that our fonts do not have."""
    picture = _picture(look.picture) if look.picture else None
    if picture is None:
        letters = initials(look.name)
        if not letters:
            return {}
        shown, masked = (_lettered(letters, look, share) for share in (WIDE, NARROW))
        return _files(shown, shown, masked)
    shown = _in_circle(picture) if look.is_round else picture
    return _files(shown, _on(WHITE, picture), _on(WHITE, _within_mask(picture)))


def _files(
    shown: Image.Image, opaque: Image.Image, masked: Image.Image
) -> dict[str, bytes]:
    return {
        "favicon.ico": _ico(shown),
        # What is clear would be black there.
        "apple-touch-icon.png": _png(opaque, TOUCH),
        "icon-192.png": _png(shown, SMALL),
        "icon-512.png": _png(shown, LARGE),
        "icon-maskable-512.png": _png(masked, LARGE),
    }


def _picture(data: bytes) -> Image.Image | None:
    """Its middle, as a square; None where it cannot be read."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            whole = image.convert("RGBA")
    except (Image.DecompressionBombError, *UNREADABLE):
        return None
    return ImageOps.fit(whole, (LARGE, LARGE), Image.Resampling.LANCZOS)


def _lettered(letters: str, look: Look, share: float) -> Image.Image:
    mask = Image.new("L", (LARGE, LARGE), 0)
    reach = share * LARGE
    size = round(reach * min(1, TRIED_AT / length(letters, TRIED_AT)))
    start = (LARGE - length(letters, size)) / 2
    baseline = (LARGE + CAP_HEIGHT * size) / 2
    write(ImageDraw.Draw(mask), (start, baseline), letters, size, 255)
    image = Image.new("RGB", mask.size, look.ground)
    image.paste(Image.new("RGB", mask.size, look.ink), mask=mask)
    return image


def _in_circle(image: Image.Image) -> Image.Image:
    circle = Image.new("L", (2 * LARGE, 2 * LARGE), 0)
    ImageDraw.Draw(circle).ellipse((0, 0, 2 * LARGE - 1, 2 * LARGE - 1), fill=255)
    cut = image.copy()
    smooth = circle.resize(image.size, Image.Resampling.LANCZOS)
    cut.putalpha(ImageChops.multiply(image.getchannel("A"), smooth))
    return cut


def _within_mask(image: Image.Image) -> Image.Image:
    """A sign that stands free is made smaller; a picture that fills its square is not."""
    if image.getchannel("A").getextrema()[0] == 255:  # noqa: PLR2004 - nothing is clear
        return image
    side = round(SAFE * LARGE)
    edge = (LARGE - side) // 2
    smaller = image.resize((side, side), Image.Resampling.LANCZOS)
    return ImageOps.expand(
        smaller, (edge, edge, LARGE - side - edge, LARGE - side - edge)
    )


def _on(ground: str, image: Image.Image) -> Image.Image:
    opaque = Image.new("RGBA", image.size, ground)
    opaque.alpha_composite(image)
    return opaque.convert("RGB")


def _ico(image: Image.Image) -> bytes:
    # Or Pillow would load all of its forty formats to find this one.
    from PIL import IcoImagePlugin  # noqa: F401, PLC0415

    output = io.BytesIO()
    image.save(output, "ICO", sizes=ICO_SIZES)
    return output.getvalue()


def _png(image: Image.Image, side: int) -> bytes:
    small = image.resize((side, side), Image.Resampling.LANCZOS)
    output = io.BytesIO()
    # A third of the bytes, and at this size no eye sees the difference.
    small.quantize(FEW_COLOURS, Image.Quantize.FASTOCTREE).save(
        output, "PNG", optimize=True
    )
    return output.getvalue()
