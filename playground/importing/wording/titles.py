"""A title cell becomes a plain title and the address of the work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from playground.importing.markdown.inline import Inline, Link, Piece
from publishing.citations import bare_address

from .attribution import Attribution, read_attribution
from .statuses import Vocabulary
from .tails import cut_tail

INDEX = re.compile(
    r"^(?:\d{1,4}[.)]|\[\d{1,4}\]|#\d{1,4}[.:]?|paper\s+\d{1,4}:)\s+", re.I
)
TODO = re.compile(r"^(?:todo|to-do|wip)\s*:\s*", re.IGNORECASE)
WORK_LABELS = frozenset(
    "paper papers arxiv pdf abs abstract doi html link publication article acm ieee "
    "nature springer openreview 论文 論文 논문".split()
)
OTHER_LABELS = frozenset(
    "code notes note notebook blog slides video github repo data dataset demo project "
    "website site summary review implementation colab youtube yt talk tweet 代码 コード 코드 "
    "리뷰 笔记".split()
)
FILLERS = frozenset({"my", "the", "short", "full", "official", "original"})
# The wide brackets are those of Chinese and Japanese.
EMPTY_BRACKETS = re.compile(r"[\[(（]\s*(?:[/|,;·]\s*)*[\])）]")  # noqa: RUF001
LONE_BRACKET = re.compile(r"\s[)）]$")  # noqa: RUF001
DASHES = frozenset("—–-:")
NUMBERED = re.compile(r"paper\s+\d+", re.IGNORECASE)
SHORTCODE = re.compile(r":[a-z0-9_+-]+:$")
CITED = re.compile(r"\[\d{1,4}\]\s[^\"“]*[\"“]([^\"”]+?)[.,]?[\"”]")
_LABELS = "|".join(map(re.escape, sorted(WORK_LABELS | OTHER_LABELS)))
# "my notes: " before a link, "paper: " before an address.
INTRODUCED = (
    rf"(?:[-–—|,;(\[]\s*|\b)(?:(?:{'|'.join(FILLERS)})\s+)*(?:{_LABELS})\s*[:：]\s*"
)
ADDRESS = re.compile(rf"(?:{INTRODUCED})?[(<]?https?://[^\s)>]+[)>]*", re.IGNORECASE)
INTRODUCTION = re.compile(rf"{INTRODUCED}$", re.IGNORECASE)
NO_ADDRESS = frozenset(
    {"", "#", "todo", "tbd", "soon", "coming soon", "-", r"\url{}", "link", "url"}
)


@dataclass(frozen=True)
class TitleReading:
    """``sign`` is a status mark before or behind the title; ``is_whole`` says that title
    and address tell everything that the cell says.
    """

    title: str
    url: str = ""
    sign: str = ""
    is_struck: bool = False
    is_whole: bool = True
    work: Attribution = field(default_factory=partial(Attribution, ""))
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def of_work(self) -> dict[str, Any]:
        """By the names that a record has for them."""
        work = self.work
        return {"venue": work.venue, "authors": work.authors, "year": work.year}


def is_label(text: str) -> bool:
    """Does a link's text only say what it leads to: "arXiv", "my notes", "Code 2"?"""
    words = [word for word in _label_word(text).split() if word not in FILLERS]
    return bool(words) and all(word in WORK_LABELS | OTHER_LABELS for word in words)


def _label_word(text: str) -> str:
    """ "[Publication 1]" is "publication"."""
    bare = re.sub(r"^[\W_]+|[\W_]+$", "", text)
    return re.sub(r"[\W_]*\d{1,2}$", "", bare).casefold()


def is_placeholder(target: str) -> bool:
    return target.strip().casefold() in NO_ADDRESS


def read_title(cell: Inline, vocabulary: Vocabulary) -> TitleReading:
    first = cell.first_line
    text = _joined([piece for piece in first.pieces if not _is_label_link(piece)])
    text = text or first.text or _badge_label(cell)
    sign, rest = vocabulary.leading_sign(text)
    work = read_attribution(_without_index(rest) or text)
    url = work_address(cell.links) or bare_address(cell.text)
    told = f"{work.title} {url}"
    targets = {link.target for link in cell.links} - {url}
    is_whole = not targets and not cell.has_image and _same_words(cell.text, told)
    return TitleReading(work.title, url, sign, cell.is_title_struck, is_whole, work)


def exact_title(cell: Inline) -> TitleReading:
    """All of the text, and where its link leads."""
    url = cell.links[0].target if cell.links else ""
    return TitleReading(cell.text, url)


def work_address(links: list[Link]) -> str:
    """The address of the paper among links: labelled as one, else the first that is
    neither relative (the owner's own files) nor labelled as code, notes or a talk.
    """
    absolute = [link for link in links if link.is_absolute]
    usable = [
        link
        for link in absolute
        if not link.is_badge or _label_word(link.label) in WORK_LABELS
    ]
    labelled = [link for link in usable if _label_word(link.label) in WORK_LABELS]
    others = [link for link in usable if _label_word(link.label) not in OTHER_LABELS]
    return next((link.target for link in [*labelled, *others]), "")


def labelled_address(links: list[Link]) -> str:
    """Like ``work_address``, where only a label like "paper" or "arXiv" will do."""
    return work_address(
        [link for link in links if _label_word(link.label) in WORK_LABELS]
    )


def item_title(item: Inline, vocabulary: Vocabulary) -> TitleReading:
    """The title of a list entry: what its links in brackets, its code and what stands
    behind a bold name say is no part of it.
    """
    work = read_attribution(_joined(_own_pieces(item.pieces)) or item.text)
    text = work.title
    if quoted := _cited_title(item):
        text = quoted
    elif _is_name(item.lead, text):
        text = item.lead
    sign, rest = vocabulary.leading_sign(text)
    tail = cut_tail(ADDRESS.sub(" ", rest).strip() or rest, vocabulary)
    title = _without_index(tail.title) or text
    url = work_address(item.links) or bare_address(item.text)
    is_whole = " ".join(item.text.split()) == title and not {
        link.target for link in item.links
    } - {url}
    reading = TitleReading(title, url, sign or tail.said, item.is_title_struck)
    return replace(reading, is_whole=is_whole, work=work, fields=tail.fields)


def _own_pieces(pieces: list[Piece]) -> list[Piece]:
    """Those that are neither code nor a label, without the words that lead to them."""
    is_aside = [
        piece.is_code
        or _is_label_link(piece)
        or _is_bracketed(pieces, at)
        or _is_introduced(pieces, at)
        for at, piece in enumerate(pieces)
    ]
    own = []
    for at, piece in enumerate(pieces):
        if is_aside[at]:
            continue
        leads_on = at + 1 < len(pieces) and pieces[at + 1].link and is_aside[at + 1]
        text = INTRODUCTION.sub("", piece.text) if leads_on else piece.text
        own.append(replace(piece, text=text))
    return own


def _is_name(lead: str, text: str) -> bool:
    """Is the bold beginning a name that the rest explains: "**Name** - A title"?"""
    behind = text.removeprefix(lead).strip()
    return bool(lead) and behind[:1] in DASHES and not NUMBERED.fullmatch(lead)


def _cited_title(item: Inline) -> str:
    """ "[3] Ann Lee. "A title." Journal (2020)." is a citation."""
    found = CITED.match(item.text)
    return found[1].strip() if found else ""


def _is_bracketed(pieces: list[Piece], at: int) -> bool:
    """ "[[arXiv](address)]", or the same as "[[arXiv]](address)"."""
    text = pieces[at].text.strip()
    if pieces[at].link is None or at == 0:
        return False
    if text.startswith("[") and text.endswith("]"):
        return True
    before = pieces[at - 1].text.rstrip()
    return before.endswith("[")


def _is_introduced(pieces: list[Piece], at: int) -> bool:
    """ "my notes: [here](address)"."""
    before = pieces[at - 1].text if at else ""
    return pieces[at].link is not None and bool(INTRODUCTION.search(before))


def _is_label_link(piece: Piece) -> bool:
    return piece.link is not None and is_label(piece.text)


def _joined(pieces: list[Piece]) -> str:
    text = " ".join("".join(piece.text for piece in pieces).split())
    while (shorter := EMPTY_BRACKETS.sub("", text)) != text:
        text = shorter
    bare = LONE_BRACKET.sub("", " ".join(text.split())).strip(" -–—|/,;")
    return bare if SHORTCODE.search(bare) else bare.strip(":")


def _badge_label(cell: Inline) -> str:
    return next((link.label for link in cell.links if link.label), "")


def _without_index(text: str) -> str:
    return TODO.sub("", INDEX.sub("", text)).strip()


def _same_words(text: str, told: str) -> bool:
    known = set(re.findall(r"\w+", told.casefold()))
    return all(word in known for word in re.findall(r"\w+", text.casefold()))
