"""Links, images and anchors of stored HTML, which the sanitiser left well-formed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

# The sanitiser writes every attribute in double quotes and escapes them inside.
TAG = re.compile(r'<(a|img|[a-z][a-z0-9]*)((?:\s[^\s=>"]+(?:="[^"]*")?)*)\s*/?>')
ATTRIBUTE = re.compile(r'\s([^\s=>"]+)="([^"]*)"')
FALLEN_BACK = re.compile(r'<code class="math-error">([^<]*)')


@dataclass
class Scan:
    links: list[str] = field(default_factory=list)
    images: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    formulas: list[str] = field(default_factory=list)


def scan(html: str) -> Scan:
    """``images`` as (address, alternative text), ``formulas`` as the TeX they show."""
    found = Scan(formulas=[unescape(tex) for tex in FALLEN_BACK.findall(html)])
    for tag, attributes in _tags(html):
        if name := attributes.get("id"):
            found.ids.add(name)
        if tag == "a" and (href := attributes.get("href", "")):
            found.links.append(href)
        elif tag == "img":
            image = (attributes.get("src", ""), attributes.get("alt", ""))
            found.images.append(image)
    return found


def _tags(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    for match in TAG.finditer(html):
        told = ATTRIBUTE.findall(match[2])
        if told:
            yield match[1], {name: unescape(value) for name, value in told}
