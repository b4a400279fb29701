"""A document as Jekyll sees it: with the site's defaults and its public address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import PurePosixPath
from posixpath import basename, splitext
from typing import Any

from publishing.importing.dates import parse_date, parse_post_name
from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.jekyll.defaults import with_defaults
from publishing.importing.source import SourceFile
from publishing.importing.values import Warn, categories, text

from .permalinks import (
    PostAddress,
    collection_address,
    page_address,
    page_template_address,
    permalink_address,
    post_address,
    slugified,
)


def _silent(_: str) -> None:
    """The importer of the file's kind reads the same values and warns of them."""


SILENT: Warn = _silent
Matter = Mapping[str, Any]
FROM, TO = "redirect_from", "redirect_to"
# "tabs" are Chirpy's pages, in the order of its menu.
NO_COLLECTIONS = ("pages", "posts", "drafts", "tabs")


@dataclass(frozen=True)
class Addressing:
    config: SiteConfig

    def completed(
        self, source: SourceFile, collection: str, circumstances: str = ""
    ) -> SourceFile:
        """With the site's defaults and with the addresses that should lead here.

        ``collection`` is "pages", "posts", "drafts" or one of the site's own.
        """
        values = with_defaults(
            source.front_matter, self.config.scopes, source.path, collection
        )
        own = self._address(source.path, values, collection)
        claimed = [own, *redirects(values)]
        addresses = list(dict.fromkeys(filter(None, claimed)))
        unheard = [
            (source.line_of(FROM), f"{FROM}: {address[:200]!r} is no path; left out")
            for address in told_redirects(values)
            if not is_path(address)
        ]
        if collection in {"posts", "drafts"} and (target := text(values.get(TO))):
            message = f"{TO}: {target[:200]!r} is not followed; the post is shown here"
            unheard.append((source.line_of(TO), message))
        return replace(
            source,
            front_matter=values,
            address=own,
            old_addresses=addresses,
            is_draft=collection == "drafts",
            collection="" if collection in NO_COLLECTIONS else collection,
            warnings=[*source.warnings, *unheard],
            circumstances=circumstances,
        )

    def _address(self, path: str, matter: Matter, collection: str) -> str:
        """The old address of a document completed by its defaults; "" for drafts."""
        if collection == "drafts":
            return ""
        own = text(matter.get("permalink"))
        if collection == "pages":
            default = page_address(path, self.config.permalink)
            told = page_template_address(own, path) if ":" in own else own
        else:
            document = self._document(path, matter, collection)
            if document is None:
                return ""
            if collection == "posts":
                default = post_address(self.config.permalink, document)
            else:
                default = self._in_collection(collection, document)
            told = post_address(own, document) if own else ""
        return permalink_address(told, default) if own else default

    def _in_collection(self, collection: str, document: PostAddress) -> str:
        options = self.config.collections.get(collection, {})
        template = text(options.get("permalink"))
        return collection_address(template, self.config.permalink, document)

    def _document(
        self, path: str, matter: Matter, collection: str
    ) -> PostAddress | None:
        """What its placeholders stand for; nothing for a post without any date."""
        told, named = text(matter.get("slug")), parse_post_name(basename(path))
        moment = self._moment(matter, named.day)
        shelf = path.removeprefix(self.config.collections_dir)
        if collection == "posts":
            if moment is None:
                return None
            slug = name = named.slug
            below = splitext(path)[0].partition("_posts/")[2]
        else:
            file = PurePosixPath(path)
            slug, name = file.stem, slugified(file.stem)
            below = _inside(file, collection)
        return PostAddress(
            slug=told or slug,
            moment=moment.astimezone(self.config.time_zone) if moment else None,
            categories=tuple(categories(matter, SILENT, shelf)),
            name=name,
            collection=collection,
            path=below,
        )

    def _moment(self, matter: Matter, day: date | None) -> datetime | None:
        zone = self.config.time_zone
        parsed = parse_date(matter.get("date"), zone).moment
        return parsed or (datetime.combine(day, time(), zone) if day else None)


def _inside(file: PurePosixPath, collection: str) -> str:
    """Without its extension, below the collection's folder wherever that is."""
    parts = file.with_suffix("").parts
    folder = f"_{collection}"
    below = parts[parts.index(folder) + 1 :] if folder in parts else parts
    return "/".join(below)


def redirects(front_matter: Mapping[str, Any]) -> Iterator[str]:
    """``redirect_from``: what leads off the site or above its root is dropped."""
    for address in filter(is_path, told_redirects(front_matter)):
        yield permalink_address(address, "")


def told_redirects(front_matter: Mapping[str, Any]) -> list[str]:
    told = front_matter.get(FROM)
    return list(filter(None, map(text, told if isinstance(told, list) else [told])))


def is_path(address: str) -> bool:
    """A query ("/?p=26") would give its page's own address to one post of many."""
    return "?" not in address and bool(permalink_address(address, ""))
