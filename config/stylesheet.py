"""css/site.css, made of the short files that static/css/parts.css names by @import.

A browser would fetch some thirty files, and only after it has read the first. This
finder hands one folded file to the development server and to collectstatic,
so that nobody runs a build and a page costs one request for its look.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
PARTS = "css/parts.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')
COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/\s*|^\s+", re.DOTALL | re.MULTILINE)


def fold_imports(sheet: Path) -> str:
    """The sheet with each import replaced by that file's rules, in the same layer."""

    def rules(match: re.Match[str]) -> str:
        part = (sheet.parent / match[1]).read_text(encoding="utf-8")
        return f"@layer {match[2]} {{\n{part}}}"

    folded = IMPORT.sub(rules, sheet.read_text(encoding="utf-8"))
    return COMMENT_OR_INDENT.sub("", folded)


class StylesheetFinder(BaseFinder):
    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.sheet = Path(settings.STATICFILES_DIRS[0]) / PARTS
        self.storage = FileSystemStorage(location=Path(settings.VAR) / "stylesheet")

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        if path != NAME:
            return []
        folded = self._write()
        return [folded] if find_all else folded

    def list(
        self, ignore_patterns: Iterable[str] | None
    ) -> Iterator[tuple[str, FileSystemStorage]]:
        self._write()
        yield NAME, self.storage

    def _write(self) -> str:
        target = Path(self.storage.path(NAME))
        text = fold_imports(self.sheet)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished = target.with_suffix(".tmp")
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(target)
        return str(target)
