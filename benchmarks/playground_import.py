"""A board of 1,500 rows from text to rows, HTML and search index, and once more."""

import json
import os
import tempfile
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection

from .figures import Figure

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()

# Models may be imported only now.
# Models can be imported once Django is set up.
from playground.models import Board, Paper  # noqa: E402
from publishing.search.models import SearchEntry  # noqa: E402

ROWS, A_SECTION = 1500, 100
STATUSES = ("Done, but slow", "WIP", "todo", "50%", "Dropped (no data)")
HEAD = """# Everything I read

| Paper | Goal | Code | Converges ? | Hours | Notes | Status |
|---|---|---|---|---|---|---|
"""
SECTION = "| **Part {}** | | | | | | |\n"
ROW = (
    "| [Paper number {n}](https://example.org/papers/{n}.pdf) | Fit *set {n}* on one card"
    " | [code](./part/{n}/) | {answer} | {n} | See [{n}](https://example.org/{n}) | {status} |\n"
)


def tracker() -> str:
    lines = [HEAD]
    for n in range(ROWS):
        if n % A_SECTION == 0:
            lines.append(SECTION.format(n // A_SECTION))
        answer = ("Yes", "No", "TBD")[n % 3]
        lines.append(ROW.format(n=n, answer=answer, status=STATUSES[n % len(STATUSES)]))
    return "".join(lines)


def seconds(file: Path) -> float:
    report = file.with_suffix(".json")
    begin = time.process_time()
    call_command("import_playground", file, report=report, verbosity=0)
    spent = time.process_time() - begin
    told = json.loads(report.read_text(encoding="utf-8"))["files"][0]
    if told["created"] + told["unchanged"] != ROWS or told["warnings"]:
        raise RuntimeError(f"{told['created']} rows: {told['warnings'][:3]}")
    return spent


def measure() -> list[Figure]:
    """In a database of its own, which is thrown away."""
    if str(connection.settings_dict["NAME"]) != ":memory:":
        connection.settings_dict["NAME"] = ":memory:"
    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "README.md"
        file.write_text(tracker(), encoding="utf-8")
        first, second = seconds(file), seconds(file)
    rows = SearchEntry.objects.filter(kind="experiment").count()
    if rows != ROWS:
        raise RuntimeError(f"{rows} rows in the index")
    flush()
    return [
        Figure(f"import {ROWS} rows, index included", first, "s CPU", target=5),
        Figure("  once more, nothing changed", second, "s CPU", target=2.5),
    ]


def flush() -> None:
    """The next benchmark finds the tables empty."""
    Board.objects.all().delete()
    Paper.objects.all().delete()
    SearchEntry.objects.all().delete()
