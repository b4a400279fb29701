"""Trackers in several versions, and what their replay tells."""

from pathlib import Path
from typing import Any

from playground.importing.replaying.history import HistoryImporter
from publishing.importing.importer import ImportRun
from publishing.importing.report import Report

HEAD = "# Kites\n\n| Paper | Location | Converges ? | Status |\n|---|---|---|---|\n"
OLD_HEAD = "# Kites\n\n| Paper | Location | Trainable ? |\n|---|---|---|\n"


def row(title: str, place: str = "", answer: str = "", status: str = "") -> str:
    return f"| {title} | {place} | {answer} | {status} |\n"


def keep(folder: Path, day: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / f"{day}-readme.md").write_text(text, encoding="utf-8")


def replay(source: Path | str) -> Report:
    run = ImportRun()
    HistoryImporter(run).replay(str(source))
    return run.report


def told(report: Report, *kinds: str) -> list[tuple[Any, ...]]:
    return [
        (each["date"], each["kind"], each["title"], each["old"], each["new"])
        for each in report.extra["events"]
        if each["kind"] in kinds
    ]
