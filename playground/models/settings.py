from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.models import Announced
from publishing.models.single_row import SingleRow


class PlaygroundSettings(SingleRow, Announced):
    """What the owner shows of the playground."""

    activity_shown = models.BooleanField(
        _("activity is shown"),
        default=True,
        help_text=_("Off: nobody but you sees what is overdue and when you worked."),
    )

    class Meta(SingleRow.Meta):
        verbose_name = _("settings of the playground")
        verbose_name_plural = _("settings of the playground")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @classmethod
    def load(cls) -> Self:
        row: Self | None = cls._default_manager.first()  # type: ignore[assignment]
        return row or cls(pk=1)
