"""All that a document of a site becomes depends on, besides its own bytes, as one hash."""

import hashlib
import inspect
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import publishing.importing
from publishing.importing.importer import Importer, ImportRun
from publishing.importing.liquid.bodies import OPTION
from publishing.models import render_stamp

from .config import SiteConfig
from .plan import Entry
from .walk import DOCUMENTS

# These change within a run or with the place of the folder, and change no row by it.
ASIDE = {"root", "addresses", OPTION}
TEXTS = tuple(DOCUMENTS)
# Only a text with one of these asks where other files of the site are found: by Liquid,
# or by the name of a file in Markdown.
MARKS = (b"{%", b"{{", b".m")


@dataclass
class Circumstances:
    root: Path
    config: SiteConfig
    run: ImportRun

    def of(self, entry: Entry, importer: Importer[Any], data: bytes) -> str:
        told = [self._site, code_stamp(type(importer)), repr(entry)]
        if any(mark in data for mark in MARKS):
            told.append(self._addresses)
        return _digest(told)

    @cached_property
    def _site(self) -> str:
        options = {k: v for k, v in self.run.options.items() if k not in ASIDE}
        run = (self.run.language, str(self.run.zone), self.run.brings_images)
        facts = [
            render_stamp(),
            repr(run),
            repr(self.config),
            repr(sorted(options.items())),
        ]
        return _digest([*facts, *_other_files(self.root)])

    @cached_property
    def _addresses(self) -> str:
        return _digest([repr(sorted(self.run.options[OPTION].addresses.items()))])


def _other_files(root: Path) -> Iterator[str]:
    """Pictures and whatever else a text may show, with what tells that they changed."""
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(folder)
        for name in sorted(files):
            if not name.lower().endswith(TEXTS):
                status = (here / name).lstat()
                path = (here / name).relative_to(root)
                yield f"{path} {status.st_size} {status.st_mtime_ns}"


@lru_cache
def code_stamp(importer: type[Importer[Any]]) -> str:
    """Of the code that reads files: what it makes of one may change with an upgrade."""
    own = Path(inspect.getfile(importer)).parent
    shared = Path(inspect.getfile(publishing.importing)).parent
    files = sorted({*own.rglob("*.py"), *shared.rglob("*.py")})
    return _digest(file.read_text(encoding="utf-8") for file in files)


def _digest(parts: Iterator[str] | list[str]) -> str:
    made = hashlib.sha256()
    for part in parts:
        made.update(part.encode(errors="replace") + b"\0")
    return made.hexdigest()
