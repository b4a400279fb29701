"""Pages that every Jekyll theme draws and this platform draws, too."""

import re
from collections.abc import Iterator
from functools import cache

from django.urls import Resolver404, URLResolver, get_resolver, resolve

OWN_FOLDERS = ("/admin/", "/static/", "/media/")
FEED, SITEMAP = "/feed.xml", "/sitemap.xml"
# By the last part of the old address, without its extension.
LISTS = {
    "blog": "/blog/",
    "posts": "/blog/",
    "archive": "/blog/archive/",
    "archives": "/blog/archive/",
    "year-archive": "/blog/archive/",
    "tags": "/tags/",
    "tag": "/tags/",
    "tag-archive": "/tags/",
    "categories": "/tags/",
    "category": "/tags/",
    "category-archive": "/tags/",
    "search": "/search/",
    "feed": FEED,
    "atom": FEED,
    "rss": FEED,
    "sitemap": SITEMAP,
}
SHOWCASES = {
    "projects": "/projects/",
    "portfolio": "/projects/",
    "publications": "/publications/",
    "bibliography": "/publications/",
    "cv": "/cv/",
    "resume": "/cv/",
}


def last_part(address: str) -> str:
    name = address.rstrip("/").rpartition("/")[2].lower()
    return re.sub(r"\.(html?|xml|md)$", "", name)


def list_equivalent(address: str) -> str:
    """Our list for an old one, whatever stood on the page; "" where we have none."""
    path = LISTS.get(last_part(address), "")
    return path if is_served(path) else ""


def showcase_equivalent(address: str) -> str:
    path = SHOWCASES.get(last_part(address), "")
    return path if is_served(path) else ""


def is_served(path: str) -> bool:
    """Whether a fixed page of this platform answers here (not one of many by slug), or
    whatever there may be below its own folders."""
    if not path:
        return False
    if path.startswith(OWN_FOLDERS):
        return True
    if path not in fixed_paths():
        return False
    try:
        return "<" not in resolve(path).route
    except Resolver404:
        return False


@cache
def fixed_paths() -> frozenset[str]:
    """Where a page may be whose address has no part that varies: to ask for each of
    thousands of old addresses takes longer than to read the posts' settings."""
    return frozenset(f"/{route}" for route in _routes(get_resolver()))


def _routes(resolver: URLResolver) -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from (route + below for below in _routes(pattern))
        elif "<" not in route:
            yield route
