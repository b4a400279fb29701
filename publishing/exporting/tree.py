"""The files of an export while they are written, each under a name that is safe."""

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
NAME_BYTES = 180  # with a date, a number and an ending still within 255
UNSAFE = re.compile(r"[^\w.-]+")
# No file of Windows may be called so, whatever its ending.
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


class PathTakenError(ValueError):
    """Another file of the tree has this path, or its folder's name."""


def safe_name(wanted: str) -> str:
    """A file's name without its ending: one part of a path that no system refuses, and
    that Jekyll does not pass over."""
    plain = UNSAFE.sub("-", unicodedata.normalize("NFC", wanted)).strip(".-")
    short = plain.encode()[:NAME_BYTES].decode(errors="ignore").rstrip(".")
    if not short:
        return "untitled"
    return f"x{short}" if short.startswith("_") or DEVICES.match(short) else short


@dataclass
class Tree:
    """Two paths that differ in case alone are one to half of the world's disks."""

    root: Path
    _written: set[str] = field(default_factory=set)
    _files: set[str] = field(default_factory=set)
    _folders: set[str] = field(default_factory=set)

    @property
    def paths(self) -> list[str]:
        return sorted(self._written)

    def __contains__(self, path: object) -> bool:
        return path in self._written

    def free(self, folder: str, name: str, ending: str) -> str:
        """The first path for this name, or for this name with a number, that is free."""
        stem, number = safe_name(name), 1
        path = PurePosixPath(folder, stem + ending).as_posix()
        while self._is_taken(path):
            number += 1
            path = PurePosixPath(folder, f"{stem}-{number}{ending}").as_posix()
        return path

    def write(self, path: str, text: str | Iterable[str]) -> None:
        with self._open(path) as file:
            for part in [text] if isinstance(text, str) else text:
                file.write(part.encode())

    def copy(self, path: str, source: IO[bytes]) -> None:
        with self._open(path) as file:
            shutil.copyfileobj(source, file)

    def repeat(self, path: str, existing: str) -> None:
        """The file ``existing`` under a second name."""
        self._claim(path)
        try:
            os.link(self.root / existing, self.root / path)
        except OSError:  # this disk knows no second names
            shutil.copyfile(self.root / existing, self.root / path)
            (self.root / path).chmod(PRIVATE_FILE)

    def _open(self, path: str) -> IO[bytes]:
        self._claim(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        return os.fdopen(os.open(self.root / path, flags, PRIVATE_FILE), "wb")

    def _claim(self, path: str) -> None:
        """Raises PathTakenError; ValueError for a path that leads out of the tree."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts or "\x00" in path:
            raise ValueError(f"{path!r} is no path below the export")
        if self._is_taken(path):
            raise PathTakenError(path)
        self._written.add(path)
        self._files.add(_folded(path))
        for above in PurePosixPath(path).parents:
            self._folders.add(_folded(above.as_posix()))
        folder = self.root
        for part in parts[:-1]:
            folder /= part
            folder.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)

    def _is_taken(self, path: str) -> bool:
        names = [path, *(each.as_posix() for each in PurePosixPath(path).parents)]
        in_the_way = any(_folded(name) in self._files for name in names)
        return in_the_way or _folded(path) in self._folders


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
