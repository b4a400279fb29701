"""The graders beside the corpora, as modules."""

import importlib.util
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest


def grader(tools: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, tools / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def careless():
    """A context in which the graders may leave files open, as they do."""
    return _careless


@contextmanager
def _careless() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


@pytest.fixture(scope="session")
def compare_render(shared) -> ModuleType:
    return grader(shared / "tools", "compare_render")


@pytest.fixture(scope="session")
def score_suites(shared, compare_render) -> ModuleType:
    """It imports compare_render by its bare name."""
    return grader(shared / "tools", "score_suites")
