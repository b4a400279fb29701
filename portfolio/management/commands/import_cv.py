from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from portfolio.importing.cv.importer import CVImporter
from publishing.importing.command import ImportCommand, existing_path
from publishing.importing.importer import ImportRun


class Command(ImportCommand):
    help = (
        "Reads a curriculum vitae: JSON Resume, RenderCV, or al-folio's _data/cv.yml."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        importer = CVImporter(run)
        for path in map(existing_path, options["files"]):
            importer.import_file(path, path.parent)

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        super().print_files(run, verbosity)
        for file in run.report.files if verbosity else ():
            for section in file.extra.get("sections", ()):
                self.stdout.write(f"  {section['title']}: {section['entries']}")
