from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from portfolio.importing.profile import ProfileImporter
from publishing.importing.command import ImportCommand, existing_path
from publishing.importing.importer import ImportRun


class Command(ImportCommand):
    help = "Reads an about page into the profile: its heading, sections and projects."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        path = existing_path(options["file"])
        ProfileImporter(run).import_file(path, path.parent)
