"""Code and formulas of a Markdown text, in which nothing is looked for."""

import re
from bisect import bisect_right

_CODE = re.compile(
    r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*$|(?P<ticks>`+)|(?P<math>\$\$)",
    re.MULTILINE,
)


class ProtectedText:
    def __init__(self, source: str) -> None:
        self._starts, self._ends = _ranges(source)

    def covers(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]


def _ranges(source: str) -> tuple[list[int], list[int]]:
    """Starts and ends of code and formulas."""
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    while found := _CODE.search(source, position):
        mark = found["fence"] or found["ticks"] or found["math"]
        end = _end_of(source, found, mark)
        if end < 0:
            position = found.end()
            continue
        starts.append(found.start())
        ends.append(end)
        position = end
    return starts, ends


def _end_of(source: str, found: re.Match[str], mark: str) -> int:
    if found["fence"]:
        closing = re.compile(r"^[ \t>]*" + re.escape(mark), re.MULTILINE)
        end = closing.search(source, found.end())
        return end.end() if end else len(source)
    start, end_at = found.end(), source.find(mark, found.end())
    leaves_paragraph = found["ticks"] and "\n\n" in source[start : max(end_at, 0)]
    return -1 if end_at < 0 or leaves_paragraph else end_at + len(mark)
