from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from publishing.models import Announced, Importable

from .board import Board


def validate_names(names: Any) -> None:
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names):
        raise ValidationError(_('Write names as ["One", "Another"].'))


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
    aliases = models.JSONField(
        _("earlier names"),
        default=list,
        blank=True,
        validators=[validate_names],
        help_text=_('An import takes them for this section: ["Vison"].'),
    )

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

    def rename(self, title: str) -> None:
        """The old name stays as an alias, so that older files still find the section."""
        names = [name for name in self.aliases if name != title]
        self.aliases = list(dict.fromkeys([*names, self.title]))
        self.title = title
        self.save()
