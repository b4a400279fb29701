"""One admin for what every published thing shares; an app writes only its difference."""

from . import files, images, settings, site, tags
from .base import MarkdownAdmin, PublishableAdmin, ReadOnlyInline, SingleRowAdmin
from .links import LinkInline

__all__ = [
    "LinkInline",
    "MarkdownAdmin",
    "PublishableAdmin",
    "ReadOnlyInline",
    "SingleRowAdmin",
    "files",
    "images",
    "settings",
    "site",
    "tags",
]
