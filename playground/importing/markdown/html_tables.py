"""A table written as HTML, cut into rows and cells whose insides stay as written."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

LARGEST_SPAN = 1000
# One row of many columns makes each of a million others as wide.
MOST_CELLS = 2_000_000


@dataclass
class HtmlCell:
    start: int
    text: str = ""
    is_head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass
class HtmlRow:
    """``line`` counts from 0 in the source; ``cells`` are in the places of the table."""

    line: int
    is_head: bool = False
    own: list[HtmlCell] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


class _Cutter(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.starts = [0]
        for line in source.split("\n"):
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.rows: list[HtmlRow] = []
        self.cell: HtmlCell | None = None
        self.depth = 0
        self.in_head = False
        self.feed(source)
        self.close()
        self.end_cell(len(source))

    def at(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.depth += 1
        if self.depth != 1:
            return
        if tag in {"tr", "td", "th"}:
            self.end_cell(self.at())
        if tag == "tr":
            self.rows.append(HtmlRow(self.getpos()[0] - 1, is_head=self.in_head))
        elif tag == "thead":
            self.in_head = True
        elif tag in {"td", "th"}:
            told = dict(attrs)
            start = self.at() + len(self.get_starttag_text() or "")
            cell = HtmlCell(start, is_head=tag == "th")
            cell.columns = span(told.get("colspan"))
            cell.rows = span(told.get("rowspan"))
            self.cell = cell

    def handle_endtag(self, tag: str) -> None:
        if self.depth == 1 and tag in {"td", "th", "tr", "table", "tbody", "thead"}:
            self.end_cell(self.at())
        if tag == "thead":
            self.in_head = False
        elif tag == "table":
            self.depth -= 1

    def end_cell(self, end: int) -> None:
        if self.cell is None:
            return
        if not self.rows:
            self.rows.append(HtmlRow(self.getpos()[0] - 1))
        self.cell.text = " ".join(self.source[self.cell.start : end].split())
        self.rows[-1].own.append(self.cell)
        self.cell = None


def span(told: str | None) -> int:
    is_number = told is not None and told.isascii() and told.isdigit()
    return min(max(int(told), 1), LARGEST_SPAN) if told and is_number else 1


def html_rows(source: str) -> list[HtmlRow]:
    """A cell that spans rows is told again in each, but for the first column: there it
    names a group. A row that is one cell across the table is a section: bold.
    """
    rows = [row for row in _Cutter(source).rows if row.own]
    width = max((sum(cell.columns for cell in row.own) for row in rows), default=0)
    width = min(width, LARGEST_SPAN, max(MOST_CELLS // max(len(rows), 1), 1))
    hanging: dict[int, tuple[int, str]] = {}
    for row in rows:
        row.is_head = row.is_head or all(cell.is_head for cell in row.own)
        row.cells = [""] * width
        cells, place = iter(row.own), 0
        while place < width:
            if hanging.get(place, (0, ""))[0]:
                left, text = hanging[place]
                row.cells[place], hanging[place] = text, (left - 1, text)
                place += 1
                continue
            cell = next(cells, None)
            if cell is None:
                place += 1
                continue
            row.cells[place] = cell.text
            if cell.rows > 1:
                hanging[place] = (cell.rows - 1, cell.text if place else "")
            place += cell.columns
        if len(row.own) == 1 and row.own[0].columns >= width > 1 and row.own[0].text:
            row.cells[0] = f"<b>{row.own[0].text}</b>"
            row.is_head = False
    return rows
