"""A picture at smaller widths, for screens that show no more of it.

A width is left out where its file would not be lighter than the original's.
"""

import io

from PIL import Image

from .decoding import UNREADABLE

WIDTHS = (240, 480, 960, 1600)
SMALLEST = 320  # pixels; a picture that is narrower is light enough
LONGEST = 16_000  # pixels; WebP ends at 16,383
QUALITY = {"webp": 80, "avif": 60}
# Little effort: the next steps take twice the time for a twentieth of the bytes.
EFFORT = {"webp": {"method": 1}, "avif": {"speed": 9}}
PLAIN_MODES = frozenset(("L", "RGB", "RGBA", "CMYK"))
CONVERTED_MODES = frozenset(("1", "P", "PA", "LA"))


def scaled(data: bytes, kind: str) -> dict[int, bytes]:
    """The files by width; none for what moves, is small, or cannot be read."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return _scaled(image, kind, len(data))
    except (Image.DecompressionBombError, *UNREADABLE):
        return {}


def _scaled(image: Image.Image, kind: str, limit: int) -> dict[int, bytes]:
    width, height = image.size
    if width < SMALLEST or getattr(image, "is_animated", False):
        return {}
    if image.mode not in PLAIN_MODES | CONVERTED_MODES:
        return {}
    sizes = [(each, max(1, round(each * height / width))) for each in WIDTHS]
    fitting = [size for size in sizes if size[0] < width and size[1] <= LONGEST]
    made = {}
    smaller = image
    for size in reversed(fitting):
        if smaller is image:
            image.draft(None, (2 * size[0], 2 * size[1]))  # what a JPEG need not decode
            smaller = _blendable(image)
        smaller = smaller.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
        output = io.BytesIO()
        smaller.save(output, kind.upper(), quality=QUALITY[kind], **EFFORT[kind])
        if output.tell() < limit:
            made[size[0]] = output.getvalue()
    return dict(sorted(made.items()))


def _blendable(image: Image.Image) -> Image.Image:
    """In a mode whose neighbouring pixels can be mixed."""
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    return image if image.mode in ("L", "RGB") else image.convert("RGB")
