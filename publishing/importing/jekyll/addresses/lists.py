"""The lists that Jekyll and its plugins drew: tags, years, pages of posts, feeds.

They are kept as patterns and not as one address each, so that they lead to whatever is
public when somebody asks, and never tell of a tag that only drafts have.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.values import text

from .equivalents import is_served

Pattern = tuple[str, str]
LENGTH, LIMIT = 300, 100
# What themes and plugins do that nobody configures.
USUAL: tuple[Pattern, ...] = (
    ("tag", "/tag/:name/"),
    ("tag", "/tags/:name/"),
    ("tag", "/category/:name/"),
    ("tag", "/categories/:name/"),
    ("year", "/:year/"),
    ("year", "/:year/:month/"),
    ("year", "/:year/:month/:day/"),
    ("page", "/page:num/"),
    ("page", "/page/:num/"),
    ("page", "/blog/page:num/"),
    ("page", "/blog/page/:num/"),
    ("feed", "/atom.xml"),
    ("feed", "/rss.xml"),
    ("feed", "/feed/"),
    ("tag_feed", "/feed/:name.xml"),
    ("tag_feed", "/feed/by_tag/:name.xml"),
    ("tag_feed", "/tag/:name/feed.xml"),
    ("tag_feed", "/category/:name/feed.xml"),
    ("tag_feed", "/categories/:name/feed.xml"),
)
# jekyll-archives: its names and ours, and where it puts them when nobody says.
ARCHIVES = {
    "tag": "tag",
    "category": "tag",
    "year": "year",
    "month": "year",
    "day": "year",
}
PLURALS = {"tags": "tag", "categories": "category"}
FEED_NAMES = {"feed", "atom", "rss", "index"}


def list_patterns(root: Path, config: SiteConfig) -> list[list[str]]:
    found = [*_archives(config.values.get("jekyll-archives"), 2), *_pages(config)]
    found += [*_feeds(config), *_feed_files(root), *USUAL]
    fitting = (
        (kind, path if path.startswith("/") else f"/{path}")
        for kind, path in found
        if path and len(path) <= LENGTH and "://" not in path
    )
    distinct = dict.fromkeys(each for each in fitting if not is_served(each[1]))
    return [list(pattern) for pattern in distinct][:LIMIT]


def _archives(told: Any, depth: int) -> Iterator[Pattern]:
    """Version 2 of the plugin has the same settings once for each collection."""
    if not isinstance(told, Mapping) or not depth:
        return
    permalinks = told.get("permalinks")
    for name, template in permalinks.items() if isinstance(permalinks, Mapping) else ():
        kind = PLURALS.get(str(name), str(name))
        if kind in ARCHIVES:
            yield ARCHIVES[kind], text(template).replace(":type", str(name))
    for below in told.values():
        yield from _archives(below, depth - 1)


def _pages(config: SiteConfig) -> Iterator[Pattern]:
    yield "page", text(config.values.get("paginate_path"))
    pagination = config.values.get("pagination")
    if isinstance(pagination, Mapping):
        yield "page", text(pagination.get("permalink"))


def _feeds(config: SiteConfig) -> Iterator[Pattern]:
    for key in ("feed", "atom_feed"):
        told = config.values.get(key)
        if not isinstance(told, Mapping):
            continue
        yield "feed", text(told.get("path"))
        tags = told.get("tags")
        if isinstance(tags, Mapping) and (folder := text(tags.get("path"))):
            yield "tag_feed", f"/{folder.strip('/')}/:name.xml"
        collections = told.get("collections")
        for options in collections.values() if isinstance(collections, Mapping) else ():
            if isinstance(options, Mapping):
                yield "feed", text(options.get("path"))


def _feed_files(root: Path) -> Iterator[Pattern]:
    """Templates of feeds that the owner wrote, at the root or one folder below."""
    for file in [*root.glob("*.xml"), *root.glob("*/*.xml")]:
        path = PurePosixPath(file.relative_to(root).as_posix())
        is_public = not path.parts[0].startswith(("_", "."))
        if is_public and path.stem.lower() in FEED_NAMES:
            yield "feed", f"/{path}"
