"""The whole library in memory, for as long as an import asks for it at every turn."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Self

from django.db import transaction

from .models import Image, ImageSource


@dataclass
class ImagesAtHand:
    """By content, and by the path that an old site had. What is ``new`` waits to be
    written with others; its files are there."""

    by_hash: dict[str, Image]
    by_path: dict[str, Image]
    new: list[Image] = field(default_factory=list)
    new_paths: dict[str, Image] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Self:
        images = Image.objects.in_bulk()
        sources = ImageSource.objects.values_list("path", "image_id")
        return cls(
            {image.content_hash: image for image in images.values()},
            {path: images[key] for path, key in sources},
        )

    def add(self, image: Image) -> None:
        self.by_hash[image.content_hash] = image
        self.new.append(image)

    def remember(self, path: str, image: Image) -> None:
        if self.by_path.get(path) is not image:
            self.by_path[path] = self.new_paths[path] = image

    def save(self) -> None:
        """All that waits or, where something is raised, nothing: then it is forgotten."""
        if not (self.new or self.new_paths):
            return
        try:
            with transaction.atomic():
                Image.objects.bulk_create(self.new)
                ImageSource.objects.bulk_create(
                    [ImageSource(path=p, image=i) for p, i in self.new_paths.items()],
                    update_conflicts=True,
                    unique_fields=["path"],
                    update_fields=["image"],
                )
        except Exception:
            fresh = self.load()
            self.by_hash, self.by_path = fresh.by_hash, fresh.by_path
            raise
        finally:
            self.new, self.new_paths = [], {}


_at_hand: ContextVar[ImagesAtHand | None] = ContextVar("images at hand", default=None)


@contextmanager
def images_at_hand() -> Iterator[ImagesAtHand]:
    """Within it every image is found without the database, and new ones wait."""
    images = ImagesAtHand.load()
    token = _at_hand.set(images)
    try:
        yield images
    finally:
        _at_hand.reset(token)


def current_images() -> ImagesAtHand | None:
    return _at_hand.get()
