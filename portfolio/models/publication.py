from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from publishing.citations import Reference
from publishing.markup import Document
from publishing.models import (
    CitedWork,
    NamedTags,
    Publishable,
    PublishableQuerySet,
    TaggedItem,
)
from publishing.models.cited_work import ADDRESS_LENGTH
from publishing.web_addresses import is_safe_address, validate_address

from .project import Project
from .publication_kinds import BIBTEX_TYPES, LINK_FIELDS, PublicationKind, kind_of

EXCERPT_LENGTH = 400


class PublicationQuerySet(PublishableQuerySet):
    def by_year(self) -> "PublicationQuerySet":
        """The newest first; what has no year yet comes last."""
        return self.order_by(
            F("year").desc(nulls_last=True),
            F("month").desc(nulls_last=True),
            "title",
            "pk",
        )


class Publication(Publishable, CitedWork):
    """A work of the owner's. ``body`` is what the owner says about it on its page."""

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=PublicationKind,
        default=PublicationKind.ARTICLE,
    )
    bibtex_type = models.CharField(
        _("type in BibTeX"),
        max_length=40,
        blank=True,
        help_text=_("Empty: what fits the kind."),
    )
    selected = models.BooleanField(
        _("selected"), default=False, help_text=_("Marked in the list as one to read.")
    )
    award = models.CharField(_("award"), max_length=300, blank=True)
    code_url = models.CharField(
        _("code"), max_length=ADDRESS_LENGTH, blank=True, validators=[validate_address]
    )
    slides_url = models.CharField(
        _("slides"),
        max_length=ADDRESS_LENGTH,
        blank=True,
        validators=[validate_address],
    )
    video_url = models.CharField(
        _("video"), max_length=ADDRESS_LENGTH, blank=True, validators=[validate_address]
    )
    poster_url = models.CharField(
        _("poster"),
        max_length=ADDRESS_LENGTH,
        blank=True,
        validators=[validate_address],
    )
    project = models.ForeignKey(
        Project,
        verbose_name=_("project"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="publications",
    )
    tags = TaggableManager(through=TaggedItem, blank=True, manager=NamedTags)

    objects: ClassVar[Any] = PublicationQuerySet.as_manager()

    class Meta(Publishable.Meta):
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-year", "-month", "title", "pk"]

    def get_absolute_url(self) -> str:
        return reverse("portfolio:publication", kwargs={"slug": self.slug})

    @property
    def default_bibtex_type(self) -> str:
        return BIBTEX_TYPES[PublicationKind(self.kind)]

    @property
    def reference(self) -> Reference:
        """With the columns that BibTeX has no field of its own for."""
        base = super().reference
        told = {name: getattr(self, column) for name, column in LINK_FIELDS.items()}
        told |= {"award": self.award, "selected": "true" if self.selected else ""}
        if kind_of(base) != self.kind:
            told["kind"] = self.kind
        extra = {name: text for name, text in told.items() if text}
        return replace(
            base,
            keywords=tuple(tag.name for tag in self.tags.all()),
            extra={**self.bibtex_fields, **extra},
        )

    @property
    def links(self) -> list[tuple[Any, str]]:
        """(what it is, address) of everything that belongs to the publication."""
        arxiv = f"https://arxiv.org/abs/{self.arxiv_id}" if self.arxiv_id else ""
        doi = f"https://doi.org/{self.doi}" if self.doi else ""
        named = (
            (_("PDF"), self.pdf_url),
            (_("Page"), self.url),
            ("DOI", doi),
            ("arXiv", arxiv),
            (_("Code"), self.code_url),
            (_("Slides"), self.slides_url),
            (_("Video"), self.video_url),
            (_("Poster"), self.poster_url),
        )
        return [(name, url) for name, url in named if url and is_safe_address(url)]

    @property
    def issued(self) -> date | None:
        """The first day of the month or year that it appeared in."""
        return date(self.year, self.month or 1, 1) if self.year else None

    def document_rendered(self, source: str, document: Document) -> None:
        """Search looks into the citation, too; a list shows the abstract."""
        super().document_rendered(source, document)
        names = ", ".join(map(str, self.author_names))
        texts = (names, self.venue, self.abstract, document.text)
        self.body_text = "\n".join(filter(None, texts))
        self.excerpt = document.excerpt or self.abstract[:EXCERPT_LENGTH]
