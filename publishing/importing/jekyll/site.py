"""A whole Jekyll site, file by file, each by the importer of its kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from publishing.images.library import images_at_hand
from publishing.importing.front_matter.keys_read import KeysRead
from publishing.importing.importer import Importer, ImportRun
from publishing.importing.jekyll.addresses.addressing import Addressing
from publishing.importing.jekyll.addresses.equivalents import is_served
from publishing.importing.jekyll.addresses.hosts import with_hosts
from publishing.importing.jekyll.addresses.keeping import keeps_addresses
from publishing.importing.jekyll.addresses.lists import list_patterns
from publishing.importing.jekyll.data.data_files import read_all
from publishing.importing.jekyll.files.asset_shelf import AssetShelf
from publishing.importing.jekyll.menus.navigation import menu_entries, menu_of_data_file
from publishing.importing.jekyll.menus.page_menu import menu_of_pages
from publishing.importing.jekyll.theme.left_keys import LeftKeys, tell_of_settings
from publishing.importing.jekyll.theme.not_run import code_files, named_code
from publishing.importing.jekyll.theme.site_options import logo
from publishing.importing.liquid.bodies import OPTION, LiquidSite
from publishing.importing.liquid.citations import short_citations
from publishing.importing.media_paths import with_media_paths
from publishing.importing.report import Action, FileReport
from publishing.importing.running.stopping import ImportStoppedError, stops_everything
from publishing.importing.source import (
    SourceFile,
    UnreadableFileError,
    digest_of,
    parse_source,
    read_bytes,
    read_source,
    relative_path,
)
from publishing.models import OldAddress, normal_path, same_settings
from publishing.registries import importers

from .circumstances import Circumstances
from .classify import classify
from .comings_and_goings import ComingsAndGoings
from .config import NAME, SiteConfig, read_config_file, site_config
from .math_hints import reads_single_dollars
from .plan import Entry, Plan, Skipped
from .site_identity import recognise, signs_of

DATA = ("share", "socials", "contact", "authors", "repositories")
LOOKED_FOR = f"{NAME}, a _posts folder, or Markdown pages with front matter"


class NoSiteError(Exception):
    """The folder holds nothing that Jekyll would make a site of."""


@dataclass
class SiteImport:
    """``name``: what a person calls the source where that is not its folder."""

    root: Path
    run: ImportRun
    config: SiteConfig = field(init=False)
    plan: Plan = field(init=False)
    shelf: AssetShelf = field(init=False)
    changes: ComingsAndGoings = field(init=False)
    addresses: dict[str, str] = field(default_factory=dict)
    left_keys: LeftKeys = field(default_factory=LeftKeys)
    name: str = ""

    def import_all(self) -> None:
        """Raises NoSiteError, OtherSiteError."""
        settings = self._read()
        if not (settings.text or self.plan.entries):
            raise NoSiteError(
                f"no Jekyll site in {self.name or self.root}: looked for {LOOKED_FOR}"
            )
        self._recognise(is_whole=True)
        self._tell_the_run()
        self.run.report.note_not_run(named_code(self.config.values, settings.path))
        log = self._import_settings(settings)
        self._import_plan()
        self._import_menu(settings)
        tell_of_settings(settings, log)
        self.left_keys.tell()
        self.changes.report_gone()
        self.run.report.note_not_run(code_files(self.root))

    def import_only(self, choose: Callable[[Plan], Plan]) -> None:
        """Some of the documents, without the site's settings and menu.

        Raises NoSiteError when nothing is chosen.
        """
        self._read()
        self.plan = choose(self.plan)
        if not (self.plan.entries or self.plan.skipped):
            raise NoSiteError(f"nothing to import in {self.name or self.root}")
        self._recognise(is_whole=False)
        self._tell_the_run()
        self._import_plan()

    def _read(self) -> SourceFile:
        """The settings; they say how the files beside them are to be understood."""
        settings = read_config_file(self.root)
        told = self.run.options.get("old_hosts", ())
        config = site_config(settings, lambda message: None)
        self.config = with_hosts(self.root, config, told)
        kinds = [kind for kind, _ in importers.items()]
        self.plan = classify(self.root, self.config, kinds)
        self.shelf = AssetShelf(self.root, self.config, self.run.dry_run)
        paths = {entry.path for entry in self.plan.entries}
        paths |= {skipped.path for skipped in self.plan.skipped}
        self.changes = ComingsAndGoings(self.run, self.root, paths)
        return settings

    def _recognise(self, *, is_whole: bool) -> None:
        signs = signs_of(self.config, self.name or str(self.root))
        self.run.site = recognise(self.run, signs, is_whole=is_whole)

    def _import_plan(self) -> None:
        with same_settings(), images_at_hand(), self.run.waiting.open():
            for entry in self.run.track(self.plan.entries, "Importing"):
                self._import_entry(entry)
        for skipped in self.plan.skipped:
            self._report_skipped(skipped)

    def _tell_the_run(self) -> None:
        # Without a configuration the dates are in the zone of the site as it is now.
        self.run.time_zone = self.config.time_zone if self.config.values else None
        self.run.language = self.config.language
        self.run.brings_images = True
        posts = [entry.path for entry in [*self.plan.posts, *self.plan.drafts]]
        self.run.options |= {
            "root": self.root,
            "base_path": self.config.base_path,
            "hosts": self.config.hosts,
            "keep_addresses": keeps_addresses(self.run.options.get("keep_addresses")),
            "lists": list_patterns(self.root, self.config),
            "single_dollar_math": self.config.single_dollar_math
            or reads_single_dollars(self.root, posts),
            "menu": menu_of_data_file(self.root)
            or menu_of_pages(self.plan.seen, self.config),
            "addresses": self.addresses,
            "data": read_all(self.root, DATA),
            OPTION: LiquidSite(
                self.config.values, self._expected_addresses, self._citations
            ),
        }
        self.changes.follow_moves(self.plan.entries, self._completed)
        if self.run.moved:  # a moved file's address is that of its row
            known_now = LiquidSite(self.config.values, self._expected_addresses)
            self.run.options[OPTION] = known_now

    def _citations(self) -> Mapping[str, str]:
        files = (each.path for each in self.plan.data if each.kind == "publication")
        return short_citations(self.root, files)

    def _expected_addresses(self) -> dict[str, str]:
        self.run.waiting.settle()
        found: dict[str, str] = {}
        for kind, files in self.plan.files_by_kind(self.root).items():
            if importer := self._importer(kind):
                found |= importer.expected_addresses(files)
        return found

    def _importer(self, kind: str) -> Importer[Any] | None:
        return importers[kind](self.run) if kind in importers else None

    def _import_settings(self, settings: SourceFile) -> FileReport:
        importer = self._importer("settings")
        log = self.run.report.add_file(settings.path, "settings")
        log.readable = bool(settings.text)
        if importer and settings.text:
            line = settings.line_of("avatar")
            self._with_images(
                log, lambda: self.shelf.store_avatar(self.config.avatar, log, line)
            )
            mark = logo(self.config.values)
            self._with_images(log, lambda: self.shelf.store_avatar(mark, log, 1))
            importer.import_source(settings, log)
        else:
            log.skip(*settings.warnings[0])
        return log

    def _import_entry(self, entry: Entry) -> None:
        log = self.run.report.add_file(entry.path, entry.kind)
        importer = self._importer(entry.kind)
        if importer is None:
            log.skip(1, f"there is no importer for a {entry.kind}")
            return
        try:
            source = entry.source or self._read_entry(entry, importer, log)
        except UnreadableFileError as problem:
            log.refuse(problem.line, problem.message, is_failure=problem.is_failure)
            return
        if source:
            self._import_source(entry, source, importer, log)

    def _import_source(
        self, entry: Entry, source: SourceFile, importer: Importer[Any], log: FileReport
    ) -> None:
        matter = KeysRead(source.front_matter)
        source = replace(source, is_draft=entry.is_draft, front_matter=matter)
        source = with_media_paths(source)
        if code := list(named_code(source.front_matter, entry.path)):
            self.run.report.note_not_run(code)
            source = replace(source, circumstances="")  # to be told of it again
        if before := self.run.moved.get(entry.path):
            log.extra["moved_from"] = before
            log.warn(1, f"moved from {before}; what it became here moved along")
        is_document = entry not in self.plan.data
        if is_document and source.body_line == 1 and not source.warnings:
            log.warn(1, "no front matter; title and date come from the file name")
        if self._with_images(log, lambda: self.shelf.store_all(source, log)):
            # What this site serves itself never comes to the old addresses.
            kept = [each for each in source.old_addresses if not is_served(each)]
            source = replace(source, old_addresses=kept)
            importer.import_source(source, log)
            self._note_addresses(source, log)
            if self.left_keys.note(source, log):
                importer.unseal(entry.path)

    def _completed(self, entry: Entry) -> SourceFile:
        source = read_source(self.root / entry.path, self.root)
        return Addressing(self.config).completed(source, entry.collection)

    def _read_entry(
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
        source = replace(source, circumstances=circumstances)
        if entry in self.plan.data:
            return source
        return Addressing(self.config).completed(source, entry.collection)

    @cached_property
    def _circumstances(self) -> Circumstances:
        return Circumstances(self.root, self.config, self.run)

    def _with_images(self, log: FileReport, store: Callable[[], None]) -> bool:
        """A media folder that cannot be written fails the file that shows the image."""
        try:
            store()
        except (DatabaseError, OSError) as problem:
            log.fail(1, f"its images and files could not be stored: {problem}")
            if stops_everything(problem):
                raise ImportStoppedError(log.path, problem) from problem
            return False
        return True

    def _note_addresses(self, source: SourceFile, log: FileReport) -> None:
        if log.action in (Action.SKIPPED, Action.FAILED) or not log.address:
            return
        for address in source.old_addresses:
            self.addresses.setdefault(normal_path(address), log.address)
            if log.kind == "profile":
                self._remember(address, log.address, log)

    def _report_skipped(self, skipped: Skipped) -> None:
        log = self.run.report.add_file(skipped.path, skipped.kind)
        log.readable = skipped.readable
        log.skip(1, skipped.reason)
        log.address = skipped.equivalent
        if skipped.equivalent and skipped.address:
            address = normal_path(skipped.address)
            self.addresses.setdefault(address, skipped.equivalent)
        if skipped.equivalent and not is_served(skipped.address):
            self._remember(skipped.address, skipped.equivalent, log)

    def _remember(self, address: str, target: str, log: FileReport) -> None:
        if old := OldAddress.objects.remember(address, target):
            log.redirects.append(old.path)

    def _import_menu(self, settings: SourceFile) -> None:
        importer = self._importer("menu")
        has_menu = menu_entries(settings.front_matter) or self.run.options["menu"]
        if importer and has_menu:
            log = self.run.report.add_file(settings.path, "menu")
            importer.import_source(replace(settings, warnings=[]), log)
