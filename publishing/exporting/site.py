"""The whole site out, and in again."""

from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from publishing.importing.importer import ImportRun
from publishing.models import SiteSettings
from publishing.registries import exporters

from .exporter import Export
from .folder import ExportFolder, FolderRefusedError
from .restoring import Restoration


def export_site(place: Path) -> Export:
    """Raises FolderRefusedError."""
    _refuse_public(place.resolve())
    with ExportFolder(place.resolve()).replacing() as tree, transaction.atomic():
        _freeze()
        export = Export(tree, SiteSettings.load().zone)
        for exporter in sorted(exporters, key=lambda each: each.order):
            exporter.write(export)
    return export


def _refuse_public(place: Path) -> None:
    """Drafts and hidden parts must not lie where the web server finds them."""
    for public in (settings.MEDIA_ROOT, settings.STATIC_ROOT):
        folder = Path(public).resolve()
        if place.is_relative_to(folder) or folder.is_relative_to(place):
            raise FolderRefusedError(
                f"{place}: {folder} is public; an export is private"
            )


def restore_site(root: Path, run: ImportRun) -> None:
    Restoration(root.resolve(), run).restore_all()


def _freeze() -> None:
    """All queries see one moment; SQLite's transactions do so anyway."""
    if connection.vendor == "postgresql" and len(connection.savepoint_ids) == 0:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
