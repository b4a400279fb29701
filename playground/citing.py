"""A paper as a page cites it: without what the owner noted for themselves."""

from dataclasses import dataclass, replace

from publishing.citations import (
    Piece,
    Reference,
    in_each_style,
    without_owners_notes,
    write_entry,
)
from publishing.web_addresses import is_safe_address

from .models import Paper


@dataclass(frozen=True)
class WebAddress:
    label: str
    url: str


def public_reference(paper: Paper) -> Reference:
    """Without an address that could run something."""
    told = without_owners_notes(paper.reference)
    extra = {name: text for name, text in told.extra.items() if name != "annotation"}
    public = replace(told, extra=extra, abstract="", keywords=())
    return replace(public, url=safe_address(told.url), pdf=safe_address(told.pdf))


def safe_address(address: str) -> str:
    return address if is_safe_address(address) else ""


def citations(paper: Paper) -> list[tuple[str, list[Piece]]]:
    return in_each_style(public_reference(paper))


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
