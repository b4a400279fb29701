"""The image library: the files under their own names and where the old site had them."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from publishing.images.decoding import MAX_BYTES, NotAnImageError, measure_image
from publishing.images.models import Image, ImageSource
from publishing.importing.source import UnreadableFileError, read_bytes

from .documents import MEDIA
from .exporter import DataExporter, Export
from .formats import RowFormat
from .restoring import Restoration
from .tree import PathTakenError

IMAGE = RowFormat("image", Image, identity=("file",))
SOURCE = RowFormat("image source", ImageSource, identity=("path",))
# A library's own name; whatever else a folder holds is not written over.
NAME = re.compile(r"images/[\w.-]+\.(?:png|jpg|gif|webp)")
# A path that the old site had and that cannot be one of the export's own files.
FOREIGN = re.compile(r"(?![_.])[^\x00-\x1f\\:*?\"<>|]{1,400}")


class ImageExporter(DataExporter):
    def __init__(self) -> None:
        super().__init__(IMAGE, "images", order=0)

    def told(self, row: Image, export: Export) -> dict[str, Any]:
        try:
            with row.file.open("rb") as file:
                export.tree.copy(f"{MEDIA}/{row.file.name}", file)
        except (OSError, ValueError) as problem:
            export.problems.append(f"the image {row.file.name}: {problem}")
        return super().told(row, export)

    def restore_row(
        self, told: dict[str, Any], line: int, restoration: Restoration
    ) -> None:
        try:
            store(str(told.get("file")), restoration)
        except (OSError, UnreadableFileError, NotAnImageError, ValidationError) as said:
            restoration.log.fail(line, f"{told.get('file')}: {said}")
        else:
            super().restore_row(told, line, restoration)


def store(name: str, restoration: Restoration) -> None:
    """The file as the export has it: it was made safe when the library took it."""
    if not NAME.fullmatch(name):
        raise ValidationError("no name that the image library gives")
    path = restoration.root / MEDIA / name
    data = read_bytes(path, restoration.root, MAX_BYTES)
    measure_image(data)
    if restoration.run.dry_run:
        return
    if default_storage.exists(name):
        with default_storage.open(name) as file:
            if file.read() == data:
                return
        raise ValidationError("the site has another file of this name")
    default_storage.save(name, ContentFile(data))


class ImageSourceExporter(DataExporter):
    """Texts name images by these paths, so Jekyll finds the images there, too."""

    def __init__(self) -> None:
        super().__init__(SOURCE, "image_sources", order=1)

    def told(self, row: ImageSource, export: Export) -> dict[str, Any]:
        existing = f"{MEDIA}/{row.image.file.name}"
        if FOREIGN.fullmatch(row.path) and existing in export.tree:
            # A path that cannot be had: the list of sources tells of it.
            with suppress(PathTakenError, ValueError):
                export.tree.repeat(row.path, existing)
        return super().told(row, export)


def image_exporters() -> Iterator[DataExporter]:
    yield ImageExporter()
    yield ImageSourceExporter()
