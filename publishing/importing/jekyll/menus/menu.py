"""The old site's menu as menu items that lead to our own pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publishing.importing.deletions import KEPT_OUT
from publishing.importing.importer import Importer
from publishing.importing.jekyll.addresses.equivalents import (
    is_served,
    list_equivalent,
    showcase_equivalent,
)
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile
from publishing.models import MenuItem, normal_path
from publishing.web_addresses import local_address, split_address

from .navigation import MenuEntry, menu_entries

OUTSIDE = {"http", "https", "mailto", "tel"}
REF_LENGTH = 400
URL_LENGTH = 500


@dataclass(frozen=True)
class MenuRow:
    """``name`` stays the same when other entries come and go."""

    name: str
    parent: str
    order: int
    label: str
    target: str


class MenuImporter(Importer[list[MenuRow]]):
    """The run's options hold ``menu``, where a data file of the theme has it, and
    ``addresses``: the new address for each old path that was imported."""

    kind = "menu"

    def parse(self, source: SourceFile, log: FileReport) -> list[MenuRow]:
        told: list[MenuEntry] = self.run.options.get("menu", [])
        return list(menu_rows(menu_entries(source.front_matter) or told))

    def apply(self, record: list[MenuRow], log: FileReport) -> None:
        targets = Targets(
            self.run.options.get("addresses", {}),
            self.run.options.get("base_path", ""),
            self.run.options.get("hosts", ()),
        )
        stem = f"{log.path}#menu:"
        known = {
            item.import_ref: item
            for item in MenuItem.objects.filter(import_ref__startswith=stem)
        }
        gone = set(known)
        for row in record:
            reference = f"{stem}{row.name}"[:REF_LENGTH]
            gone.discard(reference)
            if self._is_deleted(row, stem, known):
                log.warn(1, f"menu item {row.label}: {KEPT_OUT}")
                continue
            item = known.setdefault(reference, MenuItem(import_ref=reference))
            values = {
                "label": row.label,
                "url": targets.resolve(row.target, log),
                "parent": known.get(f"{stem}{row.parent}") if row.parent else None,
                "order": row.order,
            }
            self.merge(item, values, log, f"menu item {row.label}")
        for reference in sorted(gone):
            label = reference.removeprefix(stem)
            log.warn(1, f"the menu item {label} is no longer in the source; it stays")

    def _is_deleted(self, row: MenuRow, stem: str, known: Collection[str]) -> bool:
        """Itself, or the entry that it stands under."""
        reference = f"{stem}{row.name}"[:REF_LENGTH]
        is_orphan = bool(row.parent) and f"{stem}{row.parent}"[:REF_LENGTH] not in known
        return is_orphan or self.run.deletions.keeps_out(MenuItem, reference)


def menu_rows(entries: Iterable[MenuEntry], parent: str = "") -> Iterator[MenuRow]:
    """Each entry before those under it."""
    seen: dict[str, int] = {}
    for order, entry in enumerate(entries, 1):
        seen[entry.label] = seen.get(entry.label, 0) + 1
        number = f" {seen[entry.label]}" if seen[entry.label] > 1 else ""
        name = f"{parent} > {entry.label}{number}" if parent else entry.label + number
        yield MenuRow(name, parent, order, entry.label, entry.target)
        yield from menu_rows(entry.children, name)


@dataclass(frozen=True)
class Targets:
    addresses: Mapping[str, str]
    base_path: str = ""
    hosts: Sequence[str] = ()

    def resolve(self, target: str, log: FileReport) -> str:
        """Where a menu entry leads here; "" makes it a heading without a link."""
        if not target:
            return ""
        target = local_address(target, self.hosts)
        parts = split_address(target)
        if parts.netloc and not parts.scheme:
            return f"https:{target}"[:URL_LENGTH]
        if parts.scheme:
            if parts.scheme in OUTSIDE and len(target) <= URL_LENGTH:
                return target
            log.warn(1, f"menu: {target[:80]!r} is no address that a menu may have")
            return ""
        end = f"?{parts.query}" if parts.query else ""
        end += f"#{parts.fragment}" if parts.fragment else ""
        return (self._path(parts.path, log) + end)[:URL_LENGTH]

    def _path(self, path: str, log: FileReport) -> str:
        plain = normal_path(f"/{path.lstrip('/')}")
        if self.base_path and f"{plain}/".startswith(f"{self.base_path}/"):
            plain = normal_path(plain.removeprefix(self.base_path) or "/")
        if plain in ("/", "/index", "/home"):
            return self.addresses.get(plain, "/")
        for known in (plain, f"{plain}.html", plain.removesuffix(".html")):
            if known in self.addresses:
                return self.addresses[known]
        if is_served(f"{plain}/"):
            return f"{plain}/"
        if is_served(plain):
            return plain
        if equivalent := list_equivalent(plain) or showcase_equivalent(plain):
            return equivalent
        log.warn(1, f"menu: nothing was imported for {path[:80]!r}")
        return plain
