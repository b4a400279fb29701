"""The documents of a site: read, their pictures brought along, and made rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import groupby
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from publishing.images.at_hand import ImagesAtHand
from publishing.importing import waiting
from publishing.importing.front_matter.keys_read import KeysRead
from publishing.importing.importer import Importer, ImportRun
from publishing.importing.jekyll.addresses.addressing import Addressing
from publishing.importing.jekyll.addresses.equivalents import is_served
from publishing.importing.jekyll.files.asset_shelf import AssetShelf
from publishing.importing.jekyll.theme.left_keys import LeftKeys
from publishing.importing.jekyll.theme.not_run import named_code
from publishing.importing.media_paths import with_media_paths
from publishing.importing.report import Action, FileReport
from publishing.importing.running.stopping import ImportStoppedError, stops_everything
from publishing.importing.source import (
    SourceFile,
    UnreadableFileError,
    digest_of,
    parse_source,
    read_bytes,
    relative_path,
)
from publishing.models import OldAddress, normal_path
from publishing.registries import importers

from .circumstances import Circumstances
from .config import SiteConfig
from .plan import Entry

MOST_CHARACTERS = 2_000_000  # of the texts that are in memory together


@dataclass
class Reading:
    """An entry whose file was read."""

    entry: Entry
    importer: Importer[Any]
    source: SourceFile
    log: FileReport


@dataclass
class EntryImport:
    """``data``: the paths of entries that are no documents. ``addresses``: where what was
    at an old address is now, which this adds to."""

    root: Path
    run: ImportRun
    config: SiteConfig
    shelf: AssetShelf
    data: frozenset[str]
    addresses: dict[str, str]
    left_keys: LeftKeys = field(default_factory=LeftKeys)

    def import_all(self, entries: Iterable[Entry], images: ImagesAtHand) -> None:
        """In their order; of some at a time the pictures are written together first."""
        for _, same_kind in groupby(entries, lambda entry: entry.kind):
            readings: list[Reading] = []
            for entry in same_kind:
                readings += self._read(entry)
                characters = sum(len(each.source.text) for each in readings)
                is_many = len(readings) >= waiting.TOGETHER
                if is_many or characters > MOST_CHARACTERS:
                    self._import(readings, images)
                    readings = []
            self._import(readings, images)

    def _import(self, readings: list[Reading], images: ImagesAtHand) -> None:
        left = {each.entry.path: each.log for each in readings}
        try:
            for each in self._with_pictures(readings, images):
                self._import_source(each)
                del left[each.entry.path]
        except ImportStoppedError as stop:
            for log in left.values():
                if log.action != Action.FAILED:
                    log.fail(1, stop.meaning)
            raise

    def _with_pictures(
        self, readings: list[Reading], images: ImagesAtHand
    ) -> list[Reading]:
        """Those whose pictures are in the library now."""

        def bring(each: Reading) -> None:
            self.shelf.store_all(each.source, each.log)
            if len(readings) == 1:
                images.save()

        here = [
            each for each in readings if with_images(each.log, partial(bring, each))
        ]
        try:
            images.save()
        except (DatabaseError, OSError):
            # Each by itself: the one that has the fault is told.
            self.shelf.images.forget()
            alone = (self._with_pictures([each], images) for each in here)
            return [each for found in alone for each in found]
        return here

    def _read(self, entry: Entry) -> Iterator[Reading]:
        """Nothing, where nothing has changed or nothing can be read."""
        log = self.run.report.add_file(entry.path, entry.kind)
        importer = importer_of(self.run, entry.kind)
        if importer is None:
            log.skip(1, f"there is no importer for a {entry.kind}")
            return
        try:
            source = entry.source or self._read_file(entry, importer, log)
        except UnreadableFileError as problem:
            log.refuse(problem.line, problem.message, is_failure=problem.is_failure)
            return
        if source:
            yield Reading(entry, importer, self._prepared(entry, source, log), log)

    def _read_file(
        self, entry: Entry, importer: Importer[Any], log: FileReport
    ) -> SourceFile | None:
        """None for a file of which nothing has changed since its row was made."""
        file = self.root / entry.path
        data = read_bytes(file, self.root)
        circumstances = self._circumstances.of(entry, importer, data)
        if importer.is_untouched(entry.path, digest_of(data), circumstances, log):
            for address in log.redirects:
                self.addresses.setdefault(address, log.address)
            return None
        source = parse_source(data, relative_path(file, self.root))
        if entry.path in self.data:
            return replace(source, circumstances=circumstances)
        addressing = Addressing(self.config)
        return addressing.completed(source, entry.collection, circumstances)

    @cached_property
    def _circumstances(self) -> Circumstances:
        return Circumstances(self.root, self.config, self.run)

    def _prepared(
        self, entry: Entry, source: SourceFile, log: FileReport
    ) -> SourceFile:
        matter = KeysRead(source.front_matter)
        source = replace(source, is_draft=entry.is_draft, front_matter=matter)
        source = with_media_paths(source)
        if code := list(named_code(source.front_matter, entry.path)):
            self.run.report.note_not_run(code)
            source = replace(source, circumstances="")  # to be told of it again
        if before := self.run.moved.get(entry.path):
            log.extra["moved_from"] = before
            log.warn(1, f"moved from {before}; what it became here moved along")
        is_document = entry.path not in self.data
        if is_document and source.body_line == 1 and not source.warnings:
            log.warn(1, "no front matter; title and date come from the file name")
        return source

    def _import_source(self, reading: Reading) -> None:
        source, log = reading.source, reading.log
        # What this site serves itself never comes to the old addresses.
        kept = [each for each in source.old_addresses if not is_served(each)]
        if kept != source.old_addresses:
            source = replace(source, old_addresses=kept)
        reading.importer.import_source(source, log)
        self._note_addresses(source, log)
        if self.left_keys.note(source, log):
            reading.importer.unseal(reading.entry.path)

    def _note_addresses(self, source: SourceFile, log: FileReport) -> None:
        if log.action in (Action.SKIPPED, Action.FAILED) or not log.address:
            return
        for address in source.old_addresses:
            self.addresses.setdefault(normal_path(address), log.address)
            if log.kind == "profile":
                remember(address, log.address, log)


def importer_of(run: ImportRun, kind: str) -> Importer[Any] | None:
    return importers[kind](run) if kind in importers else None


def with_images(log: FileReport, store: Callable[[], None]) -> bool:
    """A media folder that cannot be written fails the file that shows the image."""
    try:
        store()
    except (DatabaseError, OSError) as problem:
        log.fail(1, f"its images and files could not be stored: {problem}")
        if stops_everything(problem):
            raise ImportStoppedError(log.path, problem) from problem
        return False
    return True


def remember(address: str, target: str, log: FileReport) -> None:
    if old := OldAddress.objects.remember(address, target):
        log.redirects.append(old.path)
