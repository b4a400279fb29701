"""css/site.css, made of the short files that static/css/parts.css names by @import.

A browser would fetch some thirty files, and only after it has read the first. This
finder hands one folded file to the development server and to collectstatic,
so that nobody runs a build and a page costs one request for its look.
The owner's folder of static files may replace each part and add css/own.css.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

NAME = "css/site.css"
PARTS = "css/parts.css"
OWN = "css/own.css"
IMPORT = re.compile(r'@import url\("([^"]+)"\) layer\((\w+)\);')
COMMENT_OR_INDENT = re.compile(r"/\*.*?\*/\s*|^\s+", re.DOTALL | re.MULTILINE)


def fold_imports(folders: Sequence[Path]) -> str:
    """The sheet with each import replaced by that file's rules, in the same layer.

    A file of an earlier folder stands in place of one of a later folder; the owner's
    OWN rules come last, where they win over all others.
    """

    def first(name: str) -> str:
        places = [folder / name for folder in folders]
        there = next((place for place in places if place.is_file()), places[-1])
        return there.read_text(encoding="utf-8")

    def rules(match: re.Match[str]) -> str:
        return layer(match[2], first(f"css/{match[1]}"))

    folded = IMPORT.sub(rules, first(PARTS))
    if any((folder / OWN).is_file() for folder in folders):
        folded += layer("overrides", first(OWN))
    return COMMENT_OR_INDENT.sub("", folded)


def layer(name: str, rules: str) -> str:
    return f"@layer {name} {{\n{rules}}}"


class StylesheetFinder(BaseFinder):
    def __init__(self, app_names: Any = None, *args: Any, **kwargs: Any) -> None:
        self.folders = [Path(folder) for folder in settings.STATICFILES_DIRS]
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
        text = fold_imports(self.folders)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished = target.with_suffix(".tmp")
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(target)
        return str(target)
