"""A document as Jekyll sees it: with the site's defaults and its public address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import PurePosixPath
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
FROM, TO = "redirect_from", "redirect_to"
# "tabs" are Chirpy's pages, in the order of its menu.
NO_COLLECTIONS = ("pages", "posts", "drafts", "tabs")


@dataclass(frozen=True)
class Addressing:
    config: SiteConfig

    def completed(self, source: SourceFile, collection: str) -> SourceFile:
        """With the site's defaults and with the addresses that should lead here.

        ``collection`` is "pages", "posts", "drafts" or one of the site's own.
        """
        values = with_defaults(
            source.front_matter, self.config.scopes, source.path, collection
        )
        full = replace(source, front_matter=values)
        own = self.address(full, collection)
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
            full,
            address=own,
            old_addresses=addresses,
            is_draft=collection == "drafts",
            collection="" if collection in NO_COLLECTIONS else collection,
            warnings=[*source.warnings, *unheard],
        )

    def address(self, source: SourceFile, collection: str) -> str:
        """The old address of a document completed by its defaults; "" for drafts."""
        if collection == "drafts":
            return ""
        own = text(source.front_matter.get("permalink"))
        if collection == "pages":
            default = page_address(source.path, self.config.permalink)
            told = page_template_address(own, source.path) if ":" in own else own
        else:
            document = self._document(source, collection)
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

    def _document(self, source: SourceFile, collection: str) -> PostAddress | None:
        """What its placeholders stand for; nothing for a post without any date."""
        file = PurePosixPath(source.path)
        moment = self._moment(source)
        told = text(source.front_matter.get("slug"))
        shelf = source.path.removeprefix(self.config.collections_dir)
        if collection == "posts":
            if moment is None:
                return None
            name = parse_post_name(file.name).slug
            path = str(file.with_suffix("")).partition("_posts/")[2]
        else:
            name = slugified(file.stem)
            path = _inside(file, collection)
        return PostAddress(
            slug=told or (name if collection == "posts" else file.stem),
            moment=moment.astimezone(self.config.time_zone) if moment else None,
            categories=tuple(categories(source.front_matter, SILENT, shelf)),
            name=name,
            collection=collection,
            path=path,
        )

    def _moment(self, source: SourceFile) -> datetime | None:
        zone = self.config.time_zone
        parsed = parse_date(source.front_matter.get("date"), zone).moment
        day = parse_post_name(PurePosixPath(source.path).name).day
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
