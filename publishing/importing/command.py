"""What all import commands share: options, exit status, summary, report."""

import difflib
import json
from argparse import ArgumentParser
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from rich.progress import track

from .importer import ImportRun
from .report import FileReport

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
            "--report", type=Path, metavar="FILE.json", help="Write the report as JSON."
        )

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        run = ImportRun(dry_run=options["dry_run"], overwrite=options["overwrite"])
        run.track = self.track
        with transaction.atomic() if run.dry_run else nullcontext():
            self.run_import(run, options)
            if run.dry_run:
                transaction.set_rollback(True)
        self.print_files(run, options["verbosity"])
        self.print_totals(run)
        if options["report"]:
            self.write_report(run, options["report"])
        self.leave(run)

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
        return track(list(items), description=label, transient=True)

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        for file in run.report.files:
            if verbosity > 1 or (verbosity and run.dry_run):
                self.stdout.write(f"{file.action:<10} {file.kind:<9} {file.path}")
            if run.dry_run and verbosity:
                self.print_differences(file)
            for warning in sorted(file.warnings, key=lambda each: each.line):
                self.stderr.write(f"{file.path}:{warning.line}: {warning.message}")

    def print_differences(self, file: FileReport) -> None:
        for name, old, new in file.differences:
            lines = difflib.unified_diff(
                old.splitlines(),
                new.splitlines(),
                f"{name} (now)",
                f"{name} (import)",
                lineterm="",
                n=1,
            )
            for line in lines:
                self.stdout.write(f"    {line}")

    def print_totals(self, run: ImportRun) -> None:
        told = ", ".join(f"{count} {name}" for name, count in run.report.totals.items())
        note = " (dry run, nothing was written)" if run.dry_run else ""
        self.stdout.write(f"{len(run.report.files)} files: {told}{note}")

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
