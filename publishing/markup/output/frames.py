"""Frames of known video hosts and of files kept here become a plain link; others are
left out."""

import re
from html import escape
from urllib.parse import urlsplit

from publishing.markup.document import Link
from publishing.markup.output.words import phrase

_YOUTUBE = frozenset(
    (
        "www.youtube.com",
        "youtube.com",
        "www.youtube-nocookie.com",
        "youtube-nocookie.com",
    )
)
_EMBED = re.compile(r"/embed/([\w-]+)")


def video_address(source: str) -> str:
    """The page to watch a framed video on, or nothing for an unknown host."""
    parts = urlsplit("https:" + source if source.startswith("//") else source)
    host = (parts.hostname or "").lower()
    if parts.scheme not in {"http", "https"}:
        return ""
    found = _EMBED.match(parts.path)
    if host in _YOUTUBE and found:
        return f"https://www.youtube.com/watch?v={found[1]}"
    if host == "player.vimeo.com":
        return "https://vimeo.com/" + parts.path.rstrip("/").rsplit("/", 1)[-1]
    if host == "player.bilibili.com":
        return f"https://{host}{parts.path}?{parts.query}"
    return ""


def video_figure(attributes: dict[str, str], language: str) -> tuple[str, Link | None]:
    try:
        address = video_address(attributes.get("src", ""))
    except ValueError:
        address = ""
    if not address:
        return "", None
    text = attributes.get("title") or phrase("video", language)
    html = (
        f'<figure class="video"><a href="{escape(address)}" rel="noopener external">'
        f"{escape(text, quote=False)}</a></figure>"
    )
    return html, Link(address, text)


def file_figure(address: str, attributes: dict[str, str]) -> tuple[str, Link]:
    """A document that the page framed, such as a PDF."""
    text = attributes.get("title") or address.partition("#")[0].rsplit("/", 1)[-1]
    html = (
        f'<figure class="file"><a href="{escape(address)}">'
        f"{escape(text, quote=False)}</a></figure>"
    )
    return html, Link(address, text)
