from argparse import ArgumentParser, BooleanOptionalAction
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from publishing.exporting.recognition import FORMAT, export_format
from publishing.importing.archives.unpacking import (
    BadArchiveError,
    is_archive,
    lone_archive,
    unpacked,
)
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.folders import site_folder
from publishing.importing.jekyll.site import NoSiteError, SiteImport
from publishing.importing.jekyll.site_identity import OtherSiteError
from publishing.importing.running.command import (
    NOTHING_FOUND,
    ImportCommand,
    add_name_argument,
    existing_path,
)


class Command(ImportCommand):
    help = (
        "Imports a Jekyll site: settings, menu, images, profile, pages, posts, drafts."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "source", type=Path, metavar="SOURCE", help="Its folder, or a .zip of it."
        )
        parser.add_argument(
            "--old-host",
            action="append",
            default=[],
            metavar="HOST",
            help="A host that the site had, besides those it names itself (repeatable).",
        )
        parser.add_argument(
            "--keep-addresses",
            action=BooleanOptionalAction,
            default=None,
            help="Serve posts at their old addresses instead of below /blog/; the next "
            "imports do the same.",
        )
        parser.add_argument(
            "--withdraw-missing",
            action="store_true",
            help="Make drafts of what the source no longer has.",
        )
        add_name_argument(parser)
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        source = existing_path(options["source"])
        run.options["old_hosts"] = options["old_host"]
        run.options["keep_addresses"] = options["keep_addresses"]
        try:
            if source.is_dir() and (archive := lone_archive(source)):
                log = run.report.add_file(archive.name, "archive")
                log.warn(1, f"{source} holds only this archive; it was unpacked")
                source = archive
            self._import(source, run)
        except (NoSiteError, OtherSiteError, BadArchiveError) as problem:
            self.print_warnings(run, options["verbosity"])
            raise CommandError(str(problem), returncode=NOTHING_FOUND) from None

    def _import(self, source: Path, run: ImportRun) -> None:
        if source.is_dir():
            import_folder(source.absolute(), run)
        elif is_archive(source):
            with unpacked(source, run.report) as root:
                import_folder(root, run, name=str(source))
        else:
            raise NoSiteError(f"{source}: neither a folder nor a .zip")


def import_folder(root: Path, run: ImportRun, **options: Any) -> None:
    """A site by Jekyll's rules; an export of this platform exactly as it says."""
    number = export_format(root)
    if number is None:
        folder = site_folder(root)
        if folder != root:
            said = f"the site is in {folder.name}/; what is beside it was not imported"
            run.report.notes.append(said)
        SiteImport(folder, run, **options).import_all()
    elif number > FORMAT:
        said = f"an export of a later version of Synaptheos (format {number})"
        raise CommandError(said, returncode=NOTHING_FOUND)
    else:
        # Few imports restore; the others need not load all that an export is made of.
        from publishing.exporting.site import restore_site  # noqa: PLC0415

        restore_site(root, run)
