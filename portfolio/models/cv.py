import re
from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.markup import render
from publishing.models import Importable, Rendered, render_options
from publishing.web_addresses import is_safe_address, validate_address

from .publication import Publication

PARTIAL_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
validate_partial_date = RegexValidator(
    re.compile(rf"\A{PARTIAL_DATE.pattern}\Z"),
    _("Write 2024, 2024-05 or 2024-05-17."),
)
TITLE_LENGTH = 300


class CVKind(models.TextChoices):
    """The sections of JSON Resume, and whatever else a person has."""

    BASICS = "basics", _("about me")
    WORK = "work", _("experience")
    VOLUNTEER = "volunteer", _("volunteering")
    EDUCATION = "education", _("education")
    AWARD = "award", _("awards")
    CERTIFICATE = "certificate", _("certificates")
    PUBLICATION = "publication", _("publications")
    SKILL = "skill", _("skills")
    LANGUAGE = "language", _("languages")
    INTEREST = "interest", _("interests")
    REFERENCE = "reference", _("references")
    PROJECT = "project", _("projects")
    OTHER = "other", _("other")


# What lasts: with a beginning and no end it goes on.
LASTING = frozenset(
    {CVKind.WORK, CVKind.VOLUNTEER, CVKind.EDUCATION, CVKind.PROJECT, CVKind.OTHER}
)


class CVEntryQuerySet(models.QuerySet["CVEntry"]):
    def visible(self) -> "CVEntryQuerySet":
        """What anybody may read: the gate of the page and of its downloads."""
        return self.filter(hidden=False)


class CVEntry(Importable, Rendered):
    """One line of the curriculum vitae. ``extra`` holds what its source said beyond.

    ``highlights`` are a line each; a line that is set in belongs to the one above it.
    Dates are as exact as they are known: a year, a month or a day.
    """

    markdown_fields: ClassVar[dict[str, str]] = {"summary": "summary_html"}

    kind = models.CharField(_("kind"), max_length=20, choices=CVKind)
    section = models.CharField(
        _("heading"),
        max_length=TITLE_LENGTH,
        blank=True,
        help_text=_("Empty: the heading of the kind."),
    )
    title = models.CharField(
        _("title"),
        max_length=TITLE_LENGTH,
        blank=True,
        help_text=_("The position, degree, award, skill or language."),
    )
    organisation = models.CharField(
        _("organisation"), max_length=TITLE_LENGTH, blank=True
    )
    detail = models.CharField(
        _("level"),
        max_length=TITLE_LENGTH,
        blank=True,
        help_text=_("The type of degree, the level of a skill or of a language."),
    )
    location = models.CharField(_("place"), max_length=TITLE_LENGTH, blank=True)
    url = models.CharField(
        _("address"), max_length=1000, blank=True, validators=[validate_address]
    )
    start = models.CharField(
        _("from"),
        max_length=10,
        blank=True,
        validators=[validate_partial_date],
        help_text=_("2024, 2024-05 or 2024-05-17."),
    )
    end = models.CharField(
        _("until"), max_length=10, blank=True, validators=[validate_partial_date]
    )
    date_text = models.CharField(
        _("dates in words"),
        max_length=100,
        blank=True,
        help_text=_("Shown in place of the dates, such as Summer 2019."),
    )
    summary = models.TextField(_("summary"), blank=True, help_text=_("Markdown."))
    summary_html = models.TextField(editable=False, blank=True)
    highlights = models.TextField(
        _("highlights"), blank=True, help_text=_("One on each line, in Markdown.")
    )
    highlights_html = models.TextField(editable=False, blank=True)
    keywords = models.TextField(
        _("keywords"), blank=True, help_text=_("One on each line.")
    )
    publication = models.ForeignKey(
        Publication,
        verbose_name=_("publication"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="cv_entries",
    )
    extra = models.JSONField(_("further facts"), default=dict, blank=True)
    order = models.PositiveIntegerField(_("order"), default=0)
    hidden = models.BooleanField(
        _("hidden"), default=False, help_text=_("Seen here only, never on the site.")
    )

    objects = CVEntryQuerySet.as_manager()

    class Meta(Importable.Meta):
        verbose_name = _("CV entry")
        verbose_name_plural = _("CV entries")
        ordering = ["order", "pk"]
        constraints = [
            *Importable.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(kind__in=CVKind.values),
                name="portfolio_cventry_kind",
            ),
        ]

    def __str__(self) -> str:
        return " · ".join(filter(None, (self.title, self.organisation))) or str(
            self.get_kind_display()
        )

    @property
    def heading(self) -> Any:
        return self.section or CVKind(self.kind).label

    @property
    def name(self) -> str:
        return self.title or self.organisation

    @property
    def place(self) -> str:
        """Where it was, as far as the name does not say it already."""
        organisation = self.organisation if self.title else ""
        return ", ".join(filter(None, (organisation, self.location)))

    @property
    def is_span(self) -> bool:
        return self.goes_on or bool(self.start and self.end and self.start != self.end)

    @property
    def goes_on(self) -> bool:
        return bool(self.start) and not self.end and self.kind in LASTING

    @property
    def href(self) -> str:
        return self.url if is_safe_address(self.url) else ""

    @property
    def keyword_list(self) -> list[str]:
        return [line.strip() for line in self.keywords.splitlines() if line.strip()]

    @property
    def highlight_list(self) -> list[str]:
        return [line.rstrip() for line in self.highlights.splitlines() if line.strip()]

    def render_markdown(self) -> set[str]:
        """The highlights become a list, in as many levels as they are set in."""
        made = set(super().render_markdown())
        bulleted = "\n".join(map(_bullet, self.highlight_list))
        document = render(bulleted, options=render_options(self))
        self.highlights_html = document.html
        return {*made, "highlights_html"}


def _bullet(line: str) -> str:
    text = line.lstrip()
    return f"{' ' * (len(line) - len(text))}- {text}"
