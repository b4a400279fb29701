"""The folder of an export: whole at any moment, and never at a stranger's cost."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .tree import PRIVATE_FOLDER, Tree

MANIFEST = ".synaptheos-export"
HEADING = (
    "# The files of this export, one a line. Others in this folder are left alone.\n"
)
GIT = ".git"


class FolderRefusedError(Exception):
    """The message says what stands in the way."""


@dataclass(frozen=True)
class ExportFolder:
    """Written beside its place and put there by renaming.

    What was there and is not the export's own, such as ``.git`` or a ``Gemfile``, moves
    into the new folder.
    """

    place: Path

    @contextmanager
    def replacing(self) -> Iterator[Tree]:
        """Raises FolderRefusedError; after any error the former export is untouched."""
        if not self.place.name:
            raise FolderRefusedError(f"{self.place} is the root of the disk")
        with self._locked():
            self._recover()
            self._check()
            shutil.rmtree(self._new, ignore_errors=True)
            self._new.mkdir(mode=PRIVATE_FOLDER)
            try:
                tree = Tree(self._new)
                yield tree
                tree.write(MANIFEST, [HEADING, *(f"{p}\n" for p in tree.paths)])
                self._swap()
            finally:
                shutil.rmtree(self._new, ignore_errors=True)

    @property
    def _new(self) -> Path:
        return self.place.with_name(f".{self.place.name}.new")

    @property
    def _former(self) -> Path:
        return self.place.with_name(f".{self.place.name}.former")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.place.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.place.parent, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield
        except BlockingIOError:
            said = f"another export is being written beside {self.place}"
            raise FolderRefusedError(said) from None
        finally:
            os.close(handle)

    def _check(self) -> None:
        if not os.path.lexists(self.place):
            return
        if not self.place.is_dir():
            raise FolderRefusedError(f"{self.place} is not a folder")
        names = {entry.name for entry in self.place.iterdir()}
        if names - {GIT} and MANIFEST not in names:
            said = "holds files and is no export of this site; choose an empty folder"
            raise FolderRefusedError(f"{self.place} {said}")

    def _swap(self) -> None:
        if self.place.exists():
            self._refuse_collisions()
            self.place.rename(self._former)
        self._new.rename(self.place)
        self._recover()

    def _recover(self) -> None:
        """Ends a swap, also one that was interrupted."""
        if not self._former.exists():
            return
        if not self.place.exists():
            self._former.rename(self.place)
            return
        for path in list(strangers(self._former)):
            (self.place / path).parent.mkdir(parents=True, exist_ok=True)
            (self._former / path).rename(self.place / path)
        shutil.rmtree(self._former)

    def _refuse_collisions(self) -> None:
        for path in strangers(self.place):
            if os.path.lexists(self._new / path):
                said = "is not of the last export, and the new one has such a file"
                raise FolderRefusedError(f"{self.place / path} {said}")


def strangers(folder: Path) -> Iterator[Path]:
    """What is in an export's folder and not of the export; of a folder in which nothing
    is the export's, the folder."""
    manifest = folder / MANIFEST
    lines = (
        manifest.read_text(encoding="utf-8").splitlines() if manifest.exists() else []
    )
    own = {Path(line) for line in lines} | {Path(MANIFEST)}
    own_folders = {above for path in own for above in path.parents}
    waiting = [Path()]
    while waiting:
        for entry in sorted((folder / waiting.pop()).iterdir()):
            path = entry.relative_to(folder)
            if path in own_folders and entry.is_dir() and not entry.is_symlink():
                waiting.append(path)
            elif path not in own:
                yield path
