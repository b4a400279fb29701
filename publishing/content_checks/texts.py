"""Broken links, missing images and damaged formulas in the texts of one kind of row."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urljoin

from django.conf import settings
from django.db.models import QuerySet

from publishing.models import Publishable, normal_path
from publishing.web_addresses import split_address

from .addresses import CHUNK, HIDDEN, MISSING, Addresses
from .findings import Finding, Severity, finding_about
from .html import Scan, scan

OWN_IDS = ("s-",)
WAYS = ("http", "https", "")


@dataclass(frozen=True)
class CheckedTexts:
    """Public rows whose stored HTML is read; ``address`` is the page that shows a row."""

    rows: Callable[[], QuerySet[Any]]
    address: Callable[[Any], str]
    needs_text: bool = False


@dataclass
class TextCheck:
    addresses: Addresses
    reads_again: bool = False
    ids: dict[str, set[str]] = field(default_factory=dict)
    anchors: list[tuple[Any, str, str, int]] = field(default_factory=list)

    def findings(self, texts: CheckedTexts) -> Iterator[Finding]:
        for row in texts.rows().iterator(chunk_size=CHUNK):
            page = texts.address(row)
            if isinstance(row, Publishable):
                yield from _about_emptiness(row, texts.needs_text)
            for name in html_fields(type(row)):
                found = scan(getattr(row, name))
                self.ids.setdefault(normal_path(page), set()).update(found.ids)
                yield from self._about(row, page, found)
            if self.reads_again:
                yield from _about_rendering(row)

    def _about(self, row: Any, page: str, found: Scan) -> Iterator[Finding]:
        for href in dict.fromkeys(found.links):
            yield from self._about_link(row, page, href)
        for src, alt in dict.fromkeys(found.images):
            yield from self._about_image(row, page, src, alt)
        for tex in dict.fromkeys(found.formulas):
            yield finding_about(
                row,
                Severity.WARNING,
                f"a formula is shown as TeX: {tex[:80]}",
                "Write it so that the preview draws it.",
                line_of(row, tex),
            )

    def _about_link(self, row: Any, page: str, href: str) -> Iterator[Finding]:
        target = local_target(href, page)
        if target is None:
            return
        path, fragment = target
        line = line_of(row, href)
        state = self.addresses.state(path)
        if state == MISSING:
            yield finding_about(
                row,
                Severity.ERROR,
                f"the link {href[:200]} leads nowhere",
                "Correct the address, or take the link out.",
                line,
            )
        elif state == HIDDEN:
            yield finding_about(
                row,
                Severity.WARNING,
                f"the link {href[:200]} leads to what is not public",
                "Publish what it leads to, or take the link out.",
                line,
            )
        elif fragment and not fragment.startswith(OWN_IDS) and fragment != "top":
            self.anchors.append((row, path, fragment, line))

    def _about_image(
        self, row: Any, page: str, src: str, alt: str
    ) -> Iterator[Finding]:
        target = local_target(src, page)
        line = line_of(row, src)
        if target and self.addresses.state(target[0]) == MISSING:
            yield finding_about(
                row,
                Severity.ERROR,
                f"the image {src[:200]} is missing",
                "Upload it, or take it out of the text.",
                line,
            )
        if not alt.strip():
            yield finding_about(
                row,
                Severity.WARNING,
                f"the image {src[:200]} has no alternative text",
                "Say in the brackets of ![…](…) what the picture shows.",
                line,
            )

    def findings_of_anchors(self) -> Iterator[Finding]:
        """Once all texts are read. Pages that are no items have anchors of their own."""
        for row, path, fragment, line in self.anchors:
            ids = self.ids.get(normal_path(path))
            if ids is not None and fragment not in ids:
                yield finding_about(
                    row,
                    Severity.WARNING,
                    f"there is no place #{fragment} on {path}",
                    "Name a heading of that page, or link to the page.",
                    line,
                )


def html_fields(model: Any) -> list[str]:
    return [
        each.name
        for each in model._meta.concrete_fields
        if each.name.endswith("_html") and each.get_internal_type() == "TextField"
    ]


def local_target(address: str, page: str) -> tuple[str, str] | None:
    """(path, fragment) on this site; None for what lies elsewhere."""
    parts = split_address(address)
    own = split_address(settings.SITE_URL)
    if parts.scheme not in WAYS or (parts.netloc and parts.netloc != own.netloc):
        return None
    if not parts.netloc and not parts.path:
        return page, unquote(parts.fragment)
    return urljoin(page, parts.path or "/"), unquote(parts.fragment)


def line_of(row: Any, wanted: str) -> int:
    """Where the first text that holds it has it; 0 where none does."""
    for spelled in dict.fromkeys((wanted, unquote(wanted))):
        for name in getattr(row, "markdown_fields", {}):
            text: str = getattr(row, name)
            if (at := text.find(spelled)) >= 0:
                return text.count("\n", 0, at) + 1
    return 0


def _about_emptiness(row: Any, needs_text: bool) -> Iterator[Finding]:
    if not row.title.strip():
        message = "has no title"
        yield finding_about(row, Severity.ERROR, message, "Write one.")
    if needs_text and not row.body_html.strip():
        advice = "Write a text, or withdraw it."
        yield finding_about(row, Severity.WARNING, "is public without a text", advice)


def _about_rendering(row: Any) -> Iterator[Finding]:
    row.render_markdown()
    for warnings in row.render_warnings.values():
        for each in warnings:
            if each.is_missing_image:  # told by the address that is missing
                continue
            advice = "See the preview in the admin."
            yield finding_about(row, Severity.WARNING, each.message, advice, each.line)
