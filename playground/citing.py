"""A paper as a page cites it: without what the owner noted for themselves."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from publishing.citations import Piece, Reference, apa, ieee, write_entry
from publishing.models import first_free, tag_slug
from publishing.web_addresses import is_safe_address

from .models import Paper

# Fields that reference managers keep for their user: files, remarks, groups.
PRIVATE = frozenset(
    "abstract annotation annote comment comments file files groups keywords "
    "local-url note-private owner priority ranking readstatus review timestamp".split()
)


class Citation(NamedTuple):
    style: str
    pieces: list[Piece]


@dataclass(frozen=True)
class WebAddress:
    label: str
    url: str


def public_reference(paper: Paper, taken: set[str] | None = None) -> Reference:
    """With a key, which is none of those that are ``taken``, and no unsafe address."""
    told = paper.reference
    extra = {
        name: text
        for name, text in told.extra.items()
        if name.lower() not in PRIVATE and not name.lower().startswith("bdsk-")
    }
    key = first_free(told.key or made_key(told), taken or set())
    url, pdf = safe_address(told.url), safe_address(told.pdf)
    public = replace(told, key=key, extra=extra, abstract="", keywords=())
    return replace(public, url=url, pdf=pdf)


def safe_address(address: str) -> str:
    return address if is_safe_address(address) else ""


def made_key(reference: Reference) -> str:
    """ "lee2021small" for Ann Lee's "Small models" of 2021."""
    first = reference.authors[0].plain_last if reference.authors else ""
    word = next(iter(tag_slug(reference.title).split("-")), "")
    name = tag_slug(first).replace("-", "") if first else ""
    return f"{name}{reference.year or ''}{word}"


def citations(paper: Paper) -> list[Citation]:
    told = public_reference(paper)
    return [Citation("APA", apa(told)), Citation("IEEE", ieee(told))]


def bibtex(paper: Paper) -> str:
    return write_entry(public_reference(paper))


def addresses(paper: Paper, shown: str = "") -> list[WebAddress]:
    """Each once, and not the one that the page shows already."""
    found = {
        f"https://arxiv.org/abs/{paper.arxiv_id}": f"arXiv:{paper.arxiv_id}",
        f"https://doi.org/{paper.doi}": f"doi:{paper.doi}",
        f"https://openreview.net/forum?id={paper.openreview_id}": "OpenReview",
        paper.pdf_url: "PDF",
    }
    names = (paper.arxiv_id, paper.doi, paper.openreview_id, paper.pdf_url)
    pairs = zip(found.items(), names, strict=True)
    told = {url: label for (url, label), name in pairs if name}
    if not told and paper.public_url:
        told[paper.public_url] = paper.public_url
    return [
        WebAddress(label, url)
        for url, label in told.items()
        if url != shown and is_safe_address(url)
    ]
