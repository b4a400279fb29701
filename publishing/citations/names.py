"""Names of people as BibTeX understands them: first names, "von", last name, "Jr"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .latex import decode, encode

OTHERS = "others"


@dataclass(frozen=True)
class Name:
    """Braces hold together what belongs together: ``{World Health Organization}``."""

    family: str
    given: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """As people say it: "Ludwig van Beethoven", without the braces."""
        parts = filter(None, (self.given, self.last, self.suffix))
        return _bare(" ".join(parts))

    @property
    def last(self) -> str:
        return " ".join(filter(None, (self.prefix, self.family)))

    @property
    def is_others(self) -> bool:
        return self == Name(OTHERS)

    @property
    def sortable(self) -> str:
        """The one spelling that ``parse_name`` takes apart in the same way again."""
        if self.suffix:
            return f"{self.last}, {self.suffix}, {self.given}".rstrip()
        if self.given:
            return f"{self.last}, {self.given}"
        return f"{self.last}," if len(_words(self.last)) > 1 else self.last

    @property
    def plain_last(self) -> str:
        return _bare(self.last)

    @property
    def initials(self) -> str:
        """ "Jean-Luc Anh" is "J.-L. A."."""
        words = (word.split("-") for word in _bare(self.given).split())
        return " ".join(
            "-".join(f"{part[0]}." for part in word if part) for word in words
        )


def parse_name(text: str) -> Name:
    """``text`` is Unicode in one of the three orders that BibTeX knows."""
    parts = [part.strip() for part in _split(text, ",")]
    if len(parts) == 1:
        return _from_words(_words(parts[0]))
    prefix, family = _prefix_and_family(_words(parts[0]))
    *middle, given = parts[1:]
    suffix = " ".join(" ".join(middle).split())
    return Name(family, " ".join(given.split()), prefix, suffix)


def _from_words(words: Sequence[str]) -> Name:
    """The last word is of the family; what stands before "von" is given."""
    start = next((at for at, word in enumerate(words[:-1]) if word[0].islower()), None)
    if start is None:
        return Name(" ".join(words[-1:]), " ".join(words[:-1]))
    prefix, family = _prefix_and_family(words[start:])
    return Name(family, " ".join(words[:start]), prefix)


def _prefix_and_family(words: Sequence[str]) -> tuple[str, str]:
    small = [at for at, word in enumerate(words[:-1]) if word[0].islower()]
    split = small[-1] + 1 if small and words[0][0].islower() else 0
    return " ".join(words[:split]), " ".join(words[split:])


def parse_names(field: str) -> tuple[Name, ...]:
    """The value of ``author``: names between "and"; LaTeX becomes Unicode."""
    told = decode(" ".join(field.split()), keep_braces=True)
    names = (name.strip(" ,") for name in _split(told, " and "))
    return tuple(parse_name(name) for name in names if _bare(name).strip())


def write_names(names: Iterable[Name], *, ascii_only: bool = False) -> str:
    return " and ".join(_encode(name.sortable, ascii_only) for name in names)


def _encode(name: str, ascii_only: bool) -> str:
    parts = re.split(r"([{}])", name)
    return "".join(
        part if part in ("{", "}") else encode(part, ascii_only=ascii_only)
        for part in parts
    )


def _split(text: str, separator: str) -> Iterator[str]:
    """At the separators that stand outside of braces."""
    pattern = re.compile(rf"[{{}}]|{re.escape(separator)}", re.IGNORECASE)
    level, start = 0, 0
    for found in pattern.finditer(text):
        if found[0] in "{}":
            level = max(level + (1 if found[0] == "{" else -1), 0)
        elif not level:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]


def _words(text: str) -> list[str]:
    return [word for word in _split(" ".join(text.split()), " ") if word]


def _bare(text: str) -> str:
    return text.replace("{", "").replace("}", "")
