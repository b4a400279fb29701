"""Where a block stands: the headings above it, and whether they look back."""

import re

from playground.importing.markdown.blocks import Heading, Label
from playground.importing.records import SectionPath

LOOKS_BACK = re.compile(
    r"\b(reflections?|retrospectives?|looking back|look back|year in review|"
    r"review of the year|lessons learne[dt]|post-?mortem|hindsight|rückblick|retro)\b|"
    r"反思|回顾|回顧|年度总结|年终总结|振り返り|ふりかえり|反省|회고|돌아보",
    re.IGNORECASE,
)


class Outline:
    def __init__(self) -> None:
        self.title = ""
        self._path: list[tuple[int, str]] = []
        self._is_lead_in = False

    @property
    def section(self) -> SectionPath:
        return tuple(text for _, text in self._path if text)

    def enter(self, block: Heading | Label) -> None:
        """The first heading of the first level is the title of the board."""
        self._is_lead_in = isinstance(block, Label) and block.is_lead_in
        while self._path and self._path[-1][0] >= block.level:
            self._path.pop()
        if block.level == 1 and not self.title:
            self.title = block.text
        else:
            self._path.append((block.level, block.text.rstrip(": ")))

    @property
    def depth(self) -> int:
        """The level of the innermost heading, 0 outside all of them."""
        return self._path[-1][0] if self._path else 0

    def leave(self) -> None:
        self._path.pop()

    def leave_lead_in(self) -> None:
        """A line such as "Papers:" is about the next block only."""
        if self._is_lead_in:
            self._path.pop()
            self._is_lead_in = False

    @property
    def looks_back(self) -> bool:
        return any(LOOKS_BACK.search(text) for _, text in self._path)

    @property
    def reflection_title(self) -> str:
        return next((text for _, text in self._path if LOOKS_BACK.search(text)), "")
