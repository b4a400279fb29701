"""Turns bytes that claim to be a picture into bytes that are one.

Attacks this stops: HTML or script under an image's name (only what Pillow decodes is
written, in a format we chose, with an extension we own), pixel floods (the header is read
before any pixel), metadata that tells where a photo was taken (dropped; the rotation it
asks for is applied first), SVG with script (not accepted).
"""

import io
import warnings
from dataclasses import dataclass

from PIL import ExifTags, Image, ImageOps, ImageSequence, UnidentifiedImageError

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 25_000_000
MAX_FRAMES = 200
MAX_PIXELS_OF_ALL_FRAMES = 4 * MAX_PIXELS
SIDEWAYS = range(5, 9)  # orientations that turn the picture by a quarter
# What Pillow raises for a damaged file; UnidentifiedImageError is an OSError.
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, OverflowError)
EXTENSIONS = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp"}


class NotAnImageError(ValueError):
    """The message is one sentence for the person who sent the file."""


@dataclass(frozen=True)
class DecodedImage:
    data: bytes
    extension: str
    width: int
    height: int


def decode_image(data: bytes) -> DecodedImage:
    if len(data) > MAX_BYTES:
        raise NotAnImageError("The image is larger than 10 MB.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _encoded(data)
    except NotAnImageError:
        raise
    except UnidentifiedImageError:
        raise NotAnImageError("This is no PNG, JPEG, GIF or WebP image.") from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise NotAnImageError("The image has more than 25 million pixels.") from None
    except UNREADABLE as problem:
        raise NotAnImageError("The image is damaged and cannot be read.") from problem


def measure_image(data: bytes) -> tuple[int, int]:
    """Width and height as a browser shows it, from the header; no pixel is decoded.

    Raises NotAnImageError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=list(EXTENSIONS)) as image:
                _check_extent(image)
                turned = image.getexif().get(ExifTags.Base.Orientation, 1) in SIDEWAYS
                return (image.height, image.width) if turned else image.size
    except NotAnImageError:
        raise
    except (Image.DecompressionBombError, *UNREADABLE) as problem:
        raise NotAnImageError("The image cannot be read.") from problem


def _check_extent(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise NotAnImageError("The image has more than 25 million pixels.")
    frames = _frames(image)
    if frames > MAX_FRAMES:
        raise NotAnImageError("The image has more than 200 frames.")
    if image.width * image.height * frames > MAX_PIXELS_OF_ALL_FRAMES:
        raise NotAnImageError("The frames have more than 100 million pixels.")


def _frames(image: Image.Image) -> int:
    """The further pictures of an MPO are no frames of a film."""
    return 1 if image.format == "MPO" else getattr(image, "n_frames", 1)


def _encoded(data: bytes) -> DecodedImage:
    with Image.open(io.BytesIO(data), formats=list(EXTENSIONS)) as image:
        # A phone's photo may be an MPO: JPEGs in one file, of which the first counts.
        kind = "JPEG" if image.format == "MPO" else image.format or ""
        _check_extent(image)
        encode = _animation if _frames(image) > 1 else _still
        output, (width, height) = encode(image, kind)
        return DecodedImage(output, EXTENSIONS[kind], width, height)


def _still(image: Image.Image, kind: str) -> tuple[bytes, tuple[int, int]]:
    image.load()
    upright = ImageOps.exif_transpose(image)
    output = io.BytesIO()
    if kind == "JPEG":
        if upright.mode not in ("RGB", "L", "CMYK"):
            upright = upright.convert("RGB")
        upright.info = {}
        upright.save(output, "JPEG", quality=90, optimize=True)
    elif kind == "WEBP":
        upright.info = {}
        upright.save(output, "WEBP", quality=90, method=4)
    else:
        transparency = upright.info.get("transparency")
        upright.info = {}
        if transparency is not None:
            upright.info["transparency"] = transparency
        upright.save(output, kind, optimize=True)
    return output.getvalue(), upright.size


def _animation(image: Image.Image, kind: str) -> tuple[bytes, tuple[int, int]]:
    frames, durations = [], []
    for frame in ImageSequence.Iterator(image):
        durations.append(frame.info.get("duration", 100))
        frames.append(frame.convert("RGBA"))
    output = io.BytesIO()
    frames[0].save(
        output,
        kind,
        save_all=True,
        append_images=frames[1:],
        duration=durations,
        loop=image.info.get("loop", 0),
    )
    return output.getvalue(), frames[0].size
