"""A reference as a line of a list of references: APA (7th edition) and IEEE.

A line is made of pieces, so that a page can set italics and links by its template and a
plain text can do without.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .names import Name
from .reference import Reference

WEB = re.compile(r"(https?|ftp)://", re.IGNORECASE)
APA_NAMES = 20
IEEE_NAMES = 6
THESES = {
    "phdthesis": "Doctoral dissertation",
    "mastersthesis": "Master’s thesis",
    "thesis": "Thesis",
}
BOOKS = frozenset({"book", "proceedings", "booklet", "manual", "inbook"})
IN_A_BOOK = frozenset({"inproceedings", "incollection", "conference"})
MONTHS = (
    "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    text: str
    italic: bool = False
    url: str = ""


def plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def in_each_style(reference: Reference) -> list[tuple[str, list[Piece]]]:
    """(name of the style, the citation) for everybody who offers them to readers."""
    return [("APA", apa(reference)), ("IEEE", ieee(reference))]


def apa(reference: Reference) -> list[Piece]:
    names = _apa_names(reference.authors)
    year = f"({reference.year})." if reference.year else "(n.d.)."
    pieces = [Piece(f"{_ended(names)} {year} " if names else "")]
    if names:
        pieces += _apa_title(reference)
    else:
        pieces += [*_apa_title(reference), Piece(f" {year}")]
    pieces += _apa_place(reference)
    return [piece for piece in [*pieces, *_link(reference, " ")] if piece.text]


def _apa_title(reference: Reference) -> Iterator[Piece]:
    stands_alone = reference.type not in {"article", *IN_A_BOOK}
    thesis = THESES.get(reference.type)
    if thesis:
        place = ", ".join(filter(None, (thesis, reference.venue)))
        yield Piece(reference.title, italic=True)
        yield Piece(f" [{place}].")
    else:
        yield Piece(_ended(reference.title), italic=stands_alone)


def _apa_place(reference: Reference) -> Iterator[Piece]:
    venue, pages = reference.venue, reference.pages
    if reference.type in THESES:
        return
    if reference.type in IN_A_BOOK:
        yield Piece(" In ") if venue else Piece("")
        yield Piece(venue, italic=True)
        yield Piece(f" (pp. {pages})." if pages else "." if venue else "")
        yield Piece(f" {_ended(reference.publisher)}" if reference.publisher else "")
        return
    where = venue or reference.publisher or ("arXiv" if reference.arxiv_id else "")
    if not where:
        return
    yield Piece(" ")
    yield Piece(where, italic=reference.type == "article")
    if reference.volume:
        yield Piece(", ")
        yield Piece(reference.volume, italic=True)
    yield Piece(f"({reference.number})" if reference.number else "")
    yield Piece(f", {pages}." if pages else "." if not where.endswith(".") else "")


def _apa_names(names: Sequence[Name]) -> str:
    told = [_apa_name(name) for name in names if not name.is_others]
    if any(name.is_others for name in names):
        return f"{', '.join(told)}, et al."
    if len(told) > APA_NAMES:
        return f"{', '.join(told[: APA_NAMES - 1])}, … {told[-1]}"
    if len(told) > 1:
        return f"{', '.join(told[:-1])}, & {told[-1]}"
    return "".join(told)


def _apa_name(name: Name) -> str:
    suffix = f", {name.suffix}" if name.suffix else ""
    parts = filter(None, (name.plain_last, name.initials))
    return ", ".join(parts) + suffix


def ieee(reference: Reference) -> list[Piece]:
    names = _ieee_names(reference.authors)
    is_whole = reference.type in BOOKS
    pieces = [Piece(f"{names}, " if names else "")]
    if is_whole:
        pieces.append(Piece(reference.title, italic=True))
    else:
        ending = "" if reference.title.endswith(("?", "!")) else ","
        pieces.append(Piece(f"“{reference.title}{ending}”"))
    pieces += _ieee_place(reference, is_whole)
    pieces += [Piece(f", {each}") for each in _ieee_details(reference)]
    if reference.doi:
        pieces += [Piece(", doi: "), *_link(reference, "")]
    else:
        pieces += _link(reference, ", ")
    return [piece for piece in [*pieces, Piece(".")] if piece.text]


def _ieee_place(reference: Reference, is_whole: bool) -> Iterator[Piece]:
    if reference.type in THESES:
        parts = filter(None, (THESES[reference.type], reference.venue))
        yield Piece(f" {', '.join(parts)}")
    elif reference.venue:
        yield Piece(" in " if reference.type in IN_A_BOOK else " ")
        yield Piece(reference.venue, italic=True)
    elif reference.publisher:
        yield Piece(f"{',' if is_whole else ''} {reference.publisher}")
    elif reference.arxiv_id:
        yield Piece(f" arXiv:{reference.arxiv_id}")


def _ieee_details(reference: Reference) -> Iterator[str]:
    if reference.volume:
        yield f"vol. {reference.volume}"
    if reference.number:
        yield f"no. {reference.number}"
    if reference.pages:
        yield f"pp. {reference.pages}" if "–" in reference.pages else reference.pages
    if reference.year:
        month = f"{MONTHS[reference.month - 1]} " if reference.month else ""
        yield f"{month}{reference.year}"


def _ieee_names(names: Sequence[Name]) -> str:
    people = [name for name in names if not name.is_others]
    told = [" ".join(filter(None, (each.initials, _family(each)))) for each in people]
    if len(told) > IEEE_NAMES or len(people) < len(names):
        return f"{told[0]} et al." if told else ""
    *before, last = told or [""]
    comma = "," if before[1:] else ""
    return f"{', '.join(before)}{comma} and {last}" if before else last


def _family(name: Name) -> str:
    return f"{name.plain_last} {name.suffix}".strip()


def _link(reference: Reference, before: str) -> list[Piece]:
    if reference.doi:
        address = f"https://doi.org/{reference.doi}"
        return [Piece(before), Piece(address if before else reference.doi, url=address)]
    address = reference.address
    # BibTeX from elsewhere may name an address that runs something: it stays text.
    url = address if WEB.match(address) else ""
    return [Piece(before), Piece(address, url=url)] if address else []


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
