"""The keys of works that stand together in one file of BibTeX."""

from collections.abc import Iterable
from dataclasses import replace

from .reference import Reference


def unique_keys(references: Iterable[Reference]) -> list[Reference]:
    """Works of different files may have the same key; in one file that is an error."""
    taken: set[str] = set()
    found = []
    for reference in references:
        stem = key = reference.key or reference.made_key
        number = 1
        while key.casefold() in taken:
            number += 1
            key = f"{stem}-{number}"
        taken.add(key.casefold())
        found.append(replace(reference, key=key))
    return found
