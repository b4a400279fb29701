"""Pictures that say how far something is: badges and bars of progress."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import parse_qs, unquote

from publishing.web_addresses import split_address

PICTURE = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\(\s*<?(?P<address>[^)\s>]*)[^)]*\)|<img\b(?P<tag>[^>]*)>",
    re.I,
)
ATTRIBUTE = re.compile(r"\b(src|alt)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
# progress-bar.dev/50, geps.dev/progress/50 and their like.
BAR = re.compile(
    r"(?:progress-?bar|progress|/bar)\b.*?/(\d{1,3})(?:\.(?:svg|png))?/?$", re.I
)
SCALE = re.compile(r"\d{1,6}")
ENDING = re.compile(r"\.(?:svg|png|json)$")
DASH = re.compile(r"(?<!-)-(?!-)")
ALL = 100


@dataclass(frozen=True)
class Picture:
    """``message`` is what a badge says behind its label; ``percent`` what a bar shows."""

    source: str
    alt: str
    address: str
    label: str = ""
    message: str = ""
    colour: str = ""
    percent: int | None = None


def pictures(cell: str) -> Iterator[Picture]:
    for found in PICTURE.finditer(cell):
        if found["tag"] is None:
            alt, address = found["alt"], found["address"]
        else:
            told = dict(ATTRIBUTE.findall(found["tag"]))
            alt, address = (
                unescape(told.get(key, "").strip("\"'")) for key in ("alt", "src")
            )
        yield _read(found[0], alt, address)


def _read(source: str, alt: str, address: str) -> Picture:
    parts = split_address(address)
    if "/badge/" in parts.path:
        return Picture(
            source, alt, address, *_badge(parts.path.partition("/badge/")[2])
        )
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if "message" in asked:
        label, colour = (asked.get(name, "") for name in ("label", "color"))
        return Picture(source, alt, address, label, asked["message"], colour)
    if found := BAR.search(parts.netloc + parts.path):
        return Picture(
            source, alt, address, percent=_percent(found[1], asked.get("scale", ""))
        )
    return Picture(source, alt, address)


def _badge(path: str) -> tuple[str, str, str]:
    """ "status-in__progress-yellow" as shields.io reads it: label, message, colour."""
    written = [
        unquote(part).replace("--", "-").replace("__", "\0").replace("_", " ")
        for part in DASH.split(ENDING.sub("", path))
    ]
    label, message, colour = (["", "", *written])[-3:]
    return label.replace("\0", "_"), message.replace("\0", "_"), colour.casefold()


def _percent(told: str, scale: str) -> int | None:
    whole = int(scale) if SCALE.fullmatch(scale) and int(scale) else ALL
    part = round(ALL * int(told) / whole)
    return part if part <= ALL else None
