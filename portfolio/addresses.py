"""Which addresses a page may have."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import URLResolver, get_resolver

# Kept free for pages of this project that are planned, and for error pages of imported
# sites; what answers today is found in the map of addresses itself.
PLANNED = frozenset({"404", "500", "feed.json", "feed.xml", "series", "styleguide"})

# Answered by ours while it has something to show, and else by the owner's own page.
SHARED = frozenset({"cv"})


@cache
def reserved_slugs() -> frozenset[str]:
    """First parts of paths that do not belong to pages."""
    prefixes = (settings.STATIC_URL, settings.MEDIA_URL)
    served = {_first_part(urlsplit(prefix or "").path) for prefix in prefixes}
    found = PLANNED | served | set(_first_parts(get_resolver().url_patterns))
    return found - SHARED


def _first_parts(patterns: Iterable[Any]) -> Iterator[str]:
    for pattern in patterns:
        route = str(pattern.pattern)
        if part := _first_part(route):
            yield part
        elif isinstance(pattern, URLResolver) and not route:
            yield from _first_parts(pattern.url_patterns)


def _first_part(path: str) -> str:
    part = path.lstrip("/").split("/")[0]
    return "" if "<" in part else part
