"""A board of 1,500 rows from text to saved rows, rendering included, and once more."""

import os
import tempfile
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connection, transaction

from .figures import Figure

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
django.setup()

# Models may be imported only now.
from playground.importing.importer import PlaygroundImporter  # noqa: E402
from publishing.importing.importer import ImportRun  # noqa: E402

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
    importer = PlaygroundImporter(ImportRun())
    begin = time.process_time()
    log = importer.import_file(file, file.parent)
    spent = time.process_time() - begin
    if log.action not in {"created", "unchanged"} or log.warnings:
        raise RuntimeError(f"{log.action}: {log.warnings[:3]}")
    return spent


def measure() -> list[Figure]:
    """In a database of its own, which is thrown away."""
    if str(connection.settings_dict["NAME"]) != ":memory:":
        connection.settings_dict["NAME"] = ":memory:"
    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        file = Path(folder) / "README.md"
        file.write_text(tracker(), encoding="utf-8")
        first, second = seconds(file), seconds(file)
        transaction.set_rollback(True)
    return [
        Figure(f"import {ROWS} rows", first, "s CPU", target=5),
        Figure("  once more, nothing changed", second, "s CPU", target=5),
    ]
