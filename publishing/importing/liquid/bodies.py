"""A document's text as plain Markdown, its Liquid answered by what the site says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from publishing.importing.file_links import with_file_links
from publishing.importing.importer import ImportRun
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile
from publishing.importing.values import boolean, one_line

from .expansion import LiquidScope, expand_liquid

OPTION = "liquid_site"
# The old site's own place: every address begins at the root of this site instead.
PLACE = {"baseurl": "", "url": ""}
HTML_NAMES = (".html", ".htm")
HTML_BODY = re.compile(r"<body\b[^>]*>(.*?)</body\s*>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class LiquidSite:
    """``find_addresses``: where each file of the source, by its path, is found here;
    asked once, and only if a text names a file. ``find_citations``: what is said where a
    text cites a key of the site's bibliographies."""

    values: Mapping[str, Any] = field(default_factory=dict)
    find_addresses: Callable[[], Mapping[str, str]] = dict
    find_citations: Callable[[], Mapping[str, str]] = dict

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        return self.find_addresses()

    @cached_property
    def citations(self) -> Mapping[str, str]:
        return self.find_citations()

    @cached_property
    def _settings(self) -> Mapping[str, Any]:
        return {**self.values, **PLACE}

    def _citation(self, key: str) -> str | None:
        return self.citations.get(key)

    def scope(self, page: Mapping[str, Any]) -> LiquidScope:
        return LiquidScope(
            site=self._settings,
            page=page,
            citation=self._citation,
            post_address=self.post_address,
            file_address=self.file_address,
        )

    @cached_property
    def _posts(self) -> dict[str, str]:
        """By what ``post_url`` may call a post: with folders around _posts, without."""
        found: dict[str, str] = {}
        for path, address in self.addresses.items():
            above, _, below = path.rpartition("_posts/")
            name = PurePosixPath(below).with_suffix("")
            for told in (above + str(name), str(name), name.name):
                found.setdefault(told, address)
        return found

    def post_address(self, name: str) -> str | None:
        return self._posts.get(name.strip("/"))

    def file_address(self, path: str) -> str | None:
        below = path.lstrip("/")
        shelf = one_line(self.values.get("collections_dir")).strip("/")
        return self.addresses.get(below) or self.addresses.get(f"{shelf}/{below}")


def markdown_of(source: SourceFile, run: ImportRun, log: FileReport) -> str:
    """The body; an HTML file's is one block, which Markdown leaves as it is."""
    site: LiquidSite = run.options.get(OPTION) or LiquidSite()
    is_html = source.path.lower().endswith(HTML_NAMES)
    text = source.body
    if boolean(source.front_matter.get("render_with_liquid"), default=True):
        scope = site.scope(source.front_matter)
        text, warnings = expand_liquid(text, scope, is_html=is_html)
        for line, message in warnings:
            log.warn(line + source.body_line - 1, message)
    if is_html:
        return html_block(text)
    return with_file_links(text, source.path, site.file_address)


def html_block(text: str) -> str:
    """In one block, so that Markdown does not read its indented lines as code."""
    inside = HTML_BODY.search(text)
    html = (inside[1] if inside else text).strip()
    return f'<div markdown="0">\n{html}\n</div>\n' if html else ""
