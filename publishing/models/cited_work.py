from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.citations import (
    Name,
    Reference,
    arxiv_id,
    doi,
    openreview_id,
    parse_name,
)
from publishing.web_addresses import is_safe_address, validate_address

ADDRESS_LENGTH = 1000
# What a reference and a row call by the same name.
SHARED = (
    "title", "year", "month", "venue", "volume", "number", "pages", "publisher", "doi",
    "arxiv_id", "openreview_id", "url", "abstract",
)  # fmt: skip


def validate_texts(fields: Any) -> None:
    is_table = isinstance(fields, dict)
    if not is_table or not all(isinstance(text, str) for text in fields.values()):
        raise ValidationError(_('Write fields as {"name": "text"}.'))


class CitedWork(models.Model):
    """A work that can be cited, the owner's or another's.

    The title is not here, since a ``Publishable`` has one already; a model that is none
    adds a field ``title`` of its own. ``bibtex_fields`` are BibTeX's fields that no column
    holds, ``bibtex_spelling`` those that were spelled as we would not (see ``Reference``).
    """

    title: Any

    authors = models.TextField(
        _("authors"),
        blank=True,
        help_text=_(
            "One on each line, as First Last or Last, First; an organisation in "
            "{braces}; others for those who are not named."
        ),
    )
    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1000), MaxValueValidator(9999)],
    )
    month = models.PositiveSmallIntegerField(
        _("month"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    venue = models.CharField(
        _("venue"),
        max_length=500,
        blank=True,
        help_text=_("The journal, the conference or the school."),
    )
    volume = models.CharField(_("volume"), max_length=100, blank=True)
    number = models.CharField(_("number"), max_length=100, blank=True)
    pages = models.CharField(_("pages"), max_length=100, blank=True)
    publisher = models.CharField(_("publisher"), max_length=300, blank=True)
    doi = models.CharField(_("DOI"), max_length=300, blank=True)
    arxiv_id = models.CharField(_("number at arXiv"), max_length=300, blank=True)
    openreview_id = models.CharField(
        _("name at OpenReview"), max_length=300, blank=True
    )
    url = models.CharField(
        _("address"),
        max_length=ADDRESS_LENGTH,
        blank=True,
        validators=[validate_address],
    )
    pdf_url = models.CharField(
        _("PDF"), max_length=ADDRESS_LENGTH, blank=True, validators=[validate_address]
    )
    abstract = models.TextField(_("abstract"), blank=True)
    bibtex_type = models.CharField(_("type in BibTeX"), max_length=40, default="misc")
    bibtex_key = models.CharField(_("key in BibTeX"), max_length=200, blank=True)
    bibtex_fields = models.JSONField(
        _("further fields of BibTeX"),
        default=dict,
        blank=True,
        validators=[validate_texts],
        help_text=_('As {"note": "text"}.'),
    )
    bibtex_spelling = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def default_bibtex_type(self) -> str:
        return "misc"

    def clean(self) -> None:
        super().clean()
        self.tidy_identifiers()

    def tidy_identifiers(self) -> None:
        """A person may paste a whole address."""
        self.doi = doi(self.doi) or self.doi.strip()
        self.arxiv_id = arxiv_id(self.arxiv_id) or self.arxiv_id.strip()
        self.openreview_id = openreview_id(self.openreview_id) or self.openreview_id

    @property
    def author_names(self) -> tuple[Name, ...]:
        return tuple(map(parse_name, filter(str.strip, self.authors.splitlines())))

    @property
    def reference(self) -> Reference:
        """The work as a plain value: what is written as BibTeX and as a citation."""
        reference = Reference(
            type=self.bibtex_type or self.default_bibtex_type,
            key=self.bibtex_key,
            authors=self.author_names,
            pdf=self.pdf_url,
            extra=self.bibtex_fields,
            spelling=self.bibtex_spelling,
            **{name: getattr(self, name) for name in SHARED},
        )
        reference.key = reference.key or reference.made_key
        return reference

    @property
    def public_url(self) -> str:
        """Where the work is, if a page may link there."""
        address = self.reference.address
        return address if is_safe_address(address) else ""


def work_values(reference: Reference) -> dict[str, Any]:
    """The values of a ``CitedWork``'s fields, and ``title``, that a reference gives.

    The keywords stay a field of BibTeX; a model with tags takes them from there.
    """
    fields = dict(reference.extra)
    if reference.keywords:
        fields["keywords"] = ", ".join(reference.keywords)
    return {
        **{name: getattr(reference, name) for name in SHARED},
        "authors": "\n".join(name.sortable for name in reference.authors),
        "pdf_url": reference.pdf,
        "bibtex_type": reference.type,
        "bibtex_key": reference.key,
        "bibtex_fields": fields,
        "bibtex_spelling": dict(reference.spelling),
    }
