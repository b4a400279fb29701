"""Keeps raw HTML shallow before it is parsed.

A browser's parser, and so nh3, needs time that grows with the square of the depth,
and repeats unclosed `<b>` in every paragraph that follows; both are cut off here.
"""

import re
from collections import Counter

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>")
_FORMATTING = frozenset(
    "a b big code em font i nobr s small strike strong tt u".split()
)
# Ended by the parser when the next one begins: they do not pile up.
_UNCOUNTED = frozenset(
    "p li dt dd tr td th thead tbody tfoot option br hr img input col wbr source track "
    "area base embed link meta param".split()
)
MAX_DEPTH = 200
MAX_FORMATTING = 12


def shallow(html: str) -> tuple[str, bool]:
    """The HTML without the tags that lie too deep, and whether there were any."""
    parts: list[str] = []
    depth = _Depth()
    position = 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if name in _UNCOUNTED:
            continue
        keep = depth.close(name) if tag[1] else depth.open(name)
        if not keep:
            parts.append(html[position : tag.start()])
            position = tag.end()
    parts.append(html[position:])
    return "".join(parts), depth.cut


class _Depth:
    def __init__(self) -> None:
        self.cut = False
        self._open: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self._total = self._formatting = 0

    def open(self, name: str) -> bool:
        formatting = name in _FORMATTING
        full = formatting and self._formatting >= MAX_FORMATTING
        if self._total >= MAX_DEPTH or full:
            self._dropped[name] += 1
            self.cut = True
            return False
        self._open[name] += 1
        self._total += 1
        self._formatting += formatting
        return True

    def close(self, name: str) -> bool:
        if self._dropped[name]:
            self._dropped[name] -= 1
            return False
        if self._open[name]:
            self._open[name] -= 1
            self._total -= 1
            self._formatting -= name in _FORMATTING
        return True
