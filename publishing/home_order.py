"""Which parts the home page shows, and in which order: the owner's word, or ours."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .registries import HomeBlock, home_blocks

Told = Sequence[Sequence[Any]]
"""[key, whether it is shown] of each block, in order."""


@dataclass(frozen=True)
class Place:
    key: str
    block: HomeBlock
    is_shown: bool


def validate_home_order(told: Any) -> None:
    is_table = isinstance(told, list) and all(
        isinstance(pair, list) and [type(part) for part in pair] == [str, bool]
        for pair in told
    )
    if not is_table:
        raise ValidationError(_('Write blocks as [["posts", true]].'))


def places(told: Told = ()) -> list[Place]:
    """Of every block. One that was not spoken of comes last, as it is by itself."""
    found = {key: shown for key, shown in told if key in home_blocks}
    return sorted(_all(found), key=lambda place: not place.block.leads)


def _all(found: dict[str, bool]) -> Iterator[Place]:
    for key, shown in found.items():
        yield Place(key, home_blocks[key], shown)
    by_itself = sorted(home_blocks.items(), key=lambda pair: pair[1].order)
    for key, block in by_itself:
        if key not in found:
            yield Place(key, block, block.shown)


def as_told(order: Iterable[Place]) -> list[list[Any]]:
    """What to keep of it; nothing where it is as it would be by itself."""
    pairs = [[place.key, place.is_shown] for place in order]
    return [] if pairs == [[each.key, each.is_shown] for each in places()] else pairs
