from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from portfolio.importing.cv.importer import CVImporter
from publishing.importing.importer import ImportRun
from publishing.importing.running.command import ImportCommand


class Command(ImportCommand):
    help = (
        "Imports a curriculum vitae: JSON Resume, RenderCV, or al-folio's _data/cv.yml."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        self.import_files(CVImporter(run), options["files"])

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        super().print_files(run, verbosity)
        for file in run.report.files if verbosity else ():
            for section in file.extra.get("sections", ()):
                self.stdout.write(f"  {section['title']}: {section['entries']}")
