"""Which files of a Jekyll site are documents, by Jekyll's rules of names and folders."""

import fnmatch
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath

from .config import SiteConfig

MARKDOWN = {".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".mdown"}
HTML = {".html", ".htm"}
OTHER_MARKUP = {".textile", ".rst", ".org", ".adoc", ".asciidoc"}
DOCUMENTS = MARKDOWN | HTML | OTHER_MARKUP
# Parts of a theme and of its tools; nothing in them is a text of the site.
MACHINERY = {
    "_site", "_includes", "_layouts", "_sass", "_plugins", "_data", "_bibliography",
    "_scripts", "_tests", "_config", "_js", "_css", "_assets", "node_modules", "vendor",
}  # fmt: skip
ALWAYS_OUT = {"readme", "license", "licence", "changelog", "contributing"}


class Place(StrEnum):
    PAGE = "page"
    POST = "post"
    DRAFT = "draft"
    COLLECTION = "collection"
    UNDERSCORE = "underscore"  # a folder that Jekyll passes over


@dataclass(frozen=True)
class FoundFile:
    path: str
    place: Place
    collection: str = ""

    @property
    def name(self) -> str:
        return PurePosixPath(self.path).name

    @property
    def folder(self) -> str:
        return PurePosixPath(self.path).parts[0] if "/" in self.path else ""


@dataclass(frozen=True)
class LeftOut:
    path: str
    reason: str


def walk(root: Path, config: SiteConfig) -> Iterator[FoundFile | LeftOut]:
    suffixes = {*DOCUMENTS, *config.markdown_extensions}
    for folder, folders, files in os.walk(root, followlinks=False):
        here = Path(folder).relative_to(root)
        kept = []
        for name in sorted(folders):
            path = (here / name).as_posix()
            if (root / path).is_symlink():
                yield LeftOut(path, "a link to a folder; links are not followed")
            elif _enters(path, config):
                kept.append(name)
        folders[:] = kept
        for name in sorted(files):
            if Path(name.rstrip("~#")).suffix.lower() in suffixes:
                yield _sorted((here / name).as_posix(), config)


def _enters(path: str, config: SiteConfig) -> bool:
    name = PurePosixPath(path).name
    if matches(path, config.include):
        return True
    if matches(path, config.exclude):
        return False
    return name not in MACHINERY and not name.startswith((".", "#", "~"))


def _sorted(path: str, config: SiteConfig) -> FoundFile | LeftOut:
    file = PurePosixPath(path)
    if not matches(path, config.include):
        if matches(path, config.exclude):
            return LeftOut(path, "excluded in _config.yml")
        if file.name.startswith((".", "#", "~")) or file.name.endswith(("~", "#")):
            return LeftOut(path, "a hidden file or a copy that an editor keeps")
    if len(file.parts) == 1 and file.stem.lower() in ALWAYS_OUT:
        return LeftOut(path, "tells about the repository, not part of the site")
    place, collection = _place(file.parts[:-1], config)
    is_on_shelf = place in (Place.POST, Place.DRAFT, Place.COLLECTION)
    if is_on_shelf and not path.startswith(config.collections_dir):
        place, collection = Place.UNDERSCORE, ""
    if place == Place.PAGE and file.name.startswith("_"):
        place = Place.UNDERSCORE
    return FoundFile(path, place, collection)


def _place(folders: Sequence[str], config: SiteConfig) -> tuple[Place, str]:
    if "_posts" in folders:
        return Place.POST, "posts"
    if "_drafts" in folders:
        return Place.DRAFT, "drafts"
    for depth, name in enumerate(folders, 1):
        if not name.startswith("_"):
            continue
        if name[1:] in config.collections:
            return Place.COLLECTION, name[1:]
        if not matches("/".join(folders[:depth]), config.include):
            return Place.UNDERSCORE, ""
    return Place.PAGE, ""


def matches(path: str, patterns: Sequence[str]) -> bool:
    """As Jekyll's include and exclude: a pattern, a file, or a folder and all in it."""
    for pattern in patterns:
        plain = pattern.strip("/")
        if not plain or ".." in plain.split("/"):
            continue
        if path == plain or path.startswith(f"{plain}/"):
            return True
        if fnmatch.fnmatch(path, plain) and path.count("/") == plain.count("/"):
            return True
    return False
