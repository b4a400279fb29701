from collections.abc import Collection
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from playground.cells import cell_html
from publishing.models import Rendered, render_options

from .experiment import Experiment

if TYPE_CHECKING:
    from .board import Board


class PartQuerySet(models.QuerySet[Any]):
    """Rows that belong to an experiment are as public as it is."""

    def published(self, at: datetime | None = None) -> Self:
        return self.filter(experiment__in=Experiment.objects.published(at))


class Cell(Rendered):
    """One line of Markdown in a row of a board; its links may lead into the repository."""

    text = models.TextField(_("text"))
    html = models.TextField(blank=True, editable=False)

    objects: ClassVar[Any] = PartQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text

    @property
    def board(self) -> "Board":
        board: Board = self.experiment.board  # type: ignore[attr-defined]
        return board

    def resolve_link(self, address: str) -> str | None:
        return self.board.resolve_link(address)

    def render_markdown(self) -> Collection[str]:
        made = super().render_markdown()
        resolve = self.board.resolve_location
        self.html = cell_html(self.text, partial(render_options, self), resolve)
        return {*made, "html"}
