"""Pages that list what the site holds: what they list, and what else they say."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from publishing.importing.jekyll.addresses.equivalents import is_served, last_part
from publishing.importing.source import SourceFile
from publishing.importing.values import text

from .content import own_words, without_loops

NAMED = re.compile(r"\bsite\.(?:collections\.)?([A-Za-z_][\w-]*)")
TAG = re.compile(r"\{%-?[^%]{0,500}%\}")
# What a loop over the site's own lists is on this site.
OURS = {
    "tags": "/tags/",
    "categories": "/tags/",
    "posts": "/blog/",
    "paginator": "/blog/",
    "projects": "/projects/",
    "portfolio": "/projects/",
    "publications": "/publications/",
}
LAYOUTS = {
    "archives": "/blog/archive/",
    "archive": "/blog/archive/",
    "categories": "/tags/",
    "category": "/tags/",
    "tags": "/tags/",
    "tag": "/tags/",
    "blog": "/blog/",
    "posts": "/blog/",
    "home": "/blog/",
    "search": "/search/",
    "cv": "/cv/",
}
PUBLICATIONS = re.compile(r"\{%-?\s*bibliography\b")
PAGINATOR = re.compile(r"\bpaginator\.")


def listed_collection(
    source: SourceFile, address: str, collections: Collection[str]
) -> str:
    """The collection of the site that a page lists: by its loops, its layout's setting,
    or its name."""
    named = [*_named(source.body), text(source.front_matter.get("collection"))]
    found = next((name for name in named if name in collections), "")
    if found or any(name in OURS for name in named):
        return found
    last = last_part(address)
    return last if last in collections else ""


def our_list(source: SourceFile) -> str:
    """Our page with the list that an old page drew; "" where we have none."""
    named = list(_named(source.body))
    paths = [path for name, path in OURS.items() if name in named]
    layout = text(source.front_matter.get("layout")).lower()
    return next(filter(is_served, [*paths, LAYOUTS.get(layout, "")]), "")


def _named(body: str) -> Iterator[str]:
    """What its Liquid tags go through, in order."""
    for tag in TAG.finditer(body):
        yield from NAMED.findall(tag[0])
        if PAGINATOR.search(tag[0]):
            yield "paginator"
        if PUBLICATIONS.match(tag[0]):
            yield "publications"


def as_listing(source: SourceFile, collection: str) -> SourceFile:
    """The page with what it says beside its list."""
    rest = without_loops(source.body)
    return replace(
        source, lists=collection, body=rest if own_words(source.body) else ""
    )
