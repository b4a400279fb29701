from collections.abc import Iterable
from dataclasses import dataclass, field

SectionPath = tuple[str, ...]
GOAL, LOCATION, CRITERION = "goal", "location", "criterion"


@dataclass(frozen=True)
class Column:
    """A column of a source table: its heading, and the field that its cells fill."""

    heading: str
    role: str


@dataclass
class ExperimentRecord:
    """One row as read. Texts are Markdown as written, except the plain title.

    ``raw_status`` is None where the file has no place for a status; ``fields`` holds
    every cell, by column heading, that title, address and status do not tell in full.
    What a heading means is said once, by the board's columns. ``venue``, ``authors`` (one
    a line) and ``year`` are what the title says of its paper.
    """

    title: str
    line: int
    url: str = ""
    status: str = ""
    remark: str = ""
    raw_status: str | None = None
    section: SectionPath = ()
    fields: dict[str, str] = field(default_factory=dict)
    raw: str = ""
    venue: str = ""
    authors: str = ""
    year: int | None = None


@dataclass
class BoardRecord:
    title: str = ""
    intro: str = ""
    afterword: str = ""
    reflection_title: str = ""
    reflection: str = ""
    columns: list[Column] = field(default_factory=list)
    experiments: list[ExperimentRecord] = field(default_factory=list)
    warnings: list[tuple[int, str]] = field(default_factory=list)
    skipped: int = 0
    path: str = ""

    @property
    def sections(self) -> list[SectionPath]:
        return sections_of(self.experiments)

    @property
    def roles(self) -> dict[str, str]:
        return {column.heading: column.role for column in self.columns}

    def texts(self, heading: str) -> list[str]:
        """The filled cells of a column."""
        cells = (row.fields.get(heading, "") for row in self.experiments)
        return [cell for cell in cells if cell]

    def add_column(self, heading: str, role: str) -> None:
        """Of two tables' columns with one heading, the first says what it means."""
        if heading not in self.roles:
            self.columns.append(Column(heading, role))

    def move_lines(self, offset: int) -> None:
        """Lines count in the whole file, front matter included."""
        for row in self.experiments:
            row.line += offset
        self.warnings = [(line + offset, said) for line, said in self.warnings]

    def warn(self, line: int, message: str) -> None:
        self.warnings.append((line, message))


def sections_of(rows: Iterable[ExperimentRecord]) -> list[SectionPath]:
    """Those that hold experiments, in the order of the file."""
    return list(dict.fromkeys(row.section for row in rows if row.section))
