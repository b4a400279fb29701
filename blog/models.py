import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import ExtractYear
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from publishing.kept_addresses import why_not_kept
from publishing.markup import Document, TocEntry
from publishing.models import (
    NamedTags,
    Publishable,
    PublishableQuerySet,
    TaggedItem,
)
from publishing.models.addresses import LOCAL_PATH, PATH_LENGTH

# What a browser leaves as it is in a path.
SAFE = "/!$&'()*+,;=:@-._~"
WORDS_PER_MINUTE = 200
FEWEST_HEADINGS = 3  # with fewer, a table of contents is longer than it is useful


def nested_contents(entries: Iterable[TocEntry]) -> list[Any]:
    """Table of contents as the template and JSON take it: [text, id, children]."""
    return [
        [entry.text, entry.id, nested_contents(entry.children)] for entry in entries
    ]


class Series(Publishable):
    """Posts that are read one after the other; ``body`` introduces them."""

    class Meta(Publishable.Meta):
        verbose_name = _("series")
        verbose_name_plural = _("series")
        ordering = ["title", "pk"]

    def get_absolute_url(self) -> str:
        return reverse("blog:series", kwargs={"slug": self.slug})

    @property
    def parts(self) -> "models.QuerySet[Post]":
        """The listed posts, the first to read first."""
        rows: models.QuerySet[Any] = Post.objects.listed().filter(series=self)
        return rows.order_by("series_order", "published_at", "pk")


@dataclass(frozen=True)
class SeriesPlace:
    """Where a post stands in its series: "part ``number`` of ``count``"."""

    series: Series
    number: int
    count: int
    previous: "Post | None"
    next: "Post | None"


class PostQuerySet(PublishableQuerySet):
    def for_lists(self) -> Self:
        """Newest first, those without a date last, and without the long texts."""
        ordered = self.order_by("-date_known", "-published_at", "-pk")
        light = ordered.defer("body", "body_html", "body_text", "toc")
        return light.select_related("cover", "thumbnail").prefetch_related("tags")

    def in_time(self, year: int, month: int | None = None) -> Self:
        """By the clock of the site, as the pages show the dates."""
        told = {"published_at__month": month} if month else {}
        return self.filter(published_at__year=year, **told)

    def for_archive(self) -> Self:
        """In the same order, with what one line says."""
        ordered = self.order_by("-date_known", "-published_at", "-pk")
        line = ("slug", "kept_path", "title", "language", "published_at", "date_known")
        return ordered.only(*line).prefetch_related("tags")

    def years(self) -> dict[int, int]:
        """How many posts with a date each year has, the newest first."""
        told = self.dated().annotate(in_year=ExtractYear("published_at")).order_by()
        counted = told.values_list("in_year").annotate(Count("pk"))
        return dict(counted.order_by("-in_year"))

    def pinned_first(self) -> Self:
        return self.order_by("-pinned", "-date_known", "-published_at", "-pk")

    def for_feeds(self) -> Self:
        """Listed posts whose date is known, newest first."""
        rows = self.listed().dated().newest_first()
        return rows.select_related("cover", "share_image").prefetch_related("tags")


class Post(Publishable):
    needs_text: ClassVar[bool] = True

    author = models.CharField(
        _("author"),
        max_length=200,
        blank=True,
        help_text=_("Empty: the author of the site."),
    )
    revised_at = models.DateTimeField(
        _("last revised"),
        null=True,
        blank=True,
        help_text=_("Shown beside the date once you have changed what the post says."),
    )
    series = models.ForeignKey(
        Series,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="posts",
    )
    series_order = models.PositiveSmallIntegerField(
        _("place in the series"),
        default=0,
        blank=True,
        help_text=_("Posts with the same place follow each other by date."),
    )
    pinned = models.BooleanField(
        _("pinned"), default=False, help_text=_("Shown before the other posts.")
    )
    code_url = models.URLField(_("code"), max_length=500, blank=True)
    comments_allowed = models.BooleanField(_("may be commented on"), default=True)
    sharing_allowed = models.BooleanField(_("has share links"), default=True)
    kept_path = models.CharField(
        _("kept address"),
        max_length=PATH_LENGTH,
        blank=True,
        help_text=_(
            "A path of the old site at which the post stays: /2020/01/02/wind.html. "
            "Empty: the post is below /blog/, and its old address leads there."
        ),
    )
    toc = models.JSONField(default=list, blank=True, editable=False)
    tags = TaggableManager(through=TaggedItem, blank=True, manager=NamedTags)

    objects: ClassVar[Any] = PostQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        constraints = [
            *Publishable.Meta.constraints,
            models.UniqueConstraint(
                fields=["kept_path"],
                condition=~Q(kept_path=""),
                name="blog_post_kept_path",
            ),
        ]
        indexes = [
            models.Index(
                fields=["-date_known", "-published_at", "-id"], name="blog_post_newest"
            ),
            models.Index(
                fields=["-pinned", "-date_known", "-published_at", "-id"],
                name="blog_post_pinned",
            ),
        ]

    def get_absolute_url(self) -> str:
        return quote(self.kept_path, safe=SAFE) or self.slug_address

    @property
    def slug_address(self) -> str:
        """Below /blog/; of a post that is kept elsewhere it leads there."""
        return reverse("blog:post", kwargs={"slug": self.slug})

    def clean(self) -> None:
        super().clean()
        self.series_order = self.series_order or 0
        self.kept_path = self.kept_path.strip()
        if self.kept_path:
            self.check_kept_path()

    def check_kept_path(self) -> None:
        """Raises ValidationError."""
        if not LOCAL_PATH.match(self.kept_path) or re.search(r"[?#]", self.kept_path):
            raise ValidationError(
                {"kept_path": _("Write a path of this site, such as /2020/wind.html.")}
            )
        if reason := why_not_kept(self.kept_path, self):
            raise ValidationError(
                {
                    "kept_path": _("The post cannot be kept there: %(reason)s.")
                    % {"reason": reason}
                }
            )

    @property
    def reading_minutes(self) -> int:
        return max(1, round(self.word_count / WORDS_PER_MINUTE))

    def previous(self) -> "Post | None":
        """The listed post before this one; a post without a date has no neighbours."""
        return self._neighbour("lt", "-published_at", "-pk")

    def next(self) -> "Post | None":
        return self._neighbour("gt", "published_at", "pk")

    def related(self, count: int = 3) -> "models.QuerySet[Post]":
        """Listed posts that share most tags with this one, newer ones first."""
        tags = [tag.pk for tag in self.tags.all()]
        rows: models.QuerySet[Any] = Post.objects.listed().exclude(pk=self.pk)
        rows = rows.filter(tags__in=tags).annotate(shared=Count("tags"))
        ordered = rows.order_by("-shared", "-published_at", "-pk")
        return ordered.only("slug", "kept_path", "title", "language")[:count]

    def series_place(self) -> SeriesPlace | None:
        """None outside a series, in one that is in no list, and for its only part."""
        if self.series is None or not self.series.is_listed:
            return None
        parts = list(self.series.parts.only("slug", "kept_path", "title", "language"))
        if self not in parts or len(parts) == 1:
            return None
        index = parts.index(self)
        return SeriesPlace(
            series=self.series,
            number=index + 1,
            count=len(parts),
            previous=parts[index - 1] if index else None,
            next=parts[index + 1] if index + 1 < len(parts) else None,
        )

    def _neighbour(self, side: str, *order: str) -> "Post | None":
        if not (self.published_at and self.date_known):
            return None
        beyond = Q(**{f"published_at__{side}": self.published_at}) | Q(
            **{"published_at": self.published_at, f"pk__{side}": self.pk}
        )
        rows: models.QuerySet[Any] = Post.objects.listed().dated().filter(beyond)
        return (
            rows.only("slug", "kept_path", "title", "language").order_by(*order).first()
        )

    def document_rendered(self, source: str, document: Document) -> None:
        super().document_rendered(source, document)
        is_long = len(document.headings) >= FEWEST_HEADINGS
        self.toc = nested_contents(document.toc) if is_long else []

    def render_markdown(self) -> Collection[str]:
        return {*super().render_markdown(), "toc"}

    def reserved_slugs(self) -> tuple[str, ...]:
        return ("archive",)

    @property
    def drawn_image_url(self) -> str:
        card: ShareCard | None = getattr(self, "share_card", None)
        return default_storage.url(card.name) if card else ""


class ShareCard(models.Model):
    """A picture of a post's title, which ``share_cards`` draws and takes away."""

    post = models.OneToOneField(
        Post, on_delete=models.CASCADE, related_name="share_card"
    )
    name = models.CharField(max_length=100)
    site_title = models.CharField(max_length=200)

    class Meta:
        verbose_name = _("share card")
        verbose_name_plural = _("share cards")

    def __str__(self) -> str:
        return self.name
