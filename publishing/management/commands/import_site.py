from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from publishing.importing.command import NOTHING_FOUND, ImportCommand, existing_path
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.site import NoSiteError, SiteImport


class Command(ImportCommand):
    help = (
        "Imports a Jekyll site: settings, menu, images, profile, pages, posts, drafts."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", type=Path, metavar="SOURCE", help="its folder")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        root = existing_path(options["source"])
        if not root.is_dir():
            raise CommandError(f"{root}: not a folder", returncode=NOTHING_FOUND)
        try:
            SiteImport(root.absolute(), run).import_all()
        except NoSiteError as problem:
            raise CommandError(str(problem), returncode=NOTHING_FOUND) from None
