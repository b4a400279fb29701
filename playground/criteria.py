"""What the text of a criterion says: an answer, a number, a date. No Django."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .partial_dates import read_date

ANSWERS = {
    "yes": "yes y yep true ja sí oui evet 是 有 ✅ ✔ ✓ ☑ 👍 はい 예",
    "no": "no n nope false nein non hayır 否 无 ❌ ✖ ✗ ✘ 👎 いいえ 아니오",
    "partial": "partial partially partly mostly almost somewhat wip teilweise 部分 🚧",
    "unknown": "tbd unknown ? maybe unsure unclear n/a na - -- – — todo … ...",
}
WORDS = {word: answer for answer, words in ANSWERS.items() for word in words.split()}
UNSURE = re.compile(r"not (sure|clear|known|yet)\b|no idea\b")
LEAD = re.compile(r"n/a|[^\W\d_]+|[-–—.]+|\S")
NUMBER = re.compile(
    r"[~≈<>≤≥$€]?\s*(?P<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?)"
    r"\s*(?P<unit>%|[^\W\d_]{0,12})"
)
LINK = re.compile(r"\[[^\[\]]*\]\(\s*[^()\s]+\s*\)|<?https?://[^\s>|]+>?")
MARKS = re.compile(r"[*`~]|<[^>]*>|:[a-z_]+:$|\ufe0f")
MOST_CHOICES, LONGEST_CHOICE = 6, 40
SHARE_OF_ANSWERS = 0.7
PERCENT = 100


@dataclass(frozen=True)
class TypedValue:
    answer: str = ""
    number: float | None = None
    day: date | None = None
    precision: str = ""
    unit: str = ""


def read_value(kind: str, text: str) -> TypedValue:
    """Empty where the text is none of its type; the text itself is kept anyway."""
    read = READERS.get(kind)
    return read(plain(text)) if read else TypedValue()


def guess_type(texts: Sequence[str]) -> str:
    """The type that every cell of a column has; "text" where they differ."""
    told = [plain(text) for text in texts if plain(text)]
    known = [text for text in told if not _is_unknown(text)]
    if not known:
        return "text"
    for kind, is_typed in TESTS.items():
        if all(is_typed(text) for text in known):
            return kind
    if all(LINK.fullmatch(text.strip()) for text in texts if not _is_unknown(text)):
        return "link"
    answers = [bool(_answer(text).answer) for text in known]
    if sum(answers) >= SHARE_OF_ANSWERS * len(answers):
        return "answer"
    return "choice" if _are_choices(known) else "text"


def guess_unit(texts: Sequence[str]) -> str:
    """The unit that all numbers of a column share."""
    units = {_number(plain(text)).unit for text in texts if not _is_unknown(text)}
    return units.pop() if len(units) == 1 else ""


def plain(text: str) -> str:
    labels = re.sub(r"!?\[([^\[\]]*)\]\([^()]*\)", r"\1", text)
    return " ".join(MARKS.sub("", unicodedata.normalize("NFKC", labels)).split())


def _is_unknown(text: str) -> bool:
    folded = plain(text).casefold()
    return not folded or WORDS.get(folded) == "unknown"


def _answer(text: str) -> TypedValue:
    folded = text.casefold()
    if UNSURE.match(folded):
        return TypedValue(answer="unknown")
    lead = LEAD.match(folded)
    return TypedValue(answer=WORDS.get(lead[0], "") if lead else "")


def _number(text: str) -> TypedValue:
    found = NUMBER.fullmatch(text)
    if not found or not any(sign.isdigit() for sign in found["number"]):
        return TypedValue()
    number = float(found["number"].replace(",", ""))
    return TypedValue(number=number, unit=found["unit"])


def _percent(text: str) -> TypedValue:
    found = _number(text)
    return found if found.unit == "%" else TypedValue()


def _date(text: str) -> TypedValue:
    found = read_date(text)
    return TypedValue(day=found[0], precision=found[1]) if found else TypedValue()


def _are_choices(texts: Sequence[str]) -> bool:
    """Few short words, most of them more than once."""
    different = {text.casefold() for text in texts}
    is_short = all(len(text) <= LONGEST_CHOICE for text in different)
    return (
        is_short and len(different) <= MOST_CHOICES and 2 * len(different) <= len(texts)
    )


READERS: Mapping[str, Callable[[str], TypedValue]] = {
    "answer": _answer,
    "number": _number,
    "percent": _percent,
    "date": _date,
}
TESTS: Mapping[str, Callable[[str], bool]] = {
    "date": lambda text: _date(text).day is not None,
    "percent": lambda text: _percent(text).number is not None,
    "number": lambda text: _number(text).number is not None,
}
