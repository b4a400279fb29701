import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote

from django.conf import settings
from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile

from .decoding import decode_image
from .models import Image, ImageSource
from .paths import candidate_paths


@dataclass
class _AtHand:
    """The whole library: by content, and by the path that an old site had."""

    by_hash: dict[str, Image]
    by_path: dict[str, Image]

    @classmethod
    def load(cls) -> Self:
        images = Image.objects.in_bulk()
        sources = ImageSource.objects.values_list("path", "image_id")
        return cls(
            {image.content_hash: image for image in images.values()},
            {path: images[key] for path, key in sources},
        )


_at_hand: ContextVar[_AtHand | None] = ContextVar("images at hand", default=None)


@contextmanager
def images_at_hand() -> Iterator[None]:
    """Within it every image is found without the database: for the length of an import,
    which asks several times a document."""
    token = _at_hand.set(_AtHand.load())
    try:
        yield
    finally:
        _at_hand.reset(token)


def known_image(digest: str) -> Image | None:
    if at_hand := _at_hand.get():
        return at_hand.by_hash.get(digest)
    return Image.objects.filter(content_hash=digest).first()


def note_image(image: Image) -> None:
    """To be called for each image that is stored."""
    if at_hand := _at_hand.get():
        at_hand.by_hash[image.content_hash] = image


def remember_source(path: str, image: Image) -> None:
    """``path`` is where an imported site had the image."""
    at_hand = _at_hand.get()
    before = at_hand.by_path.get(path) if at_hand else None
    if before is not None and before.pk == image.pk:
        return
    if at_hand and before is None:
        ImageSource.objects.bulk_create(
            [ImageSource(path=path, image=image)],
            update_conflicts=True,
            unique_fields=["path"],
            update_fields=["image"],
        )
    else:
        ImageSource.objects.update_or_create(path=path, defaults={"image": image})
    if at_hand:
        at_hand.by_path[path] = image


def remove_leftover(field: FieldFile, name: str) -> None:
    """A file without a row, which an import left behind that was killed in between.

    ``name`` holds the content's hash, so no other file can have it.
    """
    if field.storage.exists(name):
        field.storage.delete(name)


def store_image(data: bytes, *, alt: str = "", source_path: str = "") -> Image:
    """The library's image with this content, stored now if it is new.

    ``source_path`` is where an imported site had it. Raises NotAnImageError.
    """
    digest = hashlib.sha256(data).hexdigest()
    image = known_image(digest)
    if image is None:
        decoded = decode_image(data)
        name = f"{digest[:20]}.{decoded.extension}"
        image = Image(content_hash=digest, alt=alt)
        image.width, image.height = decoded.width, decoded.height
        remove_leftover(image.file, f"images/{name}")
        image.file.save(name, ContentFile(decoded.data), save=True)
        note_image(image)
    if source_path:
        remember_source(source_path, image)
    return image


def find_image(address: str, origin: str) -> Image | None:
    """The image that an address in a text means, by its own address or an old one.

    ``origin`` is the path of the file that the text was imported from.
    """
    if address.startswith(settings.MEDIA_URL):
        name = unquote(address.removeprefix(settings.MEDIA_URL))
        if image := Image.objects.filter(file=name).first():
            return image  # else the old site had a folder of the same name
    paths = candidate_paths(address, origin)
    if at_hand := _at_hand.get():
        known = at_hand.by_path
        return next((known[path] for path in paths if path in known), None)
    sources = ImageSource.objects.filter(path__in=paths).select_related("image")
    found = {source.path: source.image for source in sources}
    return next((found[path] for path in paths if path in found), None)
