"""The playground as its owner keeps it up: quick changes, time-boxes, papers, boards."""

from . import boards, experiments, papers, statuses, years

__all__ = ["boards", "experiments", "papers", "statuses", "years"]
