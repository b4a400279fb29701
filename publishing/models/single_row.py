from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q


class SingleRow(models.Model):
    """A model of which the site has one row, or none while nobody has saved it.

    ``shown_with`` names the rows that pages show with it.
    """

    shown_with: ClassVar[tuple[str, ...]] = ("avatar",)

    class Meta:
        abstract = True
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(pk=1), name="%(app_label)s_%(class)s_one_row"
            )
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pk = 1
        super().save(*args, **kwargs)

    @classmethod
    def load(cls) -> Self:
        """The row, or one with the defaults while there is none."""
        rows = cls._default_manager.select_related(*cls.shown_with)
        return rows.first() or cls(pk=1)
