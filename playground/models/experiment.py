from collections.abc import Collection
from datetime import datetime
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.db import models
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from playground.cells import cell_html, location_address
from publishing.citations import reference_id
from publishing.markup import render
from publishing.models import (
    Publishable,
    PublishableQuerySet,
    TaggedItem,
    render_options,
)
from publishing.models.publishable import SLUG_LENGTH
from publishing.web_addresses import split_address

from .board import Board
from .section import Section
from .status import Status

ADDRESS_LENGTH = 2000


def validate_cells(cells: Any) -> None:
    is_table = isinstance(cells, dict)
    if not is_table or not all(isinstance(text, str) for text in cells.values()):
        raise ValidationError(_('Write cells as {"Column": "text"}.'))


class ExperimentQuerySet(PublishableQuerySet):
    def published(self, at: datetime | None = None) -> Self:
        """An experiment is public only when its board is."""
        return self.released(at).filter(board__in=Board.objects.published(at))

    def released(self, at: datetime | None = None) -> Self:
        """What a board would show if it were public itself."""
        return super().published(at)

    def listed(self) -> Self:
        return super().listed().filter(board__unlisted=False)

    def for_lists(self) -> Self:
        """In the order of the board, with all that a row or a card shows."""
        rows = self.select_related("board", "section", "status")
        return rows.defer("body", "body_text", "raw").order_by("order", "pk")

    def last_changed_first(self) -> Self:
        changed = self.annotate(changed_at=Max("changes__at"))
        return changed.exclude(changed_at=None).order_by("-changed_at", "order", "pk")


class Experiment(Publishable):
    """One thing tried. Texts of its row are short Markdown; ``body`` holds the notes.

    ``raw_status`` and ``raw`` are the cell and the row as they were written.
    """

    class Kind(models.TextChoices):
        PAPER = "paper", _("paper")
        PROJECT = "project", _("project")
        COURSE = "course", _("course or book")
        IDEA = "idea", _("own idea")

    address_relations: ClassVar[tuple[str, ...]] = ("board",)

    board = models.ForeignKey(
        Board,
        verbose_name=_("board"),
        on_delete=models.CASCADE,
        related_name="experiments",
    )
    section = models.ForeignKey(
        Section,
        verbose_name=_("section"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="experiments",
    )
    slug = models.SlugField(
        _("slug"),
        max_length=SLUG_LENGTH,
        blank=True,
        allow_unicode=True,
        validators=[validate_unicode_slug],
        help_text=_("The last part of the address; empty: made from the title."),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.PAPER)
    reference_url = models.URLField(
        _("address of the work"), max_length=ADDRESS_LENGTH, blank=True
    )
    goal = models.TextField(_("goal"), blank=True)
    goal_html = models.TextField(blank=True, editable=False)
    location = models.TextField(
        _("location"),
        blank=True,
        help_text=_("Where code and notes are: a path, or links in Markdown."),
    )
    location_html = models.TextField(blank=True, editable=False)
    location_url = models.CharField(
        max_length=ADDRESS_LENGTH, blank=True, editable=False
    )
    status = models.ForeignKey(
        Status,
        verbose_name=_("status"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="experiments",
    )
    remark = models.TextField(
        _("remark"), blank=True, help_text=_("What the status alone does not say.")
    )
    remark_html = models.TextField(blank=True, editable=False)
    raw_status = models.TextField(_("status as imported"), blank=True, editable=False)
    raw = models.TextField(_("row as imported"), blank=True, editable=False)
    extra = models.JSONField(
        _("further columns"),
        default=dict,
        blank=True,
        validators=[validate_cells],
        help_text=_('As {"Column": "cell in Markdown"}.'),
    )
    extra_html = models.JSONField(default=dict, blank=True, editable=False)
    order = models.PositiveIntegerField(_("order"), default=0)
    source_line = models.PositiveIntegerField(null=True, blank=True, editable=False)
    tags = TaggableManager(through=TaggedItem, blank=True)

    objects: ClassVar[Any] = ExperimentQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("experiment")
        verbose_name_plural = _("experiments")
        ordering = ["order", "pk"]
        constraints: ClassVar[list[Any]] = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["board", "slug"], name="playground_experiment_slug"
            ),
        ]
        indexes = [models.Index(fields=["board", "order"])]

    def get_absolute_url(self) -> str:
        return reverse(
            "playground:experiment",
            kwargs={"board": self.board.slug, "slug": self.slug},
        )

    @property
    def is_published(self) -> bool:
        return super().is_published and self.board.is_published

    @property
    def is_listed(self) -> bool:
        return super().is_listed and not self.board.unlisted

    @property
    def was_public(self) -> bool:
        return super().was_public and self.board.was_public

    @property
    def reference_name(self) -> str:
        """What to call the link to the work: "arXiv:1706.03762", a DOI, or the host."""
        scheme, _, name = reference_id(self.reference_url).partition(":")
        if scheme in {"arxiv", "doi"}:
            return f"{'arXiv' if scheme == 'arxiv' else 'doi'}:{name}"
        return split_address(self.reference_url).netloc.removeprefix("www.")

    def clean(self) -> None:
        super().clean()
        if self.section and self.section.board_id != self.board_id:
            raise ValidationError(_("The section belongs to another board."))

    def slug_siblings(self) -> models.QuerySet[Any]:
        return super().slug_siblings().filter(board=self.board_id)

    def resolve_link(self, address: str) -> str | None:
        return self.board.resolve_link(address)

    def render_markdown(self) -> Collection[str]:
        made = super().render_markdown()
        options, resolve = render_options(self), self.board.resolve_location
        for name in ("goal", "location", "remark"):
            text = getattr(self, name)
            setattr(self, f"{name}_html", cell_html(text, options, resolve))
        self.extra_html = {
            name: cell_html(text, options, resolve) for name, text in self.extra.items()
        }
        address = location_address(self.location, resolve)
        self.location_url = address if len(address) <= ADDRESS_LENGTH else ""
        # A cell is Markdown and may hold a comment; an excerpt is plain text.
        self.excerpt = self.excerpt or render(self.goal, options=options).text
        return {
            *made,
            "goal_html",
            "location_html",
            "remark_html",
            "extra_html",
            "location_url",
        }
