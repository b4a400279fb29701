from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from portfolio.importing.publications import PublicationImporter
from publishing.importing.importer import ImportRun
from publishing.importing.running.command import ImportCommand


class Command(ImportCommand):
    help = "Imports bibliographies in BibTeX; each entry becomes a publication."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE.bib")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        self.import_files(PublicationImporter(run), options["files"])

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        super().print_files(run, verbosity)
        for file in run.report.files if verbosity else ():
            told = [each["action"] for each in file.extra.get("publications", ())]
            counts = ", ".join(f"{told.count(each)} {each}" for each in sorted({*told}))
            if counts:
                self.stdout.write(f"  {file.path}: {counts}")
