"""Who wrote a document: a name, a key of the site's list of authors, or several."""

from collections.abc import Iterator, Mapping
from typing import Any

from .values import one_line


def author_names(value: Any, known: Any) -> str:
    """``known`` is the theme's data file: {key: {name: …}}."""
    return ", ".join(dict.fromkeys(filter(None, _names(value, known))))


def _names(value: Any, known: Any) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _names(part, known)
        return
    told = one_line(value)
    entry = known.get(told) if isinstance(known, Mapping) else None
    yield one_line(entry) if isinstance(entry, Mapping) and one_line(entry) else told
