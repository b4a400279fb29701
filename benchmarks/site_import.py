"""import_site over generated sites: cost, growth and memory, and what a second run costs."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ._generated_site import write_site
from .figures import Figure

ROOT = Path(__file__).resolve().parents[1]
SMALL, LARGE = 1_000, 5_000


@dataclass(frozen=True)
class Cost:
    """Of one process, its start included."""

    seconds: float
    megabytes: float


class Place:
    def __init__(self, folder: Path, posts: int) -> None:
        self.site = folder / "site"
        write_site(self.site, posts)
        # As a person runs it: Python keeps what it compiled.
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self.environment = {
            **kept,
            "DATABASE_URL": f"sqlite:///{folder / 'x.sqlite3'}",
            "MEDIA_ROOT": str(folder / "media"),
        }
        self.run("migrate")

    def run(self, *arguments: str) -> Cost:
        """CPU seconds, and the most memory that was held at once."""
        command = [sys.executable, "manage.py", *arguments, "-v0"]
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{arguments} ended with {process.returncode}")
        return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def imported(folder: Path, posts: int) -> tuple[Cost, Cost]:
    """The first run and the second, in which nothing has changed."""
    place = Place(folder / str(posts), posts)
    source = str(place.site)
    return place.run("import_site", source), place.run("import_site", source)


def measure() -> list[Figure]:
    # Nothing is deleted in between: ext4 is slow to create files for a minute after.
    with tempfile.TemporaryDirectory() as folder:
        small, _ = imported(Path(folder), SMALL)
        large, again = imported(Path(folder), LARGE)
    per_small, per_large = small.seconds / SMALL, large.seconds / LARGE
    return [
        Figure(f"import {SMALL} posts of 5 KB", SMALL / small.seconds, "posts/s"),
        Figure(f"import {LARGE} posts of 5 KB", LARGE / large.seconds, "posts/s"),
        Figure("a post of the larger site", per_large * 1000, "ms CPU", target=4),
        Figure(
            "against one of the smaller", per_large / per_small, "times", target=1.2
        ),
        Figure("memory at its peak", large.megabytes, "MB", target=300),
        Figure("second run", again.seconds, "s CPU"),
        Figure("second run / first", again.seconds / large.seconds, "", target=0.1),
    ]
