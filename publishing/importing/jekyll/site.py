"""A whole Jekyll site, file by file, each by the importer of its kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from publishing.images.at_hand import images_at_hand
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.addresses.addressing import Addressing
from publishing.importing.jekyll.addresses.equivalents import is_served
from publishing.importing.jekyll.addresses.hosts import with_hosts
from publishing.importing.jekyll.addresses.keeping import keeps_addresses
from publishing.importing.jekyll.addresses.lists import list_patterns
from publishing.importing.jekyll.data.data_files import read_all
from publishing.importing.jekyll.files.asset_shelf import AssetShelf
from publishing.importing.jekyll.menus.navigation import menu_entries, menu_of_data_file
from publishing.importing.jekyll.menus.page_menu import menu_of_pages
from publishing.importing.jekyll.theme.left_keys import tell_of_settings
from publishing.importing.jekyll.theme.not_run import code_files, named_code
from publishing.importing.jekyll.theme.site_options import logo
from publishing.importing.liquid.bodies import OPTION, LiquidSite
from publishing.importing.liquid.citations import short_citations
from publishing.importing.report import FileReport
from publishing.importing.source import (
    SourceFile,
    read_source,
)
from publishing.models import normal_path, same_settings
from publishing.registries import importers

from .classify import classify
from .comings_and_goings import ComingsAndGoings
from .config import NAME, SiteConfig, read_config_file, site_config
from .entries import EntryImport, importer_of, remember, with_images
from .folders import source_folder
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
        self.entries.left_keys.tell()
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
        note = self.run.report.notes.append
        self.root = source_folder(self.root, config.values.get("source"), note)
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
        tracked = self.run.track(self.plan.entries, "Importing")
        with same_settings(), images_at_hand() as images, self.run.waiting.open():
            self.entries.import_all(tracked, images)
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
            "collections_dir": self.config.collections_dir,
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
            if importer := importer_of(self.run, kind):
                found |= importer.expected_addresses(files)
        return found

    def _import_settings(self, settings: SourceFile) -> FileReport:
        importer = importer_of(self.run, "settings")
        log = self.run.report.add_file(settings.path, "settings")
        log.readable = bool(settings.text)
        if importer and settings.text:
            line = settings.line_of("avatar")
            with_images(
                log, lambda: self.shelf.store_avatar(self.config.avatar, log, line)
            )
            mark = logo(self.config.values)
            with_images(log, lambda: self.shelf.store_avatar(mark, log, 1))
            importer.import_source(settings, log)
        else:
            log.skip(*settings.warnings[0])
        return log

    def _completed(self, entry: Entry) -> SourceFile:
        source = read_source(self.root / entry.path, self.root)
        return Addressing(self.config).completed(source, entry.collection)

    @cached_property
    def entries(self) -> EntryImport:
        data = frozenset(entry.path for entry in self.plan.data)
        return EntryImport(
            self.root, self.run, self.config, self.shelf, data, self.addresses
        )

    def _report_skipped(self, skipped: Skipped) -> None:
        log = self.run.report.add_file(skipped.path, skipped.kind)
        log.readable = skipped.readable
        log.skip(1, skipped.reason)
        log.address = skipped.equivalent
        if skipped.equivalent and skipped.address:
            address = normal_path(skipped.address)
            self.addresses.setdefault(address, skipped.equivalent)
        if skipped.equivalent and not is_served(skipped.address):
            remember(skipped.address, skipped.equivalent, log)

    def _import_menu(self, settings: SourceFile) -> None:
        importer = importer_of(self.run, "menu")
        has_menu = menu_entries(settings.front_matter) or self.run.options["menu"]
        if importer and has_menu:
            log = self.run.report.add_file(settings.path, "menu")
            importer.import_source(replace(settings, warnings=[]), log)
