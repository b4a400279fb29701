from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.exporting.folder import FolderRefusedError
from publishing.exporting.site import export_site


class Command(BaseCommand):
    help = (
        "Writes everything the site holds, drafts and hidden parts included, as files "
        "that Jekyll reads and import_site restores. Keep the folder private."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder",
            type=Path,
            metavar="DIR",
            help="An empty folder, or one that holds an earlier export.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        place = options["folder"]
        try:
            export = export_site(place)
        except FolderRefusedError as problem:
            raise CommandError(str(problem), returncode=2) from None
        except OSError as problem:
            said = f"not exported; what was in {place} before is still there: {problem}"
            raise CommandError(said, returncode=1) from None
        for told in export.problems:
            self.stderr.write(f"warning: {told}")
        self.stdout.write(f"{len(export.tree.paths)} files in {place}")
        if export.problems:
            raise CommandError("some files are missing; see above", returncode=1)
