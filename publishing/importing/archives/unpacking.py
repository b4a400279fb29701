"""A site that comes as a .zip, unpacked to a folder that lives as long as the import."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from publishing.importing.report import Report

from .member_names import (
    MEGABYTE,
    RefusedMemberError,
    TakenNames,
    check_kind,
    member_name,
    safe_path,
    shown,
)

MEMBERS = 20_000
TOTAL_SIZE = 1024 * MEGABYTE
CHUNK = 256 * 1024
SUFFIX = ".zip"
# What computers and tools leave beside a site; it is neither counted nor unpacked.
LITTER = {"__MACOSX", ".DS_Store", ".git", "node_modules", "_site", ".jekyll-cache"}
CONFIGURATION = {"_config.yml", "_config.yaml"}
# What zipfile raises for a member whose bytes are not what its header says.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


class BadArchiveError(Exception):
    """The message says why nothing of the archive was taken."""


def is_archive(path: Path) -> bool:
    return path.is_file() and (
        path.suffix.lower() == SUFFIX or zipfile.is_zipfile(path)
    )


def lone_archive(folder: Path) -> Path | None:
    """The archive in a folder that holds nothing else, a configuration aside."""
    try:
        inside = [each for each in folder.iterdir() if each.name not in CONFIGURATION]
    except OSError:
        return None
    is_lone = len(inside) == 1 and inside[0].suffix.lower() == SUFFIX
    return inside[0] if is_lone and not inside[0].is_symlink() else None


@contextmanager
def unpacked(archive: Path, report: Report) -> Iterator[Path]:
    """The site's folder; what was refused stands in the report with its name.

    Raises BadArchiveError.
    """
    with TemporaryDirectory(prefix="synaptheos-") as folder:
        root = Path(folder)
        try:
            with zipfile.ZipFile(archive) as opened:
                _unpack(opened, root, report)
        except DAMAGED as problem:
            said = f"{archive}: no archive that can be read ({problem})"
            raise BadArchiveError(said) from None
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or problem
            raise BadArchiveError(f"{archive}: cannot be unpacked: {reason}") from None
        yield _site_folder(root)


def _unpack(archive: zipfile.ZipFile, root: Path, report: Report) -> None:
    members = [(member_name(info), info) for info in archive.infolist()]
    members = [pair for pair in members if LITTER.isdisjoint(pair[0].split("/"))]
    if len(members) > MEMBERS:
        said = f"{len(members)} files, more than the {MEMBERS} that an archive may have"
        raise BadArchiveError(f"{archive.filename}: {said}")
    taken, total = TakenNames(), 0
    for name, info in members:
        try:
            check_kind(info)
            path = safe_path(name)
            if info.is_dir():
                taken.add_folder(path)
                continue
            taken.add_file(path)
            total += info.file_size
            if total > TOTAL_SIZE:
                said = f"unpacked more than {TOTAL_SIZE // MEGABYTE} MB"
                raise BadArchiveError(f"{archive.filename}: {said}")
            _write(archive, info, root / path)
        except RefusedMemberError as rule:
            log = report.add_file(shown(name), "archive")
            said = f"not taken from the archive: {rule}"
            log.refuse(1, said, is_failure=False)


def _write(archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    """Raises RefusedMemberError for a damaged member and leaves no part of it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        # "x": nothing is ever written over, and no link is followed. zipfile stops at
        # the size that the header says and then finds the checksum wrong.
        with archive.open(info) as packed, target.open("xb") as file:
            shutil.copyfileobj(packed, file, CHUNK)
    except DAMAGED as problem:
        target.unlink(missing_ok=True)
        raise RefusedMemberError(f"damaged ({problem})") from None
    _keep_time(info, target)


def _keep_time(info: zipfile.ZipInfo, target: Path) -> None:
    """By it the next import sees which pictures did not change."""
    try:
        seconds = datetime(*info.date_time).timestamp()  # noqa: DTZ001 - zip has no zone
    except (ValueError, OverflowError):  # the thirteenth month
        seconds = 0.0
    os.utime(target, (seconds, seconds))


def _site_folder(root: Path) -> Path:
    """GitHub's "Download ZIP" puts the site into one folder of the archive."""
    inside = list(root.iterdir())
    is_wrapped = len(inside) == 1 and inside[0].is_dir()
    return inside[0] if is_wrapped and not inside[0].name.startswith("_") else root
