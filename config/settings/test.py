"""The test suite: nothing of the developer's own site is read or written."""

import os
import tempfile
from pathlib import Path

from .base import *  # noqa: F403 - settings are names, not objects
from .base import CACHES

SECRET_KEY = "a key for tests only, it protects nothing " + "x" * 20
SITE_URL = "https://example.com"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1", "example.com"]
# conftest.py gives each test a folder of its own inside this one.
MEDIA_ROOT = Path(tempfile.gettempdir()) / f"synaptheos-test-media-{os.getpid()}"
# Hashing a password for production costs more than most tests.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _location_of_this_worker(location: object) -> object:
    """Each pytest-xdist worker clears its own Redis database, not a neighbour's."""
    address, _, database = str(location).rpartition("/")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if not (address.startswith("redis:") and database.isdigit()):
        return location
    return f"{address}/{int(database) + int(worker)}"


CACHES["default"]["LOCATION"] = _location_of_this_worker(CACHES["default"]["LOCATION"])
