r"""TeX that a writer had to escape for Markdown.

Old sites knew formulas only between `$$`; in `\\(...\\)` and `$...$` Markdown ate one
backslash before punctuation, so that writers put `\_` for `_` and `\\{` for `\{`.
Where nobody would write the escape for TeX's own sake it is taken off.
"""

import re

_PARENTHESES = re.compile(r"\\{3,}|\\\\(?=[{}|,;!:_])|\\(?=[_*|()\[\]-])")
_DOLLARS = re.compile(r"\\{3,}|\\\\(?=[{}|,;!_])|\\(?=[_*])")


def unescape_parentheses(tex: str) -> str:
    return _PARENTHESES.sub(_once, tex)


def unescape_dollars(tex: str) -> str:
    return _DOLLARS.sub(_once, tex)


def _once(found: re.Match[str]) -> str:
    # A run of three stood for two: Markdown ate one of a pair and left the third.
    pairs, odd = divmod(len(found[0]), 2)
    return "\\" * (pairs + odd) if pairs else ""
