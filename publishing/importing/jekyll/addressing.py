"""A document as Jekyll sees it: with the site's defaults and its public address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import PurePosixPath
from typing import Any

from publishing.importing.dates import parse_date, parse_post_name
from publishing.importing.source import SourceFile
from publishing.importing.values import Warn, categories, text

from .config import SiteConfig
from .defaults import with_defaults
from .permalinks import (
    PostAddress,
    collection_address,
    page_address,
    permalink_address,
    post_address,
)


def _silent(_: str) -> None:
    """The importer of the file's kind reads the same values and warns of them."""


SILENT: Warn = _silent


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
        claimed = [self.address(full, collection), *redirects(values)]
        addresses = list(dict.fromkeys(filter(None, claimed)))
        is_draft = collection == "drafts"
        return replace(full, old_addresses=addresses, is_draft=is_draft)

    def address(self, source: SourceFile, collection: str) -> str:
        """The old address of a document completed by its defaults; "" for drafts."""
        if collection == "drafts":
            return ""
        if collection == "posts":
            return self._post(source)
        own = text(source.front_matter.get("permalink"))
        default = self._undated(source, collection)
        if ":" in own and collection != "pages":
            template = collection_address(own, source.path, collection, "")
            return permalink_address(template, default)
        return permalink_address(own, default) if own else default

    def _undated(self, source: SourceFile, collection: str) -> str:
        style = self.config.permalink
        if collection == "pages":
            return page_address(source.path, style)
        options = self.config.collections.get(collection, {})
        template = text(options.get("permalink"))
        return collection_address(template, source.path, collection, style)

    def _post(self, source: SourceFile) -> str:
        values = source.front_matter
        file = PurePosixPath(source.path)
        name = parse_post_name(file.name)
        moment = self._moment(source)
        if moment is None:
            return ""
        post = PostAddress(
            slug=text(values.get("slug")) or name.slug,
            moment=moment.astimezone(self.config.time_zone),
            categories=tuple(categories(values, SILENT, source.path)),
            name=name.slug,
            path=str(file.with_suffix("")).partition("_posts/")[2],
        )
        default = post_address(self.config.permalink, post)
        own = text(values.get("permalink"))
        return permalink_address(post_address(own, post), default) if own else default

    def _moment(self, source: SourceFile) -> datetime | None:
        zone = self.config.time_zone
        parsed = parse_date(source.front_matter.get("date"), zone).moment
        day = parse_post_name(PurePosixPath(source.path).name).day
        return parsed or (datetime.combine(day, time(), zone) if day else None)


def redirects(front_matter: Mapping[str, Any]) -> Iterator[str]:
    """``redirect_from``: what leads off the site or above its root is dropped."""
    told = front_matter.get("redirect_from")
    for address in told if isinstance(told, list) else [told]:
        yield permalink_address(text(address), "")
