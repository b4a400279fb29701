from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from publishing.models import Announced, Importable

from .board import Board


class Section(Importable, Announced):
    """A group of rows on a board, perhaps within another one."""

    board = models.ForeignKey(
        Board,
        verbose_name=_("board"),
        on_delete=models.CASCADE,
        related_name="sections",
    )
    title = models.CharField(_("title"), max_length=300)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("within"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="children",
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta(Importable.Meta):
        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ["order", "pk"]
        constraints: ClassVar[list[Any]] = [
            *Importable.Meta.constraints,
            models.UniqueConstraint(
                fields=["board", "parent", "title"],
                condition=Q(parent__isnull=False),
                name="playground_section_once_in_parent",
            ),
            models.UniqueConstraint(
                fields=["board", "title"],
                condition=Q(parent=None),
                name="playground_section_once_on_board",
            ),
        ]

    def __str__(self) -> str:
        return self.title
