"""The components of this app in the style guide."""

from collections.abc import Iterator

from publishing.registries import Specimen

from .boards import boards
from .experiments import experiments
from .years import years


def specimens() -> Iterator[Specimen]:
    for group in (boards, experiments, years):
        yield from group()
