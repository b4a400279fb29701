"""Addresses of plain signs, as most are: they stay as they are written, without
markdown-it's look at each of their characters."""

import re
from types import SimpleNamespace

from markdown_it import MarkdownIt

_TARGET = re.compile(r"[^\x00-\x20\x7f<>()\\&]++(?=\)| [\"'])")
_HOST = r"https?://(?:[a-z0-9-]{1,63}\.){1,3}[a-z]{2,63}(?=[/?#]|\Z)"
_ADDRESS = re.compile(rf"(?:{_HOST})?(?!//)[A-Za-z0-9_./~=&+,;!?#-]*+")


def add(md: MarkdownIt) -> None:
    normalised = md.normalizeLink
    # markdown-it lets its users replace this method.
    md.normalizeLink = (  # type: ignore[method-assign]
        lambda url: url if _ADDRESS.fullmatch(url) else normalised(url)
    )


def plain_target(source: str, start: int, end: int) -> SimpleNamespace | None:
    """What `parseLinkDestination` gives for a target that its bracket or its title
    follows."""
    found = _TARGET.match(source, start, end)
    return found and SimpleNamespace(ok=True, pos=found.end(), str=found[0])
