"""The menu of themes that make it of their pages' front matter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, Protocol

from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.source import SourceFile
from publishing.importing.values import boolean, one_line, text

from .navigation import LABEL_LENGTH, MenuEntry

SWITCHES = ("nav", "menu", "navigation", "in_menu")
ORDERS = ("nav_order", "order", "menu_order", "weight")
LAST = 10**6
LIMIT = 50
TABS = "tabs"


class SeenPage(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def collection(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def source(self) -> SourceFile | None: ...


def menu_of_pages(pages: Sequence[SeenPage], config: SiteConfig) -> list[MenuEntry]:
    tabs = [page for page in pages if page.collection == TABS]
    chosen = tabs or [page for page in pages if _is_switched_on(page)]
    ordered = sorted(chosen, key=_order) or list(_header_pages(pages, config))
    entries: dict[str, MenuEntry] = {}
    for page in ordered:
        if _speaks(page, config.language) and (entry := _entry(page)):
            entries.setdefault(entry.label, entry)
    return list(entries.values())[:LIMIT]


def _matter(page: SeenPage) -> Mapping[str, Any]:
    return page.source.front_matter if page.source else {}


def _is_switched_on(page: SeenPage) -> bool:
    return any(boolean(_matter(page).get(key)) for key in SWITCHES)


def _order(page: SeenPage) -> tuple[int, str]:
    told = (text(_matter(page).get(key)) for key in ORDERS)
    number = next((each for each in told if each.isascii() and each.isdigit()), "")
    return int(number[:9]) if number else LAST, page.path


def _speaks(page: SeenPage, language: str) -> bool:
    """A site in several languages has the same page, and menu, in each."""
    told = one_line(_matter(page).get("lang"))
    return (
        not (told and language)
        or told.split("-")[0] == language.split("-", maxsplit=1)[0]
    )


def _header_pages(pages: Iterable[SeenPage], config: SiteConfig) -> Iterator[SeenPage]:
    """minima: those that the config names, else every page with a title."""
    told = config.values.get("header_pages")
    names = [one_line(name) for name in told] if isinstance(told, list) else []
    by_path = {page.path: page for page in pages if page.collection == "pages"}
    if names:
        yield from (by_path[name] for name in names if name in by_path)
    elif "minima" in one_line(config.values.get("theme")):
        yield from (page for page in by_path.values() if _matter(page).get("title"))


def _entry(page: SeenPage) -> MenuEntry | None:
    matter = _matter(page)
    name = PurePosixPath(page.path).stem.replace("-", " ").replace("_", " ")
    label = one_line(matter.get("title")) or name[:1].upper() + name[1:]
    children = tuple(_children(matter)) if boolean(matter.get("dropdown")) else ()
    target = "" if children else page.address
    if not (target or children):
        return None
    return MenuEntry(label[:LABEL_LENGTH], target, children)


def _children(matter: Mapping[str, Any]) -> Iterator[MenuEntry]:
    told = matter.get("children")
    for child in told if isinstance(told, list) else ():
        if isinstance(child, Mapping):
            label, target = (
                one_line(child.get("title")),
                one_line(child.get("permalink")),
            )
            if label and target and label != "divider":
                yield MenuEntry(label[:LABEL_LENGTH], target)
