from collections.abc import Collection, Iterator
from datetime import datetime
from functools import partial
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from markdownx.models import MarkdownxField
from taggit.managers import TaggableManager

from playground.cells import cell_html
from publishing.citations import reference_id
from publishing.markup.plain_text import plain_text
from publishing.models import (
    NamedTags,
    Publishable,
    PublishableQuerySet,
    TaggedItem,
    render_options,
)
from publishing.models.publishable import SLUG_LENGTH
from publishing.web_addresses import split_address

from .board import Board
from .dates import Milestones
from .paper import Paper
from .section import Section
from .status import Status

ADDRESS_LENGTH = 2000
# What a search looks through besides the row itself.
SEARCHED = ("paper", "notes", "locations")


def validate_cells(cells: Any) -> None:
    """Of a field that is gone; the migration 0001 names it."""


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
        unseen = ("body", "body_text", "raw", "hypothesis", "conclusion")
        return rows.defer(*unseen).order_by("order", "pk")

    def with_cells(self) -> Self:
        """With their locations and values, for tables."""
        return self.prefetch_related("locations", "criterion_values__criterion")

    def last_changed_first(self) -> Self:
        changes = self.model._meta.get_field("changes").related_model._base_manager
        last = changes.filter(experiment=OuterRef("pk")).order_by("-at").values("at")
        changed = self.annotate(changed_at=Subquery(last[:1]))
        return changed.exclude(changed_at=None).order_by("-changed_at", "order", "pk")


class Experiment(Publishable, Milestones):
    """One thing tried. Texts of its row are short Markdown; ``body`` holds the notes.

    How far it is (``status``, ``progress``), what came of it (``outcome``) and what
    else is to say (``remark``) are kept apart. ``raw_status`` and ``raw`` are the cell
    and the row as they were written.
    """

    markdown_fields: ClassVar[dict[str, str]] = {
        "body": "body_html",
        "hypothesis": "hypothesis_html",
        "conclusion": "conclusion_html",
    }

    class Kind(models.TextChoices):
        PAPER = "paper", _("paper")
        PROJECT = "project", _("project")
        COURSE = "course", _("course or book")
        IDEA = "idea", _("own idea")

    class Outcome(models.TextChoices):
        NOT_ASSESSED = "not_assessed", _("not assessed")
        REPRODUCED = "reproduced", _("reproduced")
        PARTLY = "partly", _("partly reproduced")
        NOT_REPRODUCED = "not_reproduced", _("not reproduced")
        INCONCLUSIVE = "inconclusive", _("inconclusive")

    class Size(models.TextChoices):
        SMALL = "small", _("small (7 days)")
        LARGE = "large", _("large (14 days)")

        @property
        def days(self) -> int:
            return {Experiment.Size.SMALL: 7, Experiment.Size.LARGE: 14}[self]

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
    paper = models.ForeignKey(
        Paper,
        verbose_name=_("paper"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="experiments",
        help_text=_("What is known about the work; other experiments may share it."),
    )
    reference_url = models.URLField(
        _("address of the work"),
        max_length=ADDRESS_LENGTH,
        blank=True,
        help_text=_("Where this row leads; the paper may have other addresses too."),
    )
    goal = models.TextField(_("goal"), blank=True)
    goal_html = models.TextField(blank=True, editable=False)
    hypothesis = MarkdownxField(
        _("hypothesis"), blank=True, help_text=_("What you expect, and why.")
    )
    hypothesis_html = models.TextField(blank=True, editable=False)
    conclusion = MarkdownxField(_("conclusion"), blank=True)
    conclusion_html = models.TextField(blank=True, editable=False)
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
    progress = models.PositiveSmallIntegerField(
        _("progress"), null=True, blank=True, help_text=_("In percent, 0 to 100.")
    )
    outcome = models.CharField(
        _("outcome"), max_length=20, choices=Outcome, default=Outcome.NOT_ASSESSED
    )
    size = models.CharField(_("size"), max_length=10, choices=Size, blank=True)
    rating = models.PositiveSmallIntegerField(
        _("rating"), null=True, blank=True, help_text=_("1 to 5.")
    )
    continues = models.ForeignKey(
        "self",
        verbose_name=_("continues"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="continued_by",
        help_text=_("The earlier experiment that this one goes on with."),
    )
    order = models.PositiveIntegerField(_("order"), default=0)
    source_line = models.PositiveIntegerField(null=True, blank=True, editable=False)
    tags = TaggableManager(through=TaggedItem, blank=True, manager=NamedTags)

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
            models.CheckConstraint(
                condition=Q(progress=None) | Q(progress__lte=100),
                name="playground_experiment_progress",
            ),
            models.CheckConstraint(
                condition=Q(rating=None) | Q(rating__range=(1, 5)),
                name="playground_experiment_rating",
            ),
            models.CheckConstraint(
                condition=~Q(continues=F("pk")),
                name="playground_experiment_continues_another",
            ),
        ]
        indexes = [
            models.Index(fields=["board", "order"]),
            models.Index(fields=["status", "board"]),
            models.Index(fields=["due_on"]),
        ]

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

    def search_text(self) -> str:
        """Also its findings, its paper, and what its notes and locations say."""
        told = [super().search_text(), *map(plain_text, self._searched_html())]
        if self.paper:
            names = (str(name) for name in self.paper.author_names)
            told += [self.paper.title, ", ".join(names), self.paper.venue]
        return "\n".join(filter(None, told))

    def slug_siblings(self) -> models.QuerySet[Any]:
        return super().slug_siblings().filter(board=self.board_id)

    def resolve_link(self, address: str) -> str | None:
        return self.board.resolve_link(address)

    def render_markdown(self) -> Collection[str]:
        made = super().render_markdown()
        options, resolve = partial(render_options, self), self.board.resolve_location
        for name in ("goal", "remark"):
            text = getattr(self, name)
            setattr(self, f"{name}_html", cell_html(text, options, resolve))
        # A cell is Markdown and may hold a comment; an excerpt is plain text.
        self.excerpt = self.excerpt or plain_text(self.goal_html)
        return {*made, "goal_html", "remark_html"}

    def _searched_html(self) -> Iterator[str]:
        """Rendered text: what the source hides in comments is not in it."""
        yield from (self.goal_html, self.remark_html)
        yield from (self.hypothesis_html, self.conclusion_html)
        for note in self.notes.all():
            yield from (note.tldr_html, note.key_points_html)
            yield from (note.text_html, note.questions_html)
        for place in self.locations.all():
            yield place.html
