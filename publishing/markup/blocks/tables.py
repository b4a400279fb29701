"""Tables as GFM and kramdown write them.

From kramdown: separator lines of any length, several bodies, footers (`|===`),
tables without a head when every line begins with a bar, bars inside code and
formulas, no cell ever cut off.  Not from kramdown: any paragraph with a bar in it
being a table.
"""

import re
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from publishing.markup.blocks.lines import is_blank, line_text
from publishing.markup.blocks.table_rows import split_row
from publishing.markup.context import context_of
from publishing.markup.limits import MAX_CELLS, MAX_COLUMNS

_SEPARATOR = re.compile(r"[+|: \t-]*-[+|: \t-]*$")
_FOOTER = re.compile(r"[+|: \t=]*=[+|: \t=]*$")
_ALIGNMENT = re.compile(r"(:?)-+(:?)")
_SIDES = {"-": "", ":-": "left", "-:": "right", ":-:": "center"}
_STOP = re.compile(r"\{:|\^\s*$")


@dataclass(slots=True)
class _Part:
    tag: str
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    """`is_strict`: by GFM's rule, every row is as long as the head."""

    is_strict: bool = False
    parts: list[_Part] = field(default_factory=lambda: [_Part("tbody")])
    aligns: list[str] = field(default_factory=list)
    end: int = 0

    @property
    def width(self) -> int:
        if self.is_strict:
            return len(self.aligns)
        return max(len(cells) for part in self.parts for _, cells in part.rows)


def add(md: MarkdownIt) -> None:
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    if state.src.find("|", state.bMarks[line], state.eMarks[line]) < 0:
        return False
    if state.is_code_block(line) or not _starts(state, line, end, silent):
        return False
    if silent:
        return True
    if context_of(state.env).cells > MAX_CELLS:
        context_of(state.env).warn("too many cells: the rest is shown as text", line)
        return False
    table = _read(state, line, end)
    table.parts = [part for part in table.parts if part.rows]
    if not table.parts:
        return False
    _push_table(state, table, line)
    state.line = table.end
    return True


def _starts(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    text = line_text(state, line)
    bars = text.count("|")
    if not 0 < bars <= MAX_COLUMNS or (line + 1 >= end and not _alone(text)):
        return False
    following = line_text(state, line + 1) if _usable(state, line + 1, end) else ""
    if len(split_row(text)) >= 1 and _is_head(text, following):
        if not context_of(state.env).is_github:
            return True
        return len(split_row(text)) == len(_alignments(following))
    if silent or context_of(state.env).is_github or not text.startswith("|"):
        return False
    return _every_line_has_bars(state, line, end)


def _alone(text: str) -> bool:
    return text.startswith("|") and len(split_row(text)) > 1


def _usable(state: StateBlock, line: int, end: int) -> bool:
    return (
        line < end
        and not is_blank(state, line)
        and state.sCount[line] >= state.blkIndent
        and not state.is_code_block(line)
    )


def _row(state: StateBlock, line: int, end: int) -> bool:
    """Rows may be indented as far as their first, empty cell is wide."""
    if _usable(state, line, end):
        return True
    deep = line < end and not is_blank(state, line) and state.is_code_block(line)
    return deep and line_text(state, line).startswith("|")


def _is_head(text: str, following: str) -> bool:
    """Whether the second line is the separator below a head of the same shape."""
    if not following or _SEPARATOR.match(text) or not _SEPARATOR.match(following):
        return False
    if "|" in following:
        return True
    # ":-:" below "| a |" is a table of one column; "---" below it is a heading.
    return following.strip().startswith(":") and len(split_row(text)) == 1


def _every_line_has_bars(state: StateBlock, line: int, end: int) -> bool:
    number = line
    rows = 0
    while _usable(state, number, end):
        text = line_text(state, number)
        if _STOP.match(text):
            break
        if "|" not in text and not text.startswith("+"):
            return False
        if not (_SEPARATOR.match(text) or _FOOTER.match(text)):
            if len(split_row(text)) < 1:
                return False
            rows += 1
        number += 1
    return rows > 0


def _read(state: StateBlock, line: int, end: int) -> _Table:
    context = context_of(state.env)
    table = _Table(context.is_github)
    stops = state.md.block.ruler.getRules("blockquote")
    number = line
    old = state.parentType
    state.parentType = "table"
    while _row(state, number, end) and context.cells <= MAX_CELLS:
        text = line_text(state, number).rstrip()
        context.cells += text.count("|")
        if _STOP.match(text):
            break
        if number > line + 1 and any(rule(state, number, end, True) for rule in stops):
            break
        _add_line(table, number, text, state.is_code_block(number))
        number += 1
    state.parentType = old
    table.end = number
    return table


def _add_line(table: _Table, number: int, text: str, is_deep: bool) -> None:
    current = table.parts[-1]
    if table.is_strict and table.aligns:
        current.rows.append((number, split_row(text) or [text]))
    elif _SEPARATOR.match(text) and "|" in text + "|":
        if not current.rows:
            table.aligns = table.aligns or _alignments(text)
        elif len(table.parts) == 1 and current.tag == "tbody":
            current.tag = "thead"
            table.aligns = _alignments(text)
            table.parts.append(_Part("tbody"))
        elif current.tag != "tfoot":
            table.parts.append(_Part("tbody"))
    elif _FOOTER.match(text):
        table.parts.append(_Part("tfoot"))
    else:
        cells = split_row(text, keep_first=is_deep) or [text]
        current.rows.append((number, cells))


def _alignments(text: str) -> list[str]:
    return [
        _SIDES[found[1] + "-" + found[2]] if (found := _ALIGNMENT.search(cell)) else ""
        for cell in text.strip().strip("|").replace("+", "|").split("|")
    ]


def _push_table(state: StateBlock, table: _Table, line: int) -> None:
    width = table.width
    budget = MAX_CELLS
    opening = state.push("table_open", "table", 1)
    opening.map = [line, table.end]
    for part in table.parts:
        state.push(f"{part.tag}_open", part.tag, 1).map = [line, table.end]
        for number, cells in part.rows:
            missing = max(0, min(width - len(cells), budget))
            budget -= missing
            if len(cells) > width:
                warn = context_of(state.env).warn
                warn("cells beyond the head of the table are left out", number)
            row = cells[:width] + [""] * missing
            _push_row(state, part.tag, number, row, table.aligns)
        state.push(f"{part.tag}_close", part.tag, -1)
    state.push("table_close", "table", -1)


def _push_row(
    state: StateBlock, part: str, line: int, cells: list[str], aligns: list[str]
) -> None:
    tag = "th" if part == "thead" else "td"
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for column, cell in enumerate(cells):
        opening = state.push(f"{tag}_open", tag, 1)
        if column < len(aligns) and aligns[column]:
            opening.attrSet("class", f"align-{aligns[column]}")
        token = state.push("inline", "", 0)
        token.map = [line, line + 1]
        token.content = cell
        token.children = []
        state.push(f"{tag}_close", tag, -1)
    state.push("tr_close", "tr", -1)
