"""The files that an old site's texts link to, kept once each."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from django.db import transaction

from publishing.files.kinds import KINDS, REFUSED, extension_of_address
from publishing.files.library import (
    MAX_BYTES,
    RefusedFileError,
    check_kind,
    make_file,
    store_file,
)
from publishing.files.models import FileSource, StoredFile
from publishing.importing.jekyll.walk import HTML, matches
from publishing.importing.report import FileReport
from publishing.importing.source import UnreadableFileError, parse_source, read_bytes

from .image_files import ImageFiles
from .references import Reference

PATH_LENGTH = 500
PUBLIC_SHELVES = {"_posts"}


@dataclass
class FileShelf:
    """``drawings`` are images too: an SVG is no picture that could be decoded."""

    files: ImageFiles
    dry_run: bool = False
    _stored: dict[str, StoredFile | str] = field(default_factory=dict)

    def store(
        self, reference: Reference, origin: str, log: FileReport, output: str = ""
    ) -> None:
        """Raises OSError when the media folder cannot be written."""
        kind = extension_of_address(reference.address)
        if kind not in KINDS and kind not in REFUSED:
            return
        address = self.files.config.local(reference.address)
        if self.files.is_elsewhere(address):
            return
        path = self.files.path_of(address, origin, output)
        if path is None:
            if kind in KINDS:
                said = f"the file {address[:200]!r} is not in the site"
                log.warn(reference.line, said)
            return
        if kind in REFUSED and self._is_a_page(path):
            return
        stored = self._file(path)
        if isinstance(stored, str):
            log.warn(reference.line, f"the file {path!r} was not taken: {stored}")
            return
        for alias in dict.fromkeys([path, *self.files.candidates(address, origin)[:1]]):
            self._remember(alias, stored)

    def _is_a_page(self, path: str) -> bool:
        """With front matter, Jekyll makes a page of it, which is imported as one."""
        if PurePosixPath(path).suffix.lower() not in HTML:
            return False
        try:
            data = read_bytes(self.files.root / path, self.files.root)
            return parse_source(data, path).body_line > 1
        except UnreadableFileError:
            return False

    def _file(self, path: str) -> StoredFile | str:
        if path not in self._stored:
            self._stored[path] = self._read(path)
        return self._stored[path]

    def _read(self, path: str) -> StoredFile | str:
        config = self.files.config
        shelves = {*PUBLIC_SHELVES, *(f"_{name}" for name in config.collections)}
        parts = PurePosixPath(path).parts[:-1]
        if any(part.startswith("_") and part not in shelves for part in parts):
            return "Jekyll does not publish its folder"
        is_hidden = any(part.startswith(".") for part in PurePosixPath(path).parts)
        if (is_hidden or matches(path, config.exclude)) and not matches(
            path, config.include
        ):
            return "Jekyll does not publish it"
        try:
            check_kind(path)
            data = read_bytes(self.files.root / path, self.files.root, MAX_BYTES)
            return self._pretend(data, path) if self.dry_run else self._kept(data, path)
        except UnreadableFileError as problem:
            return problem.message
        except RefusedFileError as problem:
            return str(problem)

    def _kept(self, data: bytes, path: str) -> StoredFile:
        with transaction.atomic():
            return store_file(data, path)

    def _pretend(self, data: bytes, path: str) -> StoredFile:
        """A row without its file, which the end of the dry run takes back."""
        made, _ = make_file(data, path)
        known = StoredFile.objects.filter(content_hash=made.content_hash).first()
        if known is None:
            made.save()
        return known or made

    def _remember(self, path: str, stored: StoredFile) -> None:
        if len(path) > PATH_LENGTH:
            return
        source, _ = FileSource.objects.get_or_create(
            path=path, defaults={"stored_file": stored}
        )
        if source.stored_file_id != stored.pk:
            source.stored_file = stored
            source.save()
