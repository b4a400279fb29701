"""Programs of others, found in the folder CHECKERS (docs/quality.md)."""

import os
from pathlib import Path

import pytest


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/quality/checkers/" in item.path.as_posix():
            item.add_marker(pytest.mark.checkers)


@pytest.fixture(scope="session")
def checker():
    """checker("venv/bin/python") is its path; without it the test is skipped."""
    folder = os.environ.get("CHECKERS", "")

    def find(name):
        if not folder:
            pytest.skip("CHECKERS names no folder of checkers: docs/quality.md")
        path = Path(folder).resolve() / name
        if not path.exists():
            pytest.skip(f"{path} is not installed: docs/quality.md")
        return str(path)

    return find
