"""Pictures of more than one frame."""

import io

import pytest
from PIL import Image

from publishing.images import decoding
from publishing.images.decoding import NotAnImageError, decode_image


def frames(kind, count):
    pictures = [Image.new("RGB", (8, 6), (40 * at, 0, 0)) for at in range(count)]
    output = io.BytesIO()
    pictures[0].save(output, kind, save_all=True, append_images=pictures[1:])
    return output.getvalue()


def test_of_a_phones_photo_with_several_pictures_the_first_is_kept():
    made = decode_image(frames("MPO", 2))
    assert (made.extension, made.width, made.height) == ("jpg", 8, 6)
    with Image.open(io.BytesIO(made.data)) as image:
        assert (image.format, image.getpixel((0, 0))) == ("JPEG", (0, 0, 0))


def test_all_frames_together_have_a_limit(monkeypatch):
    film = frames("GIF", 4)
    assert decode_image(film).extension == "gif"
    monkeypatch.setattr(decoding, "MAX_PIXELS_OF_ALL_FRAMES", 8 * 6 * 3)
    with pytest.raises(NotAnImageError, match="frames have more than"):
        decode_image(film)
