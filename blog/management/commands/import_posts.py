from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from blog.importing.selection import LOOKED_FOR, Selection, selections
from publishing.importing.archives.unpacking import (
    BadArchiveError,
    is_archive,
    unpacked,
)
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.site import NoSiteError, SiteImport
from publishing.importing.running.command import (
    NOTHING_FOUND,
    ImportCommand,
    add_name_argument,
    existing_path,
)


class Command(ImportCommand):
    help = f"Imports the posts of a Jekyll site: {LOOKED_FOR}."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
        add_name_argument(parser)
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        paths = [existing_path(path) for path in options["paths"]]
        archives = [path for path in paths if is_archive(path)]
        problems = []
        with ExitStack() as unpacking:
            found = selections(path for path in paths if path not in archives)
            for path in archives:
                try:
                    root = unpacking.enter_context(unpacked(path, run.report))
                except BadArchiveError as problem:
                    problems.append(str(problem))
                else:
                    found.append(Selection(root, (".",), str(path)))
            problems += [said for each in found for said in self._import(each, run)]
        if problems and not run.report.files:
            raise CommandError("; ".join(problems), returncode=NOTHING_FOUND)
        for message in problems:
            self.stderr.write(message)

    def _import(self, selected: Selection, run: ImportRun) -> Iterator[str]:
        """What is wrong with the selection as a whole."""
        site = SiteImport(selected.root, run, name=selected.name)
        try:
            site.import_only(selected.choose)
        except NoSiteError as problem:
            yield f"{problem}: looked for {LOOKED_FOR}"
