"""Feeds with the full text, in two forms, the same for every kind of content."""

from .feed import LENGTH, ContentFeed
from .formats import FullTextAtom, JSONFeed
from .text import legal_in_xml, portable_html

__all__ = [
    "LENGTH",
    "ContentFeed",
    "FullTextAtom",
    "JSONFeed",
    "legal_in_xml",
    "portable_html",
]
