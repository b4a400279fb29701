"""What a publication is, and what BibTeX calls it."""

from dataclasses import replace

from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.citations import Reference, without_owners_notes


class PublicationKind(models.TextChoices):
    ARTICLE = "article", _("journal article")
    CONFERENCE = "conference", _("conference paper")
    PREPRINT = "preprint", _("preprint")
    BOOK = "book", _("book")
    CHAPTER = "chapter", _("chapter")
    THESIS = "thesis", _("thesis")
    REPORT = "report", _("report")
    TALK = "talk", _("talk")
    POSTER = "poster", _("poster")
    OTHER = "other", _("other")


BIBTEX_TYPES = {
    PublicationKind.ARTICLE: "article",
    PublicationKind.CONFERENCE: "inproceedings",
    PublicationKind.PREPRINT: "misc",
    PublicationKind.BOOK: "book",
    PublicationKind.CHAPTER: "incollection",
    PublicationKind.THESIS: "phdthesis",
    PublicationKind.REPORT: "techreport",
    PublicationKind.TALK: "misc",
    PublicationKind.POSTER: "misc",
    PublicationKind.OTHER: "misc",
}
KINDS = {
    "article": PublicationKind.ARTICLE,
    "inproceedings": PublicationKind.CONFERENCE,
    "conference": PublicationKind.CONFERENCE,
    "proceedings": PublicationKind.BOOK,
    "book": PublicationKind.BOOK,
    "booklet": PublicationKind.BOOK,
    "inbook": PublicationKind.CHAPTER,
    "incollection": PublicationKind.CHAPTER,
    "phdthesis": PublicationKind.THESIS,
    "mastersthesis": PublicationKind.THESIS,
    "thesis": PublicationKind.THESIS,
    "techreport": PublicationKind.REPORT,
    "report": PublicationKind.REPORT,
    "manual": PublicationKind.REPORT,
    "talk": PublicationKind.TALK,
    "presentation": PublicationKind.TALK,
    "poster": PublicationKind.POSTER,
}
# Fields of BibTeX that themes for researchers know, and the columns that hold them.
LINK_FIELDS = {
    "code": "code_url",
    "slides": "slides_url",
    "video": "video_url",
    "poster": "poster_url",
}
# What only themes and this site read; a reader who cites a work needs none of it.
FOR_THEMES = frozenset(
    "abbr additional_info altmetric annotation award award_name bibtex_show blog code "
    "dimensions google_scholar_id inspirehep_id kind poster preview selected slides supp "
    "video website".split()
)


def kind_of(reference: Reference) -> PublicationKind:
    """By its type; what stands at arXiv and nowhere else is a preprint."""
    kind = KINDS.get(reference.type, PublicationKind.OTHER)
    at_arxiv = reference.arxiv_id or "arxiv" in reference.venue.lower()
    is_elsewhere = reference.venue and "arxiv" not in reference.venue.lower()
    is_open = kind in (PublicationKind.OTHER, PublicationKind.ARTICLE)
    return (
        PublicationKind.PREPRINT if is_open and at_arxiv and not is_elsewhere else kind
    )


def brief(reference: Reference) -> Reference:
    """What belongs into the bibliography of somebody who cites the work."""
    told = without_owners_notes(reference).extra
    extra = {name: text for name, text in told.items() if name not in FOR_THEMES}
    return replace(reference, abstract="", keywords=(), extra=extra)
