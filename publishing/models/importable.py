from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Importable(models.Model):
    """A row that an import may have made, and that a person may have edited since.

    ``import_ref`` is the stable name of the source, the same on every run.
    ``import_hashes`` holds, for each field that an import ever wrote, a hash of the value
    it wrote: with it the next import tells a person's edit from a change of the source.

    ``import_digest`` is the SHA-256 of the whole file as the last import read it: a file
    that moved is known by it, and one that did not change need not be read again if the
    seal ``import_context`` is unbroken: see ``publishing.importing.unchanged``.
    """

    import_ref = models.CharField(
        _("import reference"), max_length=400, blank=True, editable=False
    )
    import_hashes = models.JSONField(default=dict, blank=True, editable=False)
    import_digest = models.CharField(max_length=64, blank=True, editable=False)
    import_context = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(
                fields=["import_ref"],
                condition=~Q(import_ref=""),
                name="%(app_label)s_%(class)s_import_ref",
            )
        ]
