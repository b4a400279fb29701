"""Cutting a line of a table into cells."""

import re

# Code, formulas and escapes come whole; the last alternative is the cut.
_PIECE = re.compile(
    r"\\.|(?P<ticks>`+)|(?P<code><code>)|(?P<math>\$\$)|(?P<paren>\\\\\()|(?P<bar>\|)"
)


def split_row(text: str, *, keep_first: bool = False) -> list[str]:
    """The cells of a row; none when the text holds no bar that cuts.

    `keep_first`: nothing before the first bar is a cell too.
    """
    cells = text.split("|") if _is_plain(text) else _cut(text)
    if len(cells) == 1:
        return []
    if not cells[0].strip() and not keep_first:
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    return [cell.replace("\\|", "|").strip() for cell in cells]


def _is_plain(text: str) -> bool:
    """Whether every bar cuts."""
    return not ("`" in text or "\\" in text or "$$" in text or "<code>" in text)


def _cut(text: str) -> list[str]:
    cells: list[str] = []
    start = position = 0
    while piece := _PIECE.search(text, position):
        position = _after(text, piece)
        if piece["bar"]:
            cells.append(text[start : piece.start()])
            start = position
    cells.append(text[start:])
    return cells


def _after(text: str, piece: re.Match[str]) -> int:
    """Past the code or formula that begins here, if it ends on this line."""
    close = {"code": "</code>", "math": "$$"}.get(piece.lastgroup or "")
    if piece.lastgroup == "ticks":
        close = piece["ticks"]
    if close is None:
        return piece.end()
    end = text.find(close, piece.end())
    return end + len(close) if end >= 0 else piece.end()
