"""Links of a text to Markdown files beside it, as addresses of this site."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from publishing.web_addresses import split_address

from .protected_text import ProtectedText

_LINK = re.compile(
    r"(?P<lead>\]\([ \t]*<?|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?)"
    r"(?P<path>[^\s<>()#?]{1,500}\.(?:md|markdown|mkdn?|mkdown|mdown))(?=[#?>)\s]|$)",
    re.MULTILINE | re.IGNORECASE,
)
# Most texts have none of these, and to look for links takes fifty times as long.
_NAME = re.compile(r"\.m(?:d|k|arkdown)", re.IGNORECASE)


def with_file_links(
    text: str, path: str, file_address: Callable[[str], str | None]
) -> str:
    """``path`` is the text's own; ``file_address`` knows what becomes of a file.

    A link to a file that nobody imports stays as it is.
    """
    if not (_NAME.search(text) and _LINK.search(text)):
        return text
    protected = ProtectedText(text)

    def link(found: re.Match[str]) -> str:
        target = _file(found["path"], path)
        if not target or protected.covers(found.start()):
            return found[0]
        return found["lead"] + (file_address(target) or found["path"])

    return _LINK.sub(link, text)


def _file(address: str, origin: str) -> str:
    """Below the site's root; "" for what lies elsewhere."""
    parts = split_address(address)
    if parts.scheme or parts.netloc:
        return ""
    folder = "" if address.startswith("/") else posixpath.dirname(origin)
    target = posixpath.join(folder, unquote(address).lstrip("/"))
    normal = posixpath.normpath(target)
    return "" if normal.startswith("..") else normal
