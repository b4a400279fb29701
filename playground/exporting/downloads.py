"""The files that anybody may take of a public board, by the end of their address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.models import Board

from .bibtex import write_bibliography
from .calendar import write_calendar
from .chart import write_chart
from .csv_table import write_csv
from .json_file import write_json
from .markdown import write_markdown


@dataclass(frozen=True)
class Format:
    """``write`` is given the board and its public rows, a query."""

    label: str
    content_type: str
    write: Callable[[Board, Any], str]


FORMATS: Mapping[str, Format] = {
    "md": Format("Markdown", "text/markdown", write_markdown),
    "csv": Format("CSV", "text/csv", write_csv),
    "json": Format("JSON", "application/json", write_json),
    "bib": Format("BibTeX", "application/x-bibtex", write_bibliography),
    "ics": Format("iCalendar", "text/calendar", write_calendar),
    "svg": Format("SVG", "image/svg+xml", write_chart),
}
