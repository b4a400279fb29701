"""Pictures for tests, drawn where they are needed."""

import io

from PIL import Image


def png(colour: str | int = "red", size: tuple[int, int] = (8, 6)) -> bytes:
    """Two colours make two files; a number is a shade of grey."""
    output = io.BytesIO()
    mode = "L" if isinstance(colour, int) else "RGB"
    Image.new(mode, size, colour).save(output, "PNG")
    return output.getvalue()


def noise(size: tuple[int, int], spread: int = 60) -> bytes:
    """A PNG that is as heavy as a photo."""
    output = io.BytesIO()
    Image.effect_noise(size, spread).convert("RGB").save(output, "PNG")
    return output.getvalue()
