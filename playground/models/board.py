from collections.abc import Collection
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField

from playground.repositories import repository_address
from publishing.models import OldAddress, Publishable, PublishableQuerySet


def validate_columns(columns: Any) -> None:
    is_list = isinstance(columns, list)
    if not is_list or not all(
        isinstance(column, dict) and set(column) == {"heading", "role"}
        for column in columns
    ):
        raise ValidationError(
            _('Write columns as [{"heading": "…", "role": "criterion"}].')
        )


class BoardQuerySet(PublishableQuerySet):
    def for_lists(self) -> Self:
        """The latest year first, boards about a theme last, without the long texts."""
        ordered = self.order_by(F("year").desc(nulls_last=True), "-published_at", "-pk")
        texts = ("body", "body_html", "body_text", "afterword", "afterword_html")
        return ordered.defer(*texts, "reflection", "reflection_html")


class Board(Publishable):
    """The experiments of a year or about a theme. ``body`` stands above them."""

    markdown_fields: ClassVar[dict[str, str]] = {
        "body": "body_html",
        "afterword": "afterword_html",
        "reflection": "reflection_html",
    }

    class Kind(models.TextChoices):
        EXPERIMENTS = "experiments", _("experiments")
        REPRODUCTION = "reproduction", _("reproductions")
        READING = "reading", _("reading")

    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1900), MaxValueValidator(2200)],
        help_text=_("Empty: a board about a theme. An import never guesses it."),
    )
    kind = models.CharField(
        _("kind"), max_length=20, choices=Kind, default=Kind.EXPERIMENTS
    )
    afterword = MarkdownxField(
        _("afterword"), blank=True, help_text=_("Stands below the experiments.")
    )
    afterword_html = models.TextField(blank=True, editable=False)
    reflection_title = models.CharField(
        _("heading of the reflection"), max_length=300, blank=True
    )
    reflection = MarkdownxField(
        _("reflection"), blank=True, help_text=_("What you see when you look back.")
    )
    reflection_html = models.TextField(blank=True, editable=False)
    repository = models.URLField(
        _("repository"),
        max_length=500,
        blank=True,
        help_text=_(
            "With its address, locations such as ./rl/dqn lead there; without it they "
            "are shown as text."
        ),
    )
    source_path = models.CharField(
        _("path in the repository"),
        max_length=400,
        blank=True,
        help_text=_("The file from whose folder relative locations start."),
    )
    columns = models.JSONField(
        _("columns"),
        default=list,
        blank=True,
        validators=[validate_columns],
        help_text=_("The columns of the source in their order."),
    )

    archived_on = models.DateField(
        _("archived"),
        null=True,
        blank=True,
        help_text=_("When the year was over, or the theme was left behind."),
    )

    objects: ClassVar[Any] = BoardQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("board")
        verbose_name_plural = _("boards")
        ordering = ["-year", "-pk"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        before = self._stored()
        super().save(*args, **kwargs)
        if before is None:
            return
        if before.slug != self.slug and before.was_public:
            self._remember_old_addresses(before)
        if _origin(before) != _origin(self):
            self._render_rows()

    def get_absolute_url(self) -> str:
        return reverse("playground:board", kwargs={"board": self.slug})

    def reserved_slugs(self) -> Collection[str]:
        return ("notes", "activity", "year")

    def resolve_location(self, address: str) -> str | None:
        """Where a relative address in a cell leads, if the repository is known."""
        return repository_address(self.repository, self.source_path, address)

    def resolve_link(self, address: str) -> str | None:
        """The same for running text, in which "/blog/" is an address of this site."""
        return None if address.startswith("/") else self.resolve_location(address)

    def _render_rows(self) -> None:
        """Their links lead into the repository, which is another one now."""
        for experiment in self.experiments.all():
            experiment.board = self
            experiment.save()
            for cell in (
                *experiment.locations.all(),
                *experiment.criterion_values.all(),
            ):
                cell.experiment = experiment
                cell.save()

    def _remember_old_addresses(self, before: "Board") -> None:
        for experiment in self.experiments.filter(
            first_published_at__lte=timezone.now()
        ):
            experiment.board = before
            old = experiment.get_absolute_url()
            experiment.board = self
            OldAddress.objects.remember_move(old, experiment)


def _origin(board: Board) -> tuple[str, str]:
    return board.repository, board.source_path
