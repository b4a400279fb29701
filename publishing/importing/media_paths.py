"""Images that a theme looks for in a folder named by the front matter."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from .protected_text import ProtectedText
from .source import SourceFile
from .values import one_line

KEYS = ("media_subpath", "img_path")
TARGET = re.compile(
    r"(?P<before>!\[[^\[\]\n]{0,500}\]\(\s{0,9}<?|<(?:img|video|audio|source)\b[^<>]{0,500}?"
    r"\b(?:src|poster)\s*=\s*[\"'])(?P<target>[^\s()<>\"']{1,500})"
)
ELSEWHERE = re.compile(r"[/#{]|[a-zA-Z][a-zA-Z0-9+.-]*:")


def with_media_paths(source: SourceFile) -> SourceFile:
    """The same file with those images named from the root of the site."""
    told = [one_line(source.front_matter.get(key)) for key in KEYS]
    folder = next(filter(None, told), "")
    if not folder or ELSEWHERE.match(folder.lstrip("/")):
        return source
    stem = f"/{folder.strip('/')}/"
    protected = ProtectedText(source.body)

    def moved(match: re.Match[str]) -> str:
        if ELSEWHERE.match(match["target"]) or protected.covers(match.start()):
            return match[0]
        return f"{match['before']}{stem}{match['target']}"

    image = _moved_image(source.front_matter.get("image"), stem)
    if image is not None:
        source.front_matter["image"] = image
    return replace(source, body=TARGET.sub(moved, source.body))


def _moved_image(value: Any, stem: str) -> Any:
    if isinstance(value, Mapping) and isinstance(value.get("path"), str):
        return {**value, "path": _moved_image(value["path"], stem)}
    if isinstance(value, str) and value and not ELSEWHERE.match(value):
        return stem + value
    return None if not isinstance(value, str) else value
