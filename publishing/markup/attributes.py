r"""kramdown's attribute lists: `#id .class key="value" reference`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

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

_TAG = re.compile(r"\s*<[A-Za-z](?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>")
_CLASS = re.compile(r"""(\sclass\s*=\s*["'])""", re.IGNORECASE)
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


def insert_attributes(html: str, token: Token) -> str:
    """The attributes of a list, in the first tag of raw HTML.  Its own come first, so
    that a browser keeps them; only classes come together."""
    tag = _TAG.match(html)
    if tag is None or not token.attrs:
        return html
    given = dict(token.attrs)
    opening = tag[0]
    if "class" in given and (own := _CLASS.search(opening)):
        classes = f"{own[1]}{escape(str(given.pop('class')))} "
        opening = opening[: own.start()] + classes + opening[own.end(1) :]
    written = "".join(f' {key}="{escape(str(given[key]))}"' for key in given)
    at = len(opening) - (2 if opening.endswith("/>") else 1)
    return opening[:at] + written + opening[at:] + html[tag.end() :]


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
