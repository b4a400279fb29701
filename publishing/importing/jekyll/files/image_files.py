"""Which file of the site's folder an address in a text means."""

import os
import stat
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from publishing.images.decoding import MAX_BYTES, NotAnImageError, measure_image
from publishing.images.paths import candidate_paths
from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.source import UnreadableFileError, read_bytes
from publishing.markup import ResolvedImage
from publishing.web_addresses import UNREADABLE, split_address

from .references import is_file_address

# What is unreadable, such as "http://[", no browser could fetch either.
REMOTE = {"http", "https", "data", "blob", "mailto", UNREADABLE}


@dataclass
class ImageFiles:
    root: Path
    config: SiteConfig
    _by_spelling: dict[str, str] = field(default_factory=dict)
    _walked: bool = False
    _sizes: dict[str, tuple[int, int] | None] = field(default_factory=dict)

    def measured(self, origin: str, output: str, address: str) -> ResolvedImage | None:
        """The image at its old address, with its size; nothing if it cannot be read."""
        path = self.path_of(address, origin, output)
        if path is None:
            return None
        if path not in self._sizes:
            self._sizes[path] = self._size(path)
        size = self._sizes[path]
        return ResolvedImage(address, *size) if size else None

    def _size(self, path: str) -> tuple[int, int] | None:
        try:
            return measure_image(read_bytes(self.root / path, self.root, MAX_BYTES))
        except (UnreadableFileError, NotAnImageError):
            return None

    def path_of(self, address: str, origin: str, output: str = "") -> str | None:
        """Below the root. ``origin`` shows the image; ``output`` is its old address."""
        if self.is_elsewhere(address):
            return None
        address = self.config.local(address)
        candidates = self.candidates(address, origin)
        return self.find([*candidates, *self.beside(address, output)])

    def is_elsewhere(self, address: str) -> bool:
        return not address or is_remote(self.config.local(address))

    def candidates(self, address: str, origin: str) -> list[str]:
        found = candidate_paths(self.config.local(address), origin)
        base = self.config.base_path.strip("/") + "/"
        if base == "/":
            return found
        below = [path.removeprefix(base) for path in found if path.startswith(base)]
        return list(dict.fromkeys([*found, *below]))

    def beside(self, address: str, output: str) -> list[str]:
        """Relative to the old address, below which a collection's files lie, too."""
        if not output or address.startswith("/"):
            return []
        found = candidate_paths(address, unquote(output).lstrip("/"))[:1]
        shelves = self.config.collections
        inside = [f"_{path}" for path in found if path.split("/")[0] in shelves]
        return [*found, *inside]

    def find(self, candidates: list[str]) -> str | None:
        for path in candidates:
            if not path.startswith("/") and _is_file(f"{self.root}/{path}"):
                return path
        spelled = self._spellings()
        return next(
            (spelled[spelling(p)] for p in candidates if spelling(p) in spelled), None
        )

    def _spellings(self) -> dict[str, str]:
        if not self._walked:
            self._walked = True
            for folder, folders, files in os.walk(self.root, followlinks=False):
                folders[:] = [name for name in folders if not name.startswith(".")]
                here = Path(folder).relative_to(self.root)
                for name in filter(is_file_address, files):
                    path = (here / name).as_posix()
                    self._by_spelling.setdefault(spelling(path), path)
        return self._by_spelling


def spelling(path: str) -> str:
    """The same for names that differ in case or in the form of their accents only."""
    return unicodedata.normalize("NFC", path).casefold()


def is_remote(address: str) -> bool:
    parts = split_address(address)
    return parts.scheme in REMOTE or bool(parts.netloc)


def _is_file(path: str) -> bool:
    """As a ``Path`` says it, in a third of the time; several are asked for in each text."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except (OSError, ValueError):  # a name too long, a NUL
        return False
