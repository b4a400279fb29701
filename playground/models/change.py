from typing import Any, ClassVar, NoReturn

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .cell import PartQuerySet
from .dates import Precision
from .experiment import Experiment


class AppendOnlyError(TypeError):
    """History is added to, never edited."""


def _refuse(what: str) -> NoReturn:
    raise AppendOnlyError(f"a change is history and is not {what}")


class ChangeQuerySet(PartQuerySet):
    """The database refuses an update too, by a trigger that a migration made."""

    def public(self) -> "ChangeQuerySet":
        return self.filter(private=False)

    def update(self, **kwargs: Any) -> NoReturn:
        _refuse("edited")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        _refuse("edited")

    def update_or_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        _refuse("edited")

    def delete(self) -> NoReturn:
        _refuse("deleted")


class Change(models.Model):
    """One thing that became another; ``old`` and ``new`` are text, "" for nothing.

    ``name`` says which criterion or date it was.
    """

    class Field(models.TextChoices):
        ADDED = "added", _("added")
        DROPPED = "dropped", _("dropped")
        TITLE = "title", _("title")
        SECTION = "section", _("section")
        STATUS = "status", _("status")
        REMARK = "remark", _("remark")
        OUTCOME = "outcome", _("outcome")
        PROGRESS = "progress", _("progress")
        DATE = "date", _("date")
        GOAL = "goal", _("goal")
        LOCATION = "location", _("location")
        LINK = "link", _("link")
        CRITERION = "criterion", _("criterion")

    class Origin(models.TextChoices):
        IMPORT = "import", _("import")
        ADMIN = "admin", _("site")
        HISTORY = "history", _("history of the file")
        RULE = "rule", _("rule")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="changes",
    )
    field = models.CharField(_("what"), max_length=20, choices=Field)
    name = models.CharField(_("which"), max_length=300, blank=True)
    old = models.TextField(_("before"), blank=True)
    new = models.TextField(_("after"), blank=True)
    at = models.DateTimeField(_("when"), default=timezone.now, db_index=True)
    precision = models.CharField(
        _("precision"), max_length=10, choices=Precision, default=Precision.MOMENT
    )
    origin = models.CharField(_("from"), max_length=10, choices=Origin)
    version = models.CharField(
        _("version"),
        max_length=64,
        blank=True,
        help_text=_("The commit or the dated version of a file that told it."),
    )
    private = models.BooleanField(
        _("private"),
        default=False,
        help_text=_("Made while the experiment was no public page; not shown there."),
    )

    objects: ClassVar[Any] = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("change")
        verbose_name_plural = _("changes")
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["experiment", "-at"]),
            models.Index(fields=["field", "-at"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(field="criterion") | ~Q(name=""),
                name="playground_change_names_criterion",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name or self.get_field_display()}: {self.old} → {self.new}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            _refuse("edited")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        _refuse("deleted")

    @property
    def what(self) -> str:
        """The name of what changed: "status", or that of a criterion."""
        return self.name or str(self.get_field_display())

    @property
    def told(self) -> str:
        """ "Planned → Done", or the one of both that there is."""
        return " → ".join(filter(None, [self.old, self.new]))
