"""A report as people read it: what would change, warnings by message, a table."""

import difflib
import io
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publishing.importing.report import Action, FileReport, Report

ALONE = 3  # a message that more places share is said once for all of them
PLACES = 20  # of those, so many are named
Place = tuple[str, int]


@dataclass(frozen=True)
class Presentation:
    """``all_places``: each warning on a line of its own, however often it is said."""

    report: Report
    all_places: bool = False

    def warnings(self) -> Iterator[str]:
        """Those of few places in the order of the files, then the frequent ones."""
        places: dict[str, list[Place]] = {}
        for file in self.report.files:
            for warning in sorted(file.warnings, key=lambda each: each.line):
                where = (file.path, warning.line)
                places.setdefault(warning.message, []).append(where)
        grouped = {
            message: found
            for message, found in places.items()
            if len(found) > ALONE and not self.all_places
        }
        for file in self.report.files:
            for warning in sorted(file.warnings, key=lambda each: each.line):
                if warning.message not in grouped:
                    yield f"{file.path}:{warning.line}: {warning.message}"
        for message, found in grouped.items():
            yield f"{message} ({len(found)} times)"
            yield from named(found)

    def table(self, has_colour: bool) -> str:
        """How many files of each kind were created, changed and so on."""
        kinds = list(dict.fromkeys(file.kind for file in self.report.files))
        counted = Counter((file.kind, file.action) for file in self.report.files)
        if len(self.report.files) < 2:  # noqa: PLR2004 - one file needs no table
            return ""
        # Slow to load, and a run that is told to be quiet shows no table.
        from rich import box  # noqa: PLC0415
        from rich.console import Console  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415

        table = Table(
            "", *map(str, Action), box=box.SIMPLE_HEAD if has_colour else None
        )
        for column in table.columns[1:]:
            column.justify = "right"
        for kind in kinds:
            numbers = (counted[kind, action] for action in Action)
            table.add_row(kind, *(str(number or "") for number in numbers))
        output = io.StringIO()
        width = shutil.get_terminal_size().columns
        console = Console(file=output, force_terminal=has_colour, width=width)
        console.print(table)
        return "\n".join(line.rstrip() for line in output.getvalue().split("\n"))

    def not_run(self) -> Iterator[str]:
        """What the old site ran and this one does not."""
        if not self.report.not_run:
            return
        yield f"not run and not copied ({len(self.report.not_run)}):"
        limit = None if self.all_places else PLACES
        for name, wheres in list(self.report.not_run.items())[:limit]:
            more = f" and {len(wheres) - 1} more" if len(wheres) > 1 else ""
            yield f"    {name} ({wheres[0]}{more})"
        if limit and (more_names := len(self.report.not_run) - limit) > 0:
            yield f"    and {more_names} more; -v 2 names all"


def named(places: Sequence[Place]) -> Iterator[str]:
    by_file: dict[str, list[int]] = {}
    for path, line in places:
        by_file.setdefault(path, []).append(line)
    for path, lines in list(by_file.items())[:PLACES]:
        yield f"    {path}:{','.join(map(str, dict.fromkeys(lines)))}"
    if (more := len(by_file) - PLACES) > 0:
        yield f"    and {more} more files; -v 2 names all"


def dry_run_lines(file: FileReport) -> Iterator[str]:
    """What is new in short, what changes as a unified diff, field by field."""
    for name, value in file.new_values:
        yield f"+ {name}: {value}"
    for name, old, new in file.differences:
        yield from difflib.unified_diff(
            old.splitlines(),
            new.splitlines(),
            f"{name} (now)",
            f"{name} (import)",
            lineterm="",
            n=1,
        )
    for address in file.new_redirects:
        yield f"+ {address} leads to {file.address}"
