r"""kramdown's attribute lists: `#id .class key="value" reference`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

# Same alternatives, in the same order, as kramdown's ALD_TYPE_ANY.
_ITEM = re.compile(
    r"(?:^|(?<=\s))(?:"
    r"(?P<key>\w[\w:-]*)=(?P<quote>[\"'])(?P<value>(?:\\.|(?!(?P=quote))[^\\])*)(?P=quote)"
    r"|(?P<reference>\w[\w:-]*)"
    r"|(?P<marks>(?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+)"
    r")(?=\s|$)"
)
_MARK = re.compile(r"([#.])([^\s.#]+)")

# What an author may set through an attribute list; everything else (style, on*,
# srcdoc, ...) is dropped here already, and the sanitiser looks again.
ALLOWED = frozenset(
    "class id title lang dir width height alt rel hreflang start value reversed "
    "colspan rowspan scope datetime cite name target loading markdown href src "
    "controls poster download".split()
)


@dataclass(slots=True)
class Attributes:
    """One attribute list; `references` are names yet to be looked up."""

    values: dict[str, str] = field(default_factory=dict)
    classes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)

    def merge(self, other: "Attributes") -> None:
        self.values |= other.values
        self.classes += other.classes
        self.references += other.references

    def resolved(self, definitions: Mapping[str, "Attributes"]) -> "Attributes":
        """With the definitions of its references in place (one level deep, as in
        kramdown: a definition is resolved when it is defined)."""
        result = Attributes()
        for name in self.references:
            if name in definitions:
                result.merge(definitions[name])
            else:
                result.references.append(name)
        result.merge(Attributes(dict(self.values), list(self.classes)))
        return result

    def apply(self, token: Token) -> None:
        for key, value in self.values.items():
            if key in ALLOWED:
                token.attrSet(key, value)
        for name in self.classes:
            token.attrJoin("class", name)


def parse_attributes(text: str) -> Attributes:
    result = Attributes()
    for item in _ITEM.finditer(text):
        if item["key"]:
            _set_value(result, item["key"].lower(), _unescape(item["value"]))
        elif item["reference"]:
            result.references.append(item["reference"])
        else:
            _add_marks(result, item["marks"])
    return result


def _set_value(result: Attributes, key: str, value: str) -> None:
    if key == "class":
        result.classes += value.split()
    else:
        result.values[key] = value


def _add_marks(result: Attributes, marks: str) -> None:
    for sign, name in _MARK.findall(marks):
        if sign == "#":
            result.values["id"] = name
        else:
            result.classes.append(name)


def _unescape(value: str) -> str:
    return re.sub(r"\\([}\"'\\])", r"\1", value)
