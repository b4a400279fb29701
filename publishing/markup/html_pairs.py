"""Which closing tag belongs to which opening tag in a Markdown source."""

import re
from collections.abc import Iterator
from functools import cached_property

_MARK = re.compile(
    r"(?P<fence>^[ \t>*+-]*(?P<run>`{3,}|~{3,})[^\n]*$)"
    r"|(?P<ticks>`+)"
    r"|(?P<comment><!--)"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])",
    re.MULTILINE,
)
# Possessive: a tag without an end is read once, never backwards.
_TAG_BODY = re.compile(r"(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+")
# Characters read in vain for the ends of tags, after which a `<` is just a sign.
_BUDGET = 20_000_000
_RAW = frozenset(("script", "style", "textarea"))
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)


class TagPairs:
    """Found once for the whole source, when first asked for, so that a page of
    5,000 unclosed tags costs one walk and not 5,000."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _found(self) -> dict[int, tuple[int, int]]:
        return dict(_pairs(self._source))

    def closing_tag(self, start: int) -> tuple[int, int] | None:
        """First and last offset of the tag that closes the one opened at `start`."""
        return self._found.get(start)


def tag_end(source: str, start: int) -> int:
    """Offset after the `>` of the tag whose name ends at `start`; if there is
    none, minus the number of characters that were read in vain."""
    found = _TAG_BODY.match(source, start)
    end = found.end() if found else start
    return end + 1 if source.startswith(">", end) else start - end - 1


def _pairs(source: str) -> Iterator[tuple[int, tuple[int, int]]]:
    open_tags: dict[str, list[int]] = {}
    position = 0
    never: set[str] = set()
    budget = _BUDGET
    while budget > 0 and (found := _MARK.search(source, position)):
        position = found.end()
        if found["name"] is None:
            position = _skip(source, found, never)
            continue
        name = found["name"].lower()
        end = tag_end(source, position)
        if end < 0:
            budget += end
            continue
        if found["close"]:
            if open_tags.get(name):
                yield open_tags[name].pop(), (found.start(), end)
            position = end
        elif name not in VOID and source[end - 2] != "/":
            open_tags.setdefault(name, []).append(found.start())
            position = _raw_end(source, name, end, never) if name in _RAW else end


def _skip(source: str, found: re.Match[str], never: set[str]) -> int:
    """Past the code or the comment that begins here."""
    if found["comment"]:
        return _after(source, "-->", found.end(), never)
    if found["fence"]:
        return _after_fence(source, found, never)
    return _after_ticks(source, found, never)


def _after_fence(source: str, found: re.Match[str], never: set[str]) -> int:
    run = found["run"]
    position = found.end()
    while True:
        after = _after(source, run, position, never)
        if after == position:
            return position
        line_start = source.rfind("\n", 0, after - len(run)) + 1
        if not source[line_start : after - len(run)].strip(" \t>"):
            return after
        position = after


def _after_ticks(source: str, found: re.Match[str], never: set[str]) -> int:
    ticks = found["ticks"]
    end = source.find(ticks, found.end())
    paragraph = source.find("\n\n", found.end())
    if end < 0 or (0 <= paragraph < end):
        return found.end()
    return end + len(ticks)


def _after(source: str, mark: str, position: int, never: set[str]) -> int:
    """After the next `mark`; at `position` when there is none (asked only once)."""
    if mark in never:
        return position
    at = source.find(mark, position)
    if at < 0:
        never.add(mark)
        return position
    return at + len(mark)


def _raw_end(source: str, name: str, position: int, never: set[str]) -> int:
    closing = f"</{name}"
    if closing in never:
        return position
    found = re.compile(re.escape(closing), re.IGNORECASE).search(source, position)
    if not found:
        never.add(closing)
        return position
    return found.start()
