"""A work that can be cited, as plain values; BibTeX is one way to write it down."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from .identity import arxiv_id, doi, openreview_id, reference_id, title_fingerprint
from .names import Name


@dataclass
class Reference:
    """Texts are Unicode without LaTeX, but for formulas between dollars.

    ``extra`` holds every other field as it was written. ``spelling`` holds fields that
    the writer would spell differently: it writes them as they were, as long as they
    still say the same as the value.
    """

    type: str = "misc"
    key: str = ""
    title: str = ""
    authors: tuple[Name, ...] = ()
    year: int | None = None
    month: int | None = None
    venue: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    publisher: str = ""
    doi: str = ""
    arxiv_id: str = ""
    openreview_id: str = ""
    url: str = ""
    pdf: str = ""
    abstract: str = ""
    keywords: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)
    spelling: Mapping[str, str] = field(default_factory=dict)

    @property
    def made_key(self) -> str:
        """A key for a work that has none: "le2021momentum"."""
        first = self.authors[0].plain_last if self.authors else ""
        words = re.findall(r"\w{4,}", self.title)[:1]
        told = "".join([first, str(self.year or ""), *words]).lower().replace("đ", "d")
        plain = unicodedata.normalize("NFKD", told).encode("ascii", "ignore").decode()
        return re.sub(r"[^a-z0-9]", "", plain) or self.type

    @property
    def identities(self) -> list[str]:
        """Names of the work, from the surest; two references that share one are one.

        What has no registered identifier is known by its address and title together.
        """
        found = []
        if self.doi:
            preprint = arxiv_id(self.doi)
            found.append(f"arxiv:{preprint}" if preprint else f"doi:{doi(self.doi)}")
        if self.arxiv_id:
            found.append(f"arxiv:{arxiv_id(self.arxiv_id)}")
        if self.openreview_id:
            found.append(f"openreview:{openreview_id(self.openreview_id)}")
        return list(dict.fromkeys(found)) or [self._by_address()]

    @property
    def identity(self) -> str:
        return self.identities[0]

    def _by_address(self) -> str:
        address = reference_id(self.url)
        if address and not address.startswith("url:"):
            return address
        return f"{address} {title_fingerprint(self.title)}".strip()

    @property
    def address(self) -> str:
        """Where readers find the work: its own address, else that of its identifier."""
        if self.url:
            return self.url
        if self.doi:
            return f"https://doi.org/{self.doi}"
        if self.arxiv_id:
            return f"https://arxiv.org/abs/{self.arxiv_id}"
        if self.openreview_id:
            return f"https://openreview.net/forum?id={self.openreview_id}"
        return self.pdf
