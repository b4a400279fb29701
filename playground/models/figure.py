from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from publishing.models import Rendered

from .cell import PartQuerySet
from .experiment import Experiment


class Figure(Rendered):
    """A picture of an experiment. Two of one ``pair`` are shown side by side."""

    inline_markdown_fields: ClassVar[dict[str, str]] = {"caption": "caption_html"}

    class Side(models.TextChoices):
        THEIRS = "theirs", _("theirs")
        MINE = "mine", _("mine")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="figures",
    )
    image = models.ForeignKey(
        "images.Image",
        verbose_name=_("image"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=500,
        help_text=_("What the picture shows, for people who do not see it."),
    )
    caption = models.TextField(_("caption"), blank=True)
    caption_html = models.TextField(blank=True, editable=False)
    side = models.CharField(_("whose"), max_length=10, choices=Side, blank=True)
    pair = models.PositiveSmallIntegerField(
        _("pair"),
        null=True,
        blank=True,
        help_text=_("Theirs and mine with the same number stand side by side."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = PartQuerySet.as_manager()

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["experiment", "pair", "side"],
                condition=Q(pair__isnull=False),
                name="playground_figure_once_in_pair",
            ),
            models.CheckConstraint(
                condition=Q(pair=None) | ~Q(side=""),
                name="playground_figure_pair_has_sides",
            ),
        ]

    def __str__(self) -> str:
        return self.alt

    def resolve_link(self, address: str) -> str | None:
        return self.experiment.resolve_link(address)
