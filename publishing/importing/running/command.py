"""What all import commands share: options, exit status, report."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from publishing.importing.importer import Importer, ImportRun

from .catching_up import catch_up
from .collecting import fewer_collections
from .next_steps import next_steps
from .one_at_a_time import AnotherImportError, only_import
from .presentation import Presentation, dry_run_lines
from .query_log import without_query_log
from .stopping import ImportStoppedError

Item = TypeVar("Item")
NOTHING_FOUND = 2


class ImportCommand(BaseCommand):
    """A concrete command adds its arguments and says in ``run_import`` what to read."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="Show what would change; write nothing.",
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Take the source's text where a person edited it on the site.",
        )
        parser.add_argument(
            "--restore-deleted",
            action="store_true",
            help="Bring back what a person deleted on the site.",
        )
        parser.add_argument(
            "--report", type=Path, metavar="FILE.json", help="Write the report as JSON."
        )

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        raise NotImplementedError

    def import_files(self, importer: Importer[Any], files: Iterable[Path]) -> None:
        """Each by itself: one that is missing fails, and the others come in."""
        for path in self.track(files, "files"):
            importer.import_file(path, path.parent)

    def handle(self, *args: Any, **options: Any) -> None:
        run = ImportRun(
            dry_run=options["dry_run"],
            overwrite=options["overwrite"],
            restore_deleted=options["restore_deleted"],
            withdraw_missing=options.get("withdraw_missing", False),
            site_name=options.get("name") or "",
        )
        run.track = self.track
        stopped = self.import_alone(run, options)
        self.print_files(run, options["verbosity"])
        self.print_warnings(run, options["verbosity"])
        self.print_summary(run, options)
        if options["report"]:
            self.write_report(run, options["report"])
        if stopped:
            raise CommandError(stopped, returncode=1)
        self.leave(run)

    def import_alone(self, run: ImportRun, options: dict[str, Any]) -> str:
        """Why the import ended before its end; empty if it did not."""
        try:
            whole = transaction.atomic() if run.dry_run else nullcontext()
            with only_import(), fewer_collections(), without_query_log(), whole:
                self.run_import(run, options)
                if run.dry_run:
                    transaction.set_rollback(True)
        except AnotherImportError as refused:
            raise CommandError(str(refused), returncode=NOTHING_FOUND) from None
        except ImportStoppedError as problem:
            return str(problem)
        return "" if run.dry_run else catch_up()

    def write_report(self, run: ImportRun, path: Path) -> None:
        told = json.dumps(run.report.to_json(), ensure_ascii=False, indent=1)
        try:
            path.write_text(told + "\n", encoding="utf-8")
        except OSError as problem:
            said = f"the report was not written: {path}: {problem.strerror}"
            raise CommandError(said, returncode=1) from None

    def track(self, items: Iterable[Item], label: str) -> Iterable[Item]:
        if not self.stdout.isatty():
            return items
        from rich.progress import track  # noqa: PLC0415 - slow to load

        return track(list(items), description=label, transient=True)

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        """A command that has more to tell of its files adds it here."""
        for file in run.report.files:
            if verbosity > 1 or (verbosity and run.dry_run):
                self.stdout.write(f"{file.action:<10} {file.kind:<9} {file.path}")
            if run.dry_run and verbosity:
                for line in dry_run_lines(file):
                    self.stdout.write(f"    {line}")

    def print_warnings(self, run: ImportRun, verbosity: int) -> None:
        for line in Presentation(run.report, all_places=verbosity > 1).warnings():
            self.stderr.write(line)

    def print_summary(self, run: ImportRun, options: dict[str, Any]) -> None:
        presentation = Presentation(run.report, all_places=options["verbosity"] > 1)
        if options["verbosity"]:
            has_colour = self.stdout.isatty() and not options["no_color"]
            self.stdout.write(presentation.table(has_colour), ending="")
            for line in presentation.not_run():
                self.stdout.write(line)
        told = ", ".join(f"{count} {name}" for name, count in run.report.totals.items())
        note = " (dry run, nothing was written)" if run.dry_run else ""
        self.stdout.write(f"{len(run.report.files)} files: {told}{note}")
        if options["verbosity"] and not run.dry_run:
            for line in next_steps(run.report):
                self.stdout.write(f"- {line}")

    def leave(self, run: ImportRun) -> None:
        status = run.report.exit_status
        if status == NOTHING_FOUND:
            raise CommandError("nothing readable was found", returncode=NOTHING_FOUND)
        if status:
            failed = run.report.totals["failed"]
            raise CommandError(f"{failed} of the files failed; see above", returncode=1)


def existing_path(path: Path) -> Path:
    """Raises CommandError, exit status 2, where there is nothing to read."""
    if not path.exists():
        raise CommandError(
            f"{path}: there is no such file or folder", returncode=NOTHING_FOUND
        )
    return path


def add_name_argument(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--name",
        metavar="NAME",
        help="Which site this is, where its address, title and folder do not tell.",
    )
