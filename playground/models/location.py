from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _

from playground.cells import location_address

from .cell import Cell
from .experiment import ADDRESS_LENGTH, Experiment


class Location(Cell):
    """Where something of an experiment lies: ``text`` as written, ``url`` resolved."""

    class Role(models.TextChoices):
        CODE = "code", _("code")
        NOTES = "notes", _("notes")
        NOTEBOOK = "notebook", _("notebook")
        DEMO = "demo", _("demo")
        DATA = "data", _("data")

    experiment = models.ForeignKey(
        Experiment,
        verbose_name=_("experiment"),
        on_delete=models.CASCADE,
        related_name="locations",
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.CODE)
    heading = models.CharField(
        _("column"),
        max_length=300,
        default="Location",
        help_text=_("The heading of its column on the board."),
    )
    url = models.CharField(max_length=ADDRESS_LENGTH, blank=True, editable=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("location")
        verbose_name_plural = _("locations")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(text=""), name="playground_location_text"
            )
        ]

    def render_markdown(self) -> Collection[str]:
        made = super().render_markdown()
        address = location_address(self.text, self.board.resolve_location)
        self.url = address if len(address) <= ADDRESS_LENGTH else ""
        return {*made, "url"}
