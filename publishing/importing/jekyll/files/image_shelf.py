"""The images of an old site, brought into the image library once each."""

import hashlib
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from publishing.images.decoding import MAX_BYTES, NotAnImageError, decode_image
from publishing.images.library import (
    add_image,
    known_image,
    remember_source,
    store_image,
)
from publishing.images.models import Image
from publishing.images.paths import candidate_paths
from publishing.images.renditions import current_recipe
from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.report import FileReport
from publishing.importing.source import UnreadableFileError, read_bytes

from .image_files import ImageFiles, spelling
from .references import Reference

# Where themes look for an image that is named without its folder.
USUAL_FOLDERS = ("", "images", "assets/img", "assets/images", "img")
PATH_LENGTH = 500
ALT_LENGTH = 500


@dataclass
class ImageShelf:
    """``store`` answers whether an address is in the library now."""

    root: Path
    config: SiteConfig
    dry_run: bool = False
    files: ImageFiles = field(init=False)
    _stored: dict[str, Image | str] = field(default_factory=dict)
    _started: datetime = field(default_factory=timezone.now)

    def __post_init__(self) -> None:
        self.files = ImageFiles(self.root, self.config)

    def store(
        self, reference: Reference, origin: str, log: FileReport, output: str = ""
    ) -> bool:
        """``origin`` is the file that shows the image, ``output`` its old address.

        Raises OSError when the media folder cannot be written.
        """
        address = reference.address
        if self.files.is_elsewhere(address):
            return False
        candidates = self.files.candidates(address, origin)
        path = self.files.path_of(address, origin, output) or self._usual(address)
        if path is None:
            log.warn(reference.line, f"the image {address[:200]!r} is not in the site")
            return False
        if spelling(path) in map(spelling, candidates) and _nfc(path) not in map(
            _nfc, candidates
        ):
            log.warn(reference.line, f"the image {address[:200]!r} is spelled {path!r}")
        image = self._image(path, reference.alt)
        if isinstance(image, str):
            log.warn(reference.line, f"the image {path!r} was not taken: {image}")
            return False
        for alias in dict.fromkeys([path, *candidates[:1]]):
            self._remember(alias, image)
        self._describe(image, reference.alt)
        return True

    def _usual(self, address: str) -> str | None:
        """Where themes look for an image that is named without its folder."""
        if "/" in address or "\\" in address:
            return None
        tries = [f"{folder}/{address}" for folder in USUAL_FOLDERS if folder]
        return next(filter(None, (self.files.find([each]) for each in tries)), None)

    def store_avatar(self, address: str, log: FileReport, line: int) -> None:
        """Themes name it with or without its folder."""
        if self.files.is_elsewhere(address):
            return
        tries = [f"{folder}/{address}".lstrip("/") for folder in USUAL_FOLDERS]
        known = next((each for each in tries if self.files.find([each])), address)
        if self.store(Reference(known, line), "", log) and known != address:
            image = self._stored[self.files.find([known]) or known]
            if isinstance(image, Image):
                self._remember(candidate_paths(address, "")[0], image)

    def _describe(self, image: Image, alt: str) -> None:
        """By the first text that says it; an image that was here is its owner's."""
        if not alt or image.alt:
            return
        if image.pk is None:  # it waits to be written
            image.alt = alt[:ALT_LENGTH]
        elif image.created_at >= self._started:
            image.alt = alt[:ALT_LENGTH]
            image.save(update_fields=["alt"])

    def _image(self, path: str, alt: str) -> Image | str:
        if path not in self._stored:
            self._stored[path] = self._read(path, alt[:ALT_LENGTH])
        return self._stored[path]

    def forget(self) -> None:
        """What was stored could not be kept."""
        self._stored = {}

    def _read(self, path: str, alt: str) -> Image | str:
        try:
            data = read_bytes(self.root / path, self.root, MAX_BYTES)
            return self._pretend(data) if self.dry_run else store_image(data, alt=alt)
        except UnreadableFileError as problem:
            return problem.message
        except NotAnImageError as problem:
            return str(problem)

    def _pretend(self, data: bytes) -> Image:
        """A row without its file, which the end of the dry run takes back."""
        digest = hashlib.sha256(data).hexdigest()
        if known := known_image(digest):
            return known
        decoded = decode_image(data)
        image = Image(
            content_hash=digest,
            file=f"images/{digest[:20]}.{decoded.extension}",
            width=decoded.width,
            height=decoded.height,
            rendition_recipe=current_recipe(),
        )
        add_image(image)
        return image

    def _remember(self, path: str, image: Image) -> None:
        if len(path) <= PATH_LENGTH:
            remember_source(path, image)


def _nfc(path: str) -> str:
    return unicodedata.normalize("NFC", path)
