"""What the rules of one rendering share, kept in markdown-it's `env`."""

import re
from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any, cast

from markdown_it.token import Token

from .attributes import Attributes
from .document import Footnote, RenderWarning
from .html_pairs import TagPairs
from .options import KramdownOptions, RenderOptions
from .places import Places

_CLOSING = re.compile(r"^[ \t>]*\{:/(\w+)?\}[ \t]*$", re.MULTILINE)
MAX_WARNINGS = 500
_KEY = "publishing.markup"


@dataclass(slots=True)
class Context:
    """`of_definitions` are the attributes of links and abbreviations, by kind and
    name; `line` is the source line (from 0) of the block whose text is being parsed;
    lines before `hidden_until` belong to a comment."""

    source: str
    options: RenderOptions
    kramdown: KramdownOptions
    pairs: TagPairs
    line: int = 0
    hidden_until: int = 0
    raw_tags: int = 0
    signs: int = 0
    cells: int = 0
    attribute_lists: dict[str, Attributes] = field(default_factory=dict)
    of_definitions: dict[tuple[str, str], Attributes] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)
    footnote_labels: dict[str, int] = field(default_factory=dict)
    footnotes: list[Footnote] = field(default_factory=list)
    math: list[Token] = field(default_factory=list)
    automatic_ids: set[str] = field(default_factory=set)
    id_counts: dict[str, int] = field(default_factory=dict)
    warnings: list[RenderWarning] = field(default_factory=list)
    _searched: str = ""
    _paired: tuple[str, TagPairs] | None = None
    _places: Places | None = None
    _absent: set[str] = field(default_factory=set)
    _closing: dict[str, list[int]] | None = None

    @property
    def is_github(self) -> bool:
        return self.options.dialect == "github"

    def closing_lines(self, source: str) -> dict[str, list[int]]:
        """The lines that hold nothing but `{:/name}`, by name; found once."""
        if self._closing is None:
            self._closing = {}
            for found in _CLOSING.finditer(source):
                line = source.count("\n", 0, found.start())
                self._closing.setdefault(found[1] or "", []).append(line)
        return self._closing

    def pairs_in(self, text: str) -> TagPairs:
        """The pairs of tags in the text of a block, found once."""
        if self._paired is None or self._paired[0] is not text:
            self._paired = text, TagPairs(text)
        return self._paired[1]

    @property
    def places(self) -> Places:
        self._places = self._places or Places(self.source)
        return self._places

    def warn(
        self, message: str, line: int | None = None, *, is_missing_image: bool = False
    ) -> None:
        at = (self.line if line is None else line) + self.options.first_line
        warning = RenderWarning(at, message, is_missing_image)
        known = self.warnings[-20:]
        if len(self.warnings) < MAX_WARNINGS and warning not in known:
            self.warnings.append(warning)

    def find(self, source: str, mark: str, start: int, end: int) -> int:
        """`str.find` that remembers what the rest of this text does not hold."""
        if self._searched is not source:
            self._searched, self._absent = source, set()
        if mark in self._absent:
            return -1
        found = source.find(mark, start, end)
        if found < 0 and end == len(source):
            self._absent.add(mark)
        return found


def environment(source: str, options: RenderOptions) -> dict[str, Any]:
    return {_KEY: Context(source, options, options.kramdown, TagPairs(source))}


def context_of(env: MutableMapping[str, Any]) -> Context:
    return cast("Context", env[_KEY])
