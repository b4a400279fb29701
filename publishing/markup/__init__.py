"""Markdown as kramdown reads it, to safe HTML; a plain library without Django."""

from .document import (
    Document,
    Footnote,
    Heading,
    Image,
    Link,
    RenderWarning,
    TocEntry,
)
from .options import KramdownOptions, RenderOptions, ResolvedImage
from .render import RENDERER, render

__all__ = [
    "RENDERER",
    "Document",
    "Footnote",
    "Heading",
    "Image",
    "KramdownOptions",
    "Link",
    "RenderOptions",
    "RenderWarning",
    "ResolvedImage",
    "TocEntry",
    "render",
]
