import gc
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from playground.importing.corrections import read_corrections
from playground.importing.importer import PlaygroundImporter
from playground.importing.replaying.history import HistoryImporter
from playground.importing.replaying.versions import HistoryError
from playground.importing.wording.mapping import NAMES, MappingError, read_mapping
from publishing.importing.importer import ImportRun
from publishing.importing.report import FileReport
from publishing.importing.running.command import NOTHING_FOUND, ImportCommand


class Command(ImportCommand):
    help = "Imports Markdown trackers (README tables of papers) as boards."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
        parser.add_argument(
            "--git-history",
            default="",
            metavar="REPO:PATH",
            help="Replay the versions of a file in a git repository, or those in a "
            "folder of files with dates in their names, into dated changes.",
        )
        parser.add_argument(
            "--board",
            default="",
            metavar="NAME",
            help="Bring all files into this board.",
        )
        parser.add_argument(
            "--map",
            action="append",
            default=[],
            metavar="HEADER=FIELD",
            help="Say what a column holds: " + ", ".join(NAMES),
        )
        parser.add_argument(
            "--section",
            action="append",
            default=[],
            metavar="SECTION=NAME",
            help="Call a section of the file by another name here.",
        )
        parser.add_argument(
            "--leave-out",
            action="append",
            default=[],
            metavar="TITLE|LINE",
            help="Keep a row out, in later imports, too.",
        )
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        run.options["board"] = options["board"].strip()
        try:
            run.options["mapping"] = read_mapping(options["map"])
            run.options["corrections"] = read_corrections(
                options["leave_out"], options["section"]
            )
        except MappingError as problem:
            raise CommandError(str(problem), returncode=NOTHING_FOUND) from None
        if bool(options["files"]) == bool(options["git_history"]):
            said = "name either files or a --git-history"
            raise CommandError(said, returncode=NOTHING_FOUND)
        if options["git_history"]:
            self.replay(run, options["git_history"])
            return
        run.options["together"] = run.options["board"] and len(options["files"]) > 1
        with little_to_collect():
            self.import_files(PlaygroundImporter(run), options["files"])

    def replay(self, run: ImportRun, source: str) -> None:
        try:
            HistoryImporter(run).replay(source)
        except HistoryError as problem:
            raise CommandError(str(problem), returncode=NOTHING_FOUND) from None

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        super().print_files(run, verbosity)
        for file in run.report.files if verbosity else ():
            if file.extra:
                self.stdout.write(f"{file.path}: {summary(file)}")
            if file.extra and run.dry_run:
                self.stdout.writelines(f"    {line}\n" for line in found(file))


@contextmanager
def little_to_collect() -> Iterator[None]:
    """Python looks for garbage among the new rows only, not in every module each time."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def found(file: FileReport) -> Iterator[str]:
    """What each column, section and status text was taken for: --map corrects it."""
    for board in file.extra["boards"]:
        rows = board["experiments"]
        for column in board["columns"]:
            yield f"column   {column['heading']} = {column['field']}"
        for name, count in Counter(row["section"] or "" for row in rows).items():
            yield f"section  {name or '(none)'}: {count}"
        told = Counter((row["raw_status"] or "", row["status"] or "") for row in rows)
        for (text, status), count in told.items():
            yield f"status   {text or '(empty)'} = {status or '(unknown)'}: {count}"


def summary(file: FileReport) -> str:
    """ "6 experiments in 5 sections (done 3, in_progress 2, expired 1), 1 reflection"."""
    boards = file.extra["boards"]
    rows = [row for board in boards for row in board["experiments"]]
    sections = sum(len(board["sections"]) for board in boards)
    counted = Counter(row["status"] or "without status" for row in rows)
    told = ", ".join(f"{name} {count}" for name, count in counted.most_common())
    reflections = int(bool(file.extra["reflection"]))
    return (
        f"{len(rows)} experiments in {sections} sections"
        + (f" ({told})" if told else "")
        + f", {reflections} reflection"
    )
