"""Includes and plugin tags that stand for an image, a video or a link."""

import re
from collections.abc import Callable, Mapping
from html import escape

_PARAMETER = re.compile(r"(?<![\w-])([\w-]++)\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"']+)")
_IMAGE = re.compile(r"\.(?:png|jpe?g|gif|webp|svg|avif|bmp)(?:[?#].*)?$", re.IGNORECASE)
_VIDEO = re.compile(r"\.(?:mp4|webm|ogv|mov)(?:[?#].*)?$", re.IGNORECASE)
_AUDIO = re.compile(r"\.(?:mp3|ogg|wav|m4a|flac)(?:[?#].*)?$", re.IGNORECASE)
_FRAME = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:youtube(?:-nocookie)?\.com/embed|player\.)", re.I
)
_SOURCES = ("path", "src", "image_path", "image", "img", "url", "file", "filename")
_CAPTIONS = ("caption", "description")
_ALTS = ("alt", "title", "name")

_Evaluate = Callable[[str], str | None]


def include(rest: str, evaluate: _Evaluate) -> str | None:
    """HTML for an include with image-like parameters, else nothing."""
    name = rest.split(None, 1)[0] if rest.split() else ""
    values = {key: _value(text, evaluate) for key, text in _PARAMETER.findall(rest)}
    if re.search(r"youtube", name, re.IGNORECASE):
        identifier = values.get("id") or values.get("video") or values.get("code") or ""
        return _youtube(identifier) if identifier else None
    for key in _SOURCES:
        source = values.get(key, "")
        html = _media(source, values) if source else None
        if html:
            return html
    return None


def embed(name: str, rest: str) -> str | None:
    """HTML for a plugin tag, else nothing."""
    first = rest.split(maxsplit=1)[0].strip("\"'") if rest.split() else ""
    if not first:
        return None
    if name == "youtube":
        return _youtube(first)
    if name == "vimeo" and first.isdecimal():
        return f'<iframe src="https://player.vimeo.com/video/{first}"></iframe>'
    if name == "gist":
        return _link(f"https://gist.github.com/{first}", f"Gist {first}")
    if name in {"twitter", "tweet", "oembed"} and first.startswith("http"):
        return _link(first, first)
    return None


def parameters(rest: str) -> dict[str, str]:
    """Those that are given as words."""
    return {
        key: text[1:-1] for key, text in _PARAMETER.findall(rest) if text[:1] in "\"'"
    }


def _value(text: str, evaluate: _Evaluate) -> str:
    if text[:1] in "\"'":
        return text[1:-1]
    return evaluate(text) or ""


def _youtube(identifier: str) -> str | None:
    found = re.search(r"(?:v=|/|^)([\w-]{6,})(?:[?&].*)?$", identifier)
    if not found:
        return None
    return f'<iframe src="https://www.youtube.com/embed/{found[1]}"></iframe>'


def _link(address: str, text: str) -> str:
    return f'<a href="{escape(address)}">{escape(text)}</a>'


def _media(source: str, values: Mapping[str, str]) -> str | None:
    address = escape(from_root(source))
    if _IMAGE.search(source):
        return _figure(address, values)
    if _FRAME.match(source):
        return f'<iframe src="{address}"></iframe>'
    if _VIDEO.search(source):
        return f'<video src="{address}" controls></video>'
    if _AUDIO.search(source):
        return f'<audio src="{address}" controls></audio>'
    return None


def from_root(source: str) -> str:
    """Themes pass such paths through `relative_url`."""
    local = not re.match(r"[a-z][a-z0-9+.-]*:|/|\.", source, re.IGNORECASE)
    return f"/{source}" if local else source


def _figure(address: str, values: Mapping[str, str]) -> str:
    caption = next((values[key] for key in _CAPTIONS if values.get(key)), "")
    alt = next((values[key] for key in _ALTS if values.get(key)), caption)
    image = f'<img src="{address}" alt="{escape(alt)}">'
    if not caption:
        return image
    return f"<figure>{image}<figcaption>{escape(caption)}</figcaption></figure>"
