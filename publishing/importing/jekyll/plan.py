"""What an import will do with each file of a site."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publishing.importing.source import (
    SourceFile,
    UnreadableFileError,
    parse_source,
    read_bytes,
)

SLUG_LINE = re.compile(rb"^slug[ \t]*:", re.MULTILINE)
FRONT_MATTER_SIZE = 64 * 1024


@dataclass(frozen=True)
class Entry:
    """A document to import. ``source`` is kept for pages, which were read to sort them."""

    path: str
    kind: str
    is_draft: bool = False
    collection: str = ""
    source: SourceFile | None = None
    address: str = ""


@dataclass(frozen=True)
class Skipped:
    """Left out by a rule; ``address`` and ``equivalent``: its old place and our page."""

    path: str
    kind: str
    reason: str
    address: str = ""
    equivalent: str = ""
    readable: bool = True


@dataclass
class Plan:
    """``data``: files that are no documents; ``seen``: all pages, left out or not."""

    profile: Entry | None = None
    pages: list[Entry] = field(default_factory=list)
    posts: list[Entry] = field(default_factory=list)
    drafts: list[Entry] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    data: list[Entry] = field(default_factory=list)
    seen: list[Entry] = field(default_factory=list)

    @property
    def entries(self) -> list[Entry]:
        profile = [self.profile] if self.profile else []
        return [*profile, *self.data, *self.pages, *self.posts, *self.drafts]

    def files_by_kind(self, root: Path) -> dict[str, dict[str, Mapping[str, Any]]]:
        """Paths, with the front matter where it may say something of the address."""
        found: dict[str, dict[str, Mapping[str, Any]]] = {}
        for entry in self.entries:
            front_matter = (
                entry.source.front_matter if entry.source else _told(root, entry.path)
            )
            found.setdefault(entry.kind, {})[entry.path] = front_matter
        return found


def _told(root: Path, path: str) -> Mapping[str, Any]:
    """Of the few posts that name their slug; the others need not be read twice."""
    try:
        data = read_bytes(root / path, root)
        has_slug = SLUG_LINE.search(data[:FRONT_MATTER_SIZE])
        return parse_source(data, path).front_matter if has_slug else {}
    except UnreadableFileError:
        return {}
