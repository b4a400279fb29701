"""One measured number, and how it is measured."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Figure:
    name: str
    value: float
    unit: str
    # The largest value that is good; None where only the trend is of interest.
    target: float | None = None

    @property
    def is_good(self) -> bool:
        return self.target is None or self.value <= self.target


def cpu_milliseconds(work: Callable[[], object], *, rounds: int = 7) -> float:
    """The median of several rounds; the first, which fills caches, does not count."""
    work()
    spent = []
    for _ in range(rounds):
        begin = time.process_time()
        work()
        spent.append((time.process_time() - begin) * 1000)
    return median(spent)
