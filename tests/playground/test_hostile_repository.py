"""A repository is read, and nothing that it names is run."""

import subprocess
import zlib
from pathlib import Path

import pytest
from django.utils import timezone

from playground.importing.replaying.versions import QUIET, HistoryError, read_versions


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True)


@pytest.mark.slow
def test_a_repository_that_lacks_a_file_fetches_and_runs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git would fetch the file from its remote, which may be the name of a program.

    Versions of git before 2.39.4 do not know GIT_NO_LAZY_FETCH.
    """
    monkeypatch.delitem(QUIET, "GIT_NO_LAZY_FETCH")
    repository, trap = tmp_path / "lab", tmp_path / "trap"
    repository.mkdir()
    git(repository, "init", "-q")
    (repository / "log.md").write_text("| Paper |\n|---|\n| One |\n")
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "first")
    for name, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {trap}",
        "protocol.ext.allow": "always",
    }.items():
        git(repository, "config", name, value)
    for blob in (repository / ".git/objects").glob("??/*"):
        if zlib.decompress(blob.read_bytes()).startswith(b"blob"):
            blob.unlink()
    with pytest.raises(HistoryError):
        read_versions(f"{repository}:log.md", timezone.now())
    assert not trap.exists()
