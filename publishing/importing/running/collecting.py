"""How often Python looks for objects that hold each other in a ring and nothing else."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (10_000, 10, 10)  # Python's own are 700, 10, 10


@contextmanager
def fewer_collections() -> Iterator[None]:
    """An import makes hundreds of thousands of objects and few rings: looking through
    them, and through all that was loaded before, took an eighth of its time."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
