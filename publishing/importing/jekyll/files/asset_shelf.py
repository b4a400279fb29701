"""What a document shows and links to, brought along before the document itself."""

from dataclasses import dataclass, field
from pathlib import Path

from publishing.files.kinds import KINDS, extension_of_address
from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile
from publishing.models.media_links import DRAWING, PICTURES

from .file_shelf import FileShelf
from .image_shelf import ImageShelf
from .references import IS_IMAGE, Reference, all_references


@dataclass
class AssetShelf:
    root: Path
    config: SiteConfig
    dry_run: bool = False
    images: ImageShelf = field(init=False)
    files: FileShelf = field(init=False)

    def __post_init__(self) -> None:
        self.images = ImageShelf(self.root, self.config, self.dry_run)
        self.files = FileShelf(self.images.files, self.dry_run)

    def store_all(self, source: SourceFile, log: FileReport) -> None:
        """Raises OSError when the media folder cannot be written."""
        output = next(iter(source.old_addresses), "")
        found = all_references(source, self.config.values)
        for reference in found.images:
            is_picture = not is_kept_as_file(reference.address)
            shelf = self.images if is_picture else self.files
            shelf.store(reference, source.path, log, output)
        for reference in found.files:
            is_picture = extension_of_address(reference.address) in PICTURES
            shelf = self.images if is_picture else self.files
            shelf.store(reference, source.path, log, output)

    def store_avatar(self, address: str, log: FileReport, line: int) -> None:
        if is_kept_as_file(address):
            self.files.store(Reference(address, line), "", log)
        else:
            self.images.store_avatar(address, log, line)


def is_kept_as_file(address: str) -> bool:
    """Of what a text shows as an image: drawings and films are no pictures."""
    kind = extension_of_address(address)
    return kind == DRAWING or (kind in KINDS and not IS_IMAGE.search(address))
