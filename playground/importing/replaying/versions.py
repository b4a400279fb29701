"""The versions of a file, oldest first: from a git repository, or a dated folder."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from publishing.importing.source import SIZE_LIMIT, UnreadableFileError, read_bytes

DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
COMMIT = re.compile(r"\x1e([0-9a-f]{40,64}) (\S+)\n+([^\n\x1e]*)")
BLOB = re.compile(rb"[0-9a-f]{40,64} blob (\d+)")
SUFFIXES = frozenset({".md", ".markdown", ".txt"})
SECONDS = 120
# A repository's own settings can name programs; none of them is run, nothing is fetched.
# Those may allow a protocol by name, ``protocol.ext.allow``, which weighs more than the
# one for all: only the variable GIT_ALLOW_PROTOCOL outweighs both.
SAFELY = (
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.quotePath=false"),
    *("-c", "log.showSignature=false"),
    *("-c", "protocol.allow=never"),
)
QUIET = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
}


class HistoryError(Exception):
    """There is no history to read; the message says why."""


@dataclass(frozen=True)
class Version:
    """``name`` is the commit, or the name of the dated file."""

    name: str
    at: datetime
    data: bytes
    path: str
    is_exact: bool = True


def read_versions(source: str, now: datetime) -> list[Version]:
    """``source`` is REPO:PATH or a folder. Raises HistoryError.

    A date in the future is a clock that was wrong: it is taken for now.
    """
    folder = Path(source)
    if folder.is_dir() and not (folder / ".git").exists():
        found = folder_versions(folder)
    else:
        found = git_versions(*split_source(source))
    versions = [_not_after(version, now) for version in found]
    if not versions:
        raise HistoryError(f"{source}: there are no versions")
    return versions


def split_source(source: str) -> tuple[Path, str]:
    """The last colon divides, so that a repository's own path may hold one."""
    repository, colon, path = source.rpartition(":")
    if not colon or not repository or not path.strip():
        raise HistoryError(
            f"{source}: neither REPO:PATH nor a folder of dated versions"
        )
    parts = PurePosixPath(path)
    if (
        parts.is_absolute()
        or ".." in parts.parts
        or any(ord(sign) < ord(" ") for sign in path)
    ):
        raise HistoryError(f"{path}: not a path inside the repository")
    if not Path(repository).is_dir():
        raise HistoryError(f"{repository}: there is no such repository")
    return Path(repository), path


def folder_versions(folder: Path) -> Iterator[Version]:
    """Files with a date in their name: "05-2022-10-16-cdafb41.md"."""
    dated = []
    for file in sorted(folder.iterdir()):
        found = DATED.search(file.name)
        if file.suffix.lower() in SUFFIXES and found:
            dated.append((_day(found, file.name), file))
    for day, file in sorted(dated):
        try:
            data = read_bytes(file, folder)
        except UnreadableFileError as problem:
            raise HistoryError(f"{file.name}: {problem}") from None
        yield Version(file.name, day, data, f"{folder.name}.md", is_exact=False)


def git_versions(repository: Path, path: str) -> Iterator[Version]:
    """Read-only, without a shell; the file is followed through its renames."""
    log = ("log", "--follow", "--no-ext-diff", "--no-textconv", "--name-only")
    told = _git(repository, *log, "--format=%x1e%H %aI", "--", path)
    commits = COMMIT.findall(told.decode(errors="replace"))
    names = [f"{commit}:{name}" for commit, _, name in commits]
    blobs = _blobs(repository, names)
    for (commit, at, _), data in reversed(list(zip(commits, blobs, strict=True))):
        if data is not None:
            yield Version(commit, datetime.fromisoformat(at), data, path)


def _git(repository: Path, *arguments: str, given: bytes = b"") -> bytes:
    program = shutil.which("git")
    if program is None:
        raise HistoryError("git is not installed")
    try:
        done = subprocess.run(  # noqa: S603 - git itself; no shell, paths after "--"
            [program, *SAFELY, "-C", str(repository.resolve()), *arguments],
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
            env={**os.environ, **QUIET},
        )
    except subprocess.TimeoutExpired:
        raise HistoryError(f"git was not done after {SECONDS} s") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().split("\n")
        raise HistoryError(f"{repository}: {said[-1] or 'git failed'}")
    return done.stdout


def _blobs(repository: Path, names: Sequence[str]) -> Iterator[bytes | None]:
    """What ``cat-file --batch`` answers; None where a commit removed the file."""
    asked = "".join(f"{name}\n" for name in names).encode()
    told, at = _git(repository, "cat-file", "--batch", given=asked), 0
    for _ in names:
        end = told.index(b"\n", at)
        header, at = BLOB.fullmatch(told[at:end]), end + 1
        if header is None:
            yield None
            continue
        size = int(header[1])
        yield told[at : at + size] if size <= SIZE_LIMIT else None
        at += size + 1


def _day(found: re.Match[str], name: str) -> datetime:
    year, month, day = map(int, found.groups())
    try:
        return datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        raise HistoryError(f"{name}: there is no such day") from None


def _not_after(version: Version, now: datetime) -> Version:
    at = min(version.at, now)
    return Version(version.name, at, version.data, version.path, version.is_exact)
