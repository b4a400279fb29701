"""What every test has: no network, an empty cache, a media folder of its own."""

import os
import shutil
import socket
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache

LOOPBACK = {"localhost", "127.0.0.1", "::1"}
ROOT = Path(__file__).resolve().parents[1]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--require-shared",
        action="store_true",
        default=os.environ.get("SYNAPTHEOS_REQUIRE_SHARED", "") == "1",
        help="fail, instead of skip, where the shared corpora are missing",
    )


@pytest.fixture(scope="session")
def shared(pytestconfig: pytest.Config) -> Path:
    """The folder of real input beside the repository."""
    folder = Path(os.environ.get("SYNAPTHEOS_SHARED") or ROOT.parent / "shared")
    if (folder / "corpora").is_dir():
        return folder
    reason = f"SYNAPTHEOS_SHARED: there are no corpora in {folder}"
    if pytestconfig.getoption("--require-shared"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A shared test that skips for any reason of its own is a failure in CI."""
    report: pytest.TestReport = yield
    required = item.config.getoption("--require-shared")
    if report.skipped and required and item.get_closest_marker("shared"):
        report.outcome = "failed"
        report.longrepr = f"a test that needs the shared corpora was skipped: {item}"
    return report


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine can be reached, and only its own names are looked up."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in LOOPBACK:
            raise RuntimeError(f"a test tried to reach {address[0]}")
        connect(self, address)

    def guarded_look_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name is not None and name not in LOOPBACK:
            raise RuntimeError(f"a test tried to look up {name}")
        return look_up(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


@pytest.fixture(scope="session")
def media_base() -> Iterator[Path]:
    yield Path(django_settings.MEDIA_ROOT)
    shutil.rmtree(django_settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def media_root(settings: Any, media_base: Path) -> Path:
    """Made by the first file that is stored, so that most tests touch no disk."""
    settings.MEDIA_ROOT = media_base / uuid.uuid4().hex
    return settings.MEDIA_ROOT
