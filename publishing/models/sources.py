"""What the site remembers of where its content came from, and of what was deleted."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from .importable import Importable


class SourceSite(models.Model):
    """A site that was imported. It is known again by its host, its folder or its title.

    ``is_whole``: its settings are those of this site, which only one site's can be.
    """

    name = models.CharField(_("name"), max_length=100, unique=True)
    host = models.CharField(_("host"), max_length=300, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    folder = models.CharField(_("folder or archive"), max_length=1000, blank=True)
    is_whole = models.BooleanField(_("imported whole"), default=False)

    class Meta:
        verbose_name = _("imported site")
        verbose_name_plural = _("imported sites")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class TombstoneManager(models.Manager["Tombstone"]):
    def bury(self, rows: Iterable[Any]) -> None:
        """Notes which of these rows, deleted by a person, an import had made."""
        for row in rows:
            if isinstance(row, Importable) and row.import_ref:
                self.update_or_create(
                    model=row._meta.label_lower,
                    import_ref=row.import_ref,
                    defaults={"title": str(row)[:300], "hashes": row.import_hashes},
                )


class Tombstone(models.Model):
    """Something imported that a person deleted here: an import does not bring it back.

    ``hashes``: what the last import had written, to tell whether the source changed.
    """

    model = models.CharField(_("kind"), max_length=100, editable=False)
    import_ref = models.CharField(_("import reference"), max_length=400, editable=False)
    title = models.CharField(_("title"), max_length=300, editable=False)
    hashes = models.JSONField(default=dict, editable=False)
    deleted_at = models.DateTimeField(_("deleted at"), auto_now_add=True)

    objects = TombstoneManager()

    class Meta:
        verbose_name = _("deleted item")
        verbose_name_plural = _("deleted items that imports keep out")
        ordering = ["-deleted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["model", "import_ref"], name="publishing_tombstone_once"
            )
        ]

    def __str__(self) -> str:
        return self.title
