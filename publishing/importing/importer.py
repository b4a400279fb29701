"""One file becomes rows: read, parse, apply, each of them tested by itself."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from django.db import transaction

from publishing.models import (
    Importable,
    OldAddress,
    Publishable,
    Rendered,
    SiteSettings,
    SourceSite,
    normal_path,
)

from .deletions import Deletions
from .failures import told_in
from .merge import UNKNOWN, MergeResult, Origin, brief_values, merge
from .report import Action, FileReport, Report
from .source import SourceFile, UnreadableFileError, read_source, relative_path
from .taken import Taken
from .unchanged import KnownRows
from .waiting import WaitingRows

Record = TypeVar("Record")
Item = TypeVar("Item")
Files = Mapping[str, Mapping[str, Any]]


def _untracked(items: Iterable[Item], label: str) -> Iterable[Item]:
    return items


@dataclass
class ImportRun:
    """What all files of one command share.

    ``track`` draws progress while it iterates. A run that ``brings_images`` along tells
    by itself which of them are missing. ``known`` rows of a kind need not be made again.
    ``site`` is the site that the files belong to; ``moved`` the path that a file had, by
    the one it has.
    """

    dry_run: bool = False
    overwrite: bool = False
    restore_deleted: bool = False
    withdraw_missing: bool = False
    site_name: str = ""
    site: SourceSite | None = None
    moved: dict[str, str] = field(default_factory=dict)
    brings_images: bool = False
    language: str = ""
    time_zone: tzinfo | None = None
    report: Report = field(default_factory=Report)
    track: Callable[[Iterable[Any], str], Iterable[Any]] = _untracked
    options: dict[str, Any] = field(default_factory=dict)
    taken: Taken = field(default_factory=Taken)
    known: dict[str, KnownRows] = field(default_factory=dict)
    waiting: WaitingRows = field(default_factory=WaitingRows)

    @cached_property
    def deletions(self) -> Deletions:
        return Deletions(restore=self.restore_deleted or self.overwrite)

    @property
    def zone(self) -> tzinfo:
        """For dates without a zone: the run's, else the one of the site's settings."""
        if self.time_zone is None:
            self.time_zone = SiteSettings.load().zone
        return self.time_zone


class Importer(ABC, Generic[Record]):
    """``parse`` touches no database; ``apply`` writes all of a file or nothing."""

    kind: ClassVar[str]

    def __init__(self, run: ImportRun) -> None:
        self.run = run

    def is_untouched(
        self, path: str, digest: str, circumstances: str, log: FileReport
    ) -> bool:
        """An importer that keeps no seals reads each file each time."""
        return False

    def unseal(self, path: str) -> None:
        """The file is to be read again, for it has something to tell on each run."""

    @abstractmethod
    def parse(self, source: SourceFile, log: FileReport) -> Record:
        """Raises SkipFile where a rule leaves the file out."""

    @abstractmethod
    def apply(self, record: Record, log: FileReport) -> None: ...

    def expected_addresses(self, files: Files) -> Mapping[str, str]:
        """Where files of this kind will be found, known before they are imported.

        Other files' links to them (Liquid's ``post_url`` and ``link``) need it.
        ``files`` are paths with what their front matter says of their address.
        """
        return {}

    def first_addresses(self, files: Files) -> Mapping[str, str]:
        """The same on a site that has nothing yet; asks no database."""
        return {}

    def import_file(self, path: Path, root: Path) -> FileReport:
        log = self.run.report.add_file(relative_path(path, root), self.kind)
        try:
            source = read_source(path, root)
        except UnreadableFileError as problem:
            log.refuse(problem.line, str(problem), is_failure=problem.is_failure)
        else:
            self.import_source(source, log)
        return log

    def import_source(self, source: SourceFile, log: FileReport) -> None:
        """What goes wrong with one file is told in its report.

        Raises only ImportStoppedError.
        """
        for line, message in source.warnings:
            log.warn(line, message)
        with told_in(log):
            self.save(self.parse(source, log), log)

    def save(self, record: Record, log: FileReport) -> None:
        """All that the file becomes, or nothing of it."""
        self.run.waiting.settle()
        with transaction.atomic():
            self.apply(record, log)

    def merge(
        self,
        row: Importable,
        values: dict[str, Any],
        log: FileReport,
        what: str = "",
        origin: Origin = UNKNOWN,
    ) -> MergeResult:
        result = merge(row, values, overwrite=self.run.overwrite, origin=origin)
        self.tell_of_merge(row, values, result, log, what)
        return result

    def tell_of_merge(
        self,
        row: Importable,
        values: dict[str, Any],
        result: MergeResult,
        log: FileReport,
        what: str = "",
    ) -> None:
        log.absorb(result.action, result.differences, result.kept, what)
        if self.run.dry_run and result.action == Action.CREATED:
            log.new_values += brief_values(values, what)
        if isinstance(row, Rendered):
            self._tell_of_rendering(row, result.changed, log, what)

    def _tell_of_rendering(
        self, row: Rendered, changed: Iterable[str], log: FileReport, what: str
    ) -> None:
        label = f"{what}: " if what else ""
        for name in changed:
            for warning in row.render_warnings.get(name, ()):
                if not (warning.is_missing_image and self.run.brings_images):
                    log.warn(warning.line, label + warning.message)

    def remember_addresses(
        self, item: Publishable, addresses: Iterable[str], log: FileReport
    ) -> None:
        """The item's addresses on the old site lead to it, at ``log.address``."""
        current = normal_path(log.address)
        for address in addresses:
            if normal_path(address) == current:
                continue
            taken = self.run.taken.paths
            is_new = self.run.dry_run and normal_path(address) not in taken
            if path := self._lead_here(address, item):
                taken.add(path)
                log.redirects.append(path)
                log.new_redirects += [path] * is_new
            else:
                log.warn(1, f"the old address {address} is taken by something else")

    def _lead_here(self, address: str, item: Publishable) -> str:
        if item.pk is None:
            return self.run.waiting.lead_here(address, item)
        old = OldAddress.objects.remember(address, item, self.run.taken.paths)
        return old.path if old else ""
