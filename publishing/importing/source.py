"""A file of the source, read safely: inside its folder, regular, of sane size."""

import errno
import hashlib
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from publishing.importing.front_matter.block import split_front_matter

from .decode import BinaryFileError, decode

SIZE_LIMIT = 5 * 1024 * 1024
DESCRIPTORS = "/proc/self/fd"  # of Linux: what is open in this process, and where it is
KERNEL_TELLS = hasattr(os, "O_PATH") and Path(DESCRIPTORS).is_dir()


class UnreadableFileError(Exception):
    """``is_failure``: the file should have come in, no rule leaves it out."""

    def __init__(
        self, message: str, line: int = 1, *, is_failure: bool = False
    ) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.is_failure = is_failure


@dataclass(frozen=True)
class SourceFile:
    """``path`` is relative to the source's root; lines count from 1 in the whole file.

    Front matter that is ``unclosed`` is part of the body; nobody knows whether the file
    was meant for the public. What the site around the file knows is added by its
    importer: ``is_draft`` by its folder, ``address`` and ``old_addresses`` (that one and
    others that led to it) by the site's permalinks, ``collection`` what it is one of,
    ``lists`` the collection that it shows. ``digest`` is the SHA-256 of the file's bytes,
    ``circumstances`` a hash of all else that its row will be made by; empty where that is
    not known or need not be.
    """

    path: str
    text: str
    front_matter: dict[str, Any]
    body: str
    body_line: int = 1
    warnings: list[tuple[int, str]] = field(default_factory=list)
    key_lines: dict[str, int] = field(default_factory=dict)
    unclosed: bool = False
    is_draft: bool = False
    address: str = ""
    old_addresses: list[str] = field(default_factory=list)
    collection: str = ""
    lists: str = ""
    digest: str = ""
    circumstances: str = ""

    @property
    def first_text_line(self) -> int:
        """The body's first line that is not empty: where the stored text begins."""
        empty = len(self.body) - len(self.body.lstrip("\n"))
        return self.body_line + empty

    def line_of(self, key: str) -> int:
        return self.key_lines.get(key, 1)


def read_source(file: Path, root: Path) -> SourceFile:
    """Raises ``UnreadableFileError``."""
    return parse_source(read_bytes(file, root), relative_path(file, root))


def parse_source(data: bytes, path: str) -> SourceFile:
    try:
        decoded = decode(data)
    except BinaryFileError as error:
        raise UnreadableFileError(str(error)) from None
    split = split_front_matter(decoded.text)
    return SourceFile(
        path=path,
        text=decoded.text,
        front_matter=split.values,
        body=split.body,
        body_line=split.body_line,
        warnings=[*((1, said) for said in decoded.warnings), *split.warnings],
        key_lines=split.key_lines,
        unclosed=split.unclosed,
        digest=digest_of(data),
    )


def digest_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def relative_path(file: Path, root: Path) -> str:
    """The name as the source spells it, not what a link resolves to."""
    path, lead = str(file), f"{root}/"
    if path.startswith(lead):  # nearly all do, and a path is slow to take apart
        path = path.removeprefix(lead)
    elif file.absolute().is_relative_to(root.absolute()):
        path = file.absolute().relative_to(root.absolute()).as_posix()
    else:
        return file.name
    # File names that are no text would not survive the database or a terminal.
    return path.encode(errors="surrogateescape").decode(errors="replace")


def real_path(path: Path) -> str:
    """Without any link in it; raises OSError where nothing is there."""
    if not KERNEL_TELLS:
        return os.path.realpath(path, strict=True)
    # One question instead of one for each folder on the way. The file itself is not
    # opened by it: no pipe or device notices.
    found = os.open(path, os.O_PATH)
    try:
        # A Path for each file read would cost more than the question.
        return os.readlink(f"{DESCRIPTORS}/{found}")  # noqa: PTH115
    finally:
        os.close(found)


def read_bytes(file: Path, root: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Raises ``UnreadableFileError``: a link to the outside, a pipe, too large, gone."""
    try:
        resolved, top = real_path(file), real_path(root)
        if not f"{resolved}/".startswith(f"{top.rstrip('/')}/"):
            raise UnreadableFileError("a link that leads out of the folder; not read")
        status = os.lstat(resolved)
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFileError("not a regular file; not read")
        if status.st_size > limit:
            size = status.st_size / 1024 / 1024
            allowed = limit // 1024 // 1024
            said = f"{size:.0f} MB is more than the {allowed} MB that a file may have"
            raise UnreadableFileError(said)
        with os.fdopen(os.open(resolved, os.O_RDONLY | os.O_NONBLOCK), "rb") as opened:
            return opened.read(limit)
    except FileNotFoundError:
        said = "a link that leads nowhere" if file.is_symlink() else "no such file"
        raise UnreadableFileError(said, is_failure=not file.is_symlink()) from None
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, RuntimeError) or getattr(error, "errno", 0) == errno.ELOOP:
            raise UnreadableFileError("a link that leads to itself") from None
        reason = getattr(error, "strerror", None) or str(error)
        said = f"cannot be read: {reason}"
        raise UnreadableFileError(said, is_failure=True) from None
