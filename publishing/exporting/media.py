"""The libraries of pictures and files: each under its own name, and where the old site
had it."""

import re
from abc import abstractmethod
from contextlib import suppress
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from publishing.files import library as files
from publishing.files.kinds import extension
from publishing.files.library import RefusedFileError
from publishing.files.models import FileSource, StoredFile
from publishing.files.svg import UnsafeSvgError, clean_svg
from publishing.images import decoding as images
from publishing.images.decoding import NotAnImageError
from publishing.images.models import Image, ImageSource
from publishing.importing.source import UnreadableFileError, read_bytes
from publishing.registries import exporters

from .documents import MEDIA
from .exporter import DataExporter, Export, Exporter
from .formats import RowFormat
from .relations import in_order
from .restoring import Restoration
from .tree import PathTakenError

RENDITIONS = "made anew from the picture when it is stored"
IMAGE = RowFormat(
    "image",
    Image,
    identity=("file",),
    derived={"rendition_recipe": RENDITIONS, "rendition_widths": RENDITIONS},
)
IMAGE_SOURCE = RowFormat("image source", ImageSource, identity=("path",))
FILE = RowFormat("file", StoredFile, identity=("file",))
FILE_SOURCE = RowFormat("file source", FileSource, identity=("path",))
# The libraries' own names; whatever else a folder holds is not written over.
IMAGE_NAME = re.compile(r"images/[\w.-]+\.(?:png|jpg|gif|webp)")
FILE_NAME = re.compile(r"files/\w+/[\w-][\w.-]*")
# A path that the old site had and that cannot be one of the export's own files.
FOREIGN = re.compile(r"(?![_.])[^\x00-\x1f\\:*?\"<>|]{1,400}")
REFUSALS = (
    OSError,
    UnreadableFileError,
    NotAnImageError,
    RefusedFileError,
    UnsafeSvgError,
    ValidationError,
)


class StoredExporter(DataExporter):
    """Rows that each have a file: both come in again, or neither."""

    @abstractmethod
    def checked(self, name: str, data: bytes) -> bytes:
        """What to store; raises one of REFUSALS."""

    largest: ClassVar[int]

    def told(self, row: Any, export: Export) -> dict[str, Any]:
        try:
            with row.file.open("rb") as file:
                export.tree.copy(f"{MEDIA}/{row.file.name}", file)
        except (OSError, ValueError) as problem:
            export.problems.append(f"the file {row.file.name}: {problem}")
        return super().told(row, export)

    def restore_row(
        self, told: dict[str, Any], line: int, restoration: Restoration
    ) -> None:
        name = str(told.get("file"))
        try:
            path = restoration.root / MEDIA / name
            data = read_bytes(path, restoration.root, self.largest)
            content = self.checked(name, data)
            if not restoration.run.dry_run:
                store(name, content)
        except REFUSALS as problem:
            restoration.log.fail(line, f"{name}: not restored: {problem}")
        else:
            super().restore_row(told, line, restoration)


class ImageExporter(StoredExporter):
    largest = images.MAX_BYTES

    def checked(self, name: str, data: bytes) -> bytes:
        """As the export has it: it was made safe when the library took it."""
        if not IMAGE_NAME.fullmatch(name):
            raise ValidationError("no name that the image library gives")
        images.measure_image(data)
        return data


class FileExporter(StoredExporter):
    largest = files.MAX_BYTES

    def checked(self, name: str, data: bytes) -> bytes:
        if not FILE_NAME.fullmatch(name):
            raise ValidationError("no name that the library of files gives")
        files.check_kind(name)
        return clean_svg(data) if extension(name) == "svg" else data


def store(name: str, data: bytes) -> None:
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(data))
        return
    with default_storage.open(name) as file:
        if file.read() != data:
            raise ValidationError("the site has another file of this name")


class OldPlacesExporter(Exporter):
    """Texts name pictures and files by the paths of the old site, so they stand there,
    too: last, where nothing of the export's own has that path."""

    formats = ()
    order = 1000

    def write(self, export: Export) -> None:
        for model, key in ((ImageSource, "image"), (FileSource, "stored_file")):
            for row in in_order(model, [key]):
                existing = f"{MEDIA}/{getattr(row, key).file.name}"
                if FOREIGN.fullmatch(row.path) and existing in export.tree:
                    # A path that cannot be had: the list of sources tells of it.
                    with suppress(PathTakenError, ValueError):
                        export.tree.repeat(row.path, existing)

    def restore(self, restoration: Restoration) -> None:
        """Nothing: each file is read from under its own name."""


def register() -> None:
    sources = DataExporter(IMAGE_SOURCE, "image_sources", order=2)
    exporters.register("images", ImageExporter(IMAGE, "images", order=0))
    exporters.register("image sources", sources)
    sources = DataExporter(FILE_SOURCE, "file_sources", order=3)
    exporters.register("files", FileExporter(FILE, "files", order=1))
    exporters.register("file sources", sources)
    exporters.register("old places", OldPlacesExporter())
