"""Several patterns as the alternatives of one.

An empty group behind each tells by `lastindex` which one matched; behind and not around,
so that `re` sees the first sign of each and need not enter those that begin otherwise.
"""

import re
from collections.abc import Sequence

_LETTERS = {re.A: "a", re.I: "i", re.M: "m", re.S: "s", re.X: "x"}
_INLINE_FLAGS = re.compile(r"\A(?:\(\?[aiLmsux]+\))+")
# A back-reference or a condition: groups keep their numbers in the first alternative only.
_REFERENCE = re.compile(r"\\[1-9]|\(\?\(")
_ESCAPE_SET_OR_GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?!\?)", re.DOTALL)


def join(
    patterns: Sequence[re.Pattern[str]],
) -> list[tuple[re.Pattern[str], dict[int | None, int]]]:
    """Patterns in place of the given, to be tried in turn; with each, the index of the
    one that matched by `lastindex`."""
    joined: list[tuple[list[str], dict[int | None, int]]] = []
    groups = 0
    for index, pattern in enumerate(patterns):
        refers = bool(pattern.groupindex or _REFERENCE.search(pattern.pattern))
        if refers or not joined:
            joined.append(([], {}))
            groups = 0
        keeps_groups = refers or bool(pattern.flags & re.VERBOSE)
        groups += pattern.groups * keeps_groups + 1
        alternatives, indexes = joined[-1]
        alternatives.append(_alternative(pattern, keeps_groups))
        indexes[groups] = index
    return [(re.compile("|".join(each)), indexes) for each, indexes in joined]


def _alternative(pattern: re.Pattern[str], keeps_groups: bool) -> str:
    source = _INLINE_FLAGS.sub("", pattern.pattern)
    if not keeps_groups:
        # A match costs more with every group that its pattern has.
        source = _ESCAPE_SET_OR_GROUP.sub(_uncaught, source)
    flags = "".join(_LETTERS[flag] for flag in _LETTERS if pattern.flags & flag)
    # The last line of a verbose pattern may be a comment.
    end = "\n" if pattern.flags & re.VERBOSE else ""
    return f"(?{flags}:{source}{end})()"


def _uncaught(found: re.Match[str]) -> str:
    return "(?:" if found[0] == "(" else found[0]
