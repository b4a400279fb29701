"""The example site behind the production server, as its readers meet it."""

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples"
PATIENCE = 30  # seconds


@dataclass(frozen=True)
class Server:
    base: str
    pid: int


@contextmanager
def serving(*, workers: int = 2) -> Iterator[Server]:
    """A server of one's own, with nothing of the developer's site."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = settings(Path(folder), port) | {"WEB_CONCURRENCY": str(workers)}
        for command in (
            ["migrate"],
            ["import_site", str(EXAMPLE / "site")],
            ["import_playground", str(EXAMPLE / "playground" / "README.md")],
            ["make_renditions"],
            ["rerender"],
            ["reindex"],
            ["collectstatic", "--no-input"],
        ):
            run([sys.executable, "manage.py", *command, "-v0"], environment)
        gunicorn = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py"]
        # Our own command.
        server = subprocess.Popen(gunicorn, cwd=ROOT, env=environment)  # noqa: S603
        try:
            yield Server(wait_for(f"http://127.0.0.1:{port}"), server.pid)
        finally:
            server.terminate()
            server.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def settings(folder: Path, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "ALLOWED_HOSTS": "127.0.0.1",
        "DATABASE_URL": f"sqlite:///{folder / 'x.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "STATIC_ROOT": str(folder / "static"),
        "OVERRIDES": str(folder / "overrides"),
        "PORT": str(port),
        "BIND": f"127.0.0.1:{port}",
    }


def run(command: list[str], environment: Mapping[str, str]) -> None:
    subprocess.run(  # noqa: S603 - our own commands
        command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )


def wait_for(base: str) -> str:
    for _ in range(PATIENCE * 10):
        try:
            with urllib.request.urlopen(f"{base}/healthz"):  # noqa: S310 - our own
                return base
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")
