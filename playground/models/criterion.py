from collections.abc import Collection
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from playground.criteria import read_value
from publishing.models import Announced, Importable

from .board import Board
from .cell import Cell
from .dates import DATE_PRECISIONS
from .experiment import Experiment


class Criterion(Importable, Announced):
    """A further column of a board, with the type of its values."""

    class Type(models.TextChoices):
        TEXT = "text", _("text")
        ANSWER = "answer", _("yes, no, partly or unknown")
        CHOICE = "choice", _("choice")
        NUMBER = "number", _("number")
        PERCENT = "percent", _("percent")
        DATE = "date", _("date")
        LINK = "link", _("link")

    class Rule(models.TextChoices):
        """What the site answers by itself."""

        HAS_NOTES = "has_notes", _("has notes")
        HAS_FIGURES = "has_figures", _("has figures")

    board = models.ForeignKey(
        Board,
        verbose_name=_("board"),
        on_delete=models.CASCADE,
        related_name="criteria",
    )
    name = models.CharField(_("name"), max_length=300)
    type = models.CharField(_("type"), max_length=10, choices=Type, default=Type.TEXT)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    rule = models.CharField(
        _("answered by the site"),
        max_length=20,
        choices=Rule,
        blank=True,
        help_text=_("Empty: you write its values yourself."),
    )
    in_table = models.BooleanField(_("a column of the table"), default=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Importable.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["order", "pk"]
        constraints: ClassVar[list[Any]] = [
            *Importable.Meta.constraints,
            models.UniqueConstraint(
                fields=["board", "name"], name="playground_criterion_once"
            ),
            models.CheckConstraint(
                condition=Q(rule="") | Q(type="answer"),
                name="playground_criterion_rule_answers",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def import_heading(self) -> str:
        """The heading in the source, whatever the criterion is called now."""
        return self.import_ref.partition("#criterion#")[2] or self.name

    def clean(self) -> None:
        super().clean()
        if self.rule and self.type != self.Type.ANSWER:
            raise ValidationError(
                {"type": _("What the site answers is yes or no, so choose that type.")}
            )


class CriterionValue(Cell):
    """``text`` as written; ``answer``, ``number`` and ``date`` are what its type reads.

    ``Yes, but not made deep`` is the answer "yes", and all of the text is kept.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("yes")
        NO = "no", _("no")
        PARTIAL = "partial", _("partly")
        UNKNOWN = "unknown", _("unknown")

    criterion = models.ForeignKey(
        Criterion,
        verbose_name=_("criterion"),
        on_delete=models.CASCADE,
        related_name="values",
    )
    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="criterion_values",
    )
    answer = models.CharField(max_length=10, choices=Answer, blank=True, editable=False)
    number = models.FloatField(null=True, blank=True, editable=False)
    date = models.DateField(null=True, blank=True, editable=False)
    date_precision = models.CharField(
        max_length=10, choices=DATE_PRECISIONS, blank=True, editable=False
    )

    class Meta:
        verbose_name = _("value of a criterion")
        verbose_name_plural = _("values of criteria")
        ordering = ["criterion__order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["experiment", "criterion"], name="playground_value_once"
            ),
            models.CheckConstraint(condition=~Q(text=""), name="playground_value_text"),
        ]
        indexes = [
            models.Index(fields=["criterion", "answer"]),
            models.Index(fields=["criterion", "number"]),
        ]

    def render_markdown(self) -> Collection[str]:
        self.read_text()
        typed = ("answer", "number", "date", "date_precision")
        return {*super().render_markdown(), *typed}

    def clean(self) -> None:
        super().clean()
        if self.criterion_id and self.criterion.board_id != self.experiment.board_id:
            raise ValidationError(_("The criterion belongs to another board."))

    def read_text(self) -> None:
        """Fills what the criterion's type makes of the text."""
        found = read_value(self.criterion.type, self.text)
        self.answer = found.answer
        self.number = found.number
        self.date, self.date_precision = found.day, found.precision
