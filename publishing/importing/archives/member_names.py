"""Which members of an archive may be unpacked, and under what name."""

import re
import stat
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

MEGABYTE = 1024 * 1024
MEMBER_SIZE = 50 * MEGABYTE
RATIO = 100
# Below this size a ratio says nothing: a short text of blanks is no bomb.
RATIO_MATTERS = MEGABYTE
NAME_BYTES, PATH_BYTES = 255, 1000  # of one part, of the whole

UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
DRIVE = re.compile(r"[A-Za-z]:")


class RefusedMemberError(Exception):
    """The message is the rule that keeps a member out."""


def member_name(info: ZipInfo) -> str:
    """As its writer meant it: UTF-8 is common where the flag for it is missing."""
    name = info.orig_filename
    if info.flag_bits & UTF8_FLAG:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def shown(name: str) -> str:
    """For a terminal: whatever is no sign that can be seen is a question mark."""
    return "".join(sign if sign.isprintable() else "?" for sign in name)[:300]


def check_kind(info: ZipInfo) -> None:
    """Raises RefusedMemberError for what is neither a file nor a folder, or too much."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise RefusedMemberError("a link; links are not unpacked")
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise RefusedMemberError("neither a file nor a folder")
    if info.flag_bits & ENCRYPTED_FLAG:
        raise RefusedMemberError("encrypted")
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise RefusedMemberError("packed by another method than deflate")
    if info.file_size > MEMBER_SIZE:
        size, limit = info.file_size // MEGABYTE, MEMBER_SIZE // MEGABYTE
        raise RefusedMemberError(
            f"{size} MB unpacked, more than the {limit} MB allowed"
        )
    if info.file_size > max(RATIO_MATTERS, RATIO * info.compress_size):
        raise RefusedMemberError(f"unpacked more than {RATIO} times its packed size")


def safe_path(name: str) -> PurePosixPath:
    """Below the folder that everything is unpacked to; raises RefusedMemberError."""
    if "\\" in name:
        raise RefusedMemberError("a backslash in its name")
    if name.startswith("/") or DRIVE.match(name):
        raise RefusedMemberError("an absolute path")
    path = PurePosixPath(name)
    if ".." in path.parts:
        raise RefusedMemberError("a path that climbs out of the archive")
    if not path.parts or any(not sign.isprintable() for sign in name):
        raise RefusedMemberError("no name that a file can have")
    encoded = [part.encode(errors="replace") for part in path.parts]
    if max(map(len, encoded)) > NAME_BYTES or sum(map(len, encoded)) > PATH_BYTES:
        raise RefusedMemberError("its name is too long")
    return path


@dataclass
class TakenNames:
    """Each name once, also where upper and lower case are one; no file is a folder."""

    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def add_folder(self, path: PurePosixPath) -> None:
        for folder in [path, *path.parents][:-1]:
            if self.key(folder) in self.files:
                raise RefusedMemberError("a folder in the place of a file")
            self._claim(self.folders, folder, "folder")

    def add_file(self, path: PurePosixPath) -> None:
        self.add_folder(path.parent)
        if self.key(path) in self.folders:
            raise RefusedMemberError("a file in the place of a folder")
        if self.key(path) in self.files:
            self._claim(self.files, path, "file")
            raise RefusedMemberError("its name comes twice; the first was taken")
        self._claim(self.files, path, "file")

    def _claim(self, names: dict[str, str], path: PurePosixPath, what: str) -> None:
        first = names.setdefault(self.key(path), str(path))
        if first != str(path):
            raise RefusedMemberError(f"differs from the {what} {first!r} in case only")

    @staticmethod
    def key(path: PurePosixPath) -> str:
        return unicodedata.normalize("NFC", str(path)).casefold()
