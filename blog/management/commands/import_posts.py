from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from blog.importing.selection import LOOKED_FOR, selections
from publishing.importing.command import NOTHING_FOUND, ImportCommand, existing_path
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.site import NoSiteError, SiteImport


class Command(ImportCommand):
    help = f"Imports the posts of a Jekyll site: {LOOKED_FOR}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        problems = []
        for each in selections(map(existing_path, options["paths"])):
            try:
                SiteImport(each.root, run).import_only(each.choose)
            except NoSiteError as problem:
                problems.append(f"{problem}: looked for {LOOKED_FOR}")
        if problems and not run.report.files:
            raise CommandError("; ".join(problems), returncode=NOTHING_FOUND)
        for message in problems:
            self.stderr.write(message)
