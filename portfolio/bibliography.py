"""Publications together in one file of BibTeX."""

from publishing.citations import Reference


def unique_keys(references: list[Reference]) -> list[Reference]:
    """Rows of different files may have the same key; in one file that is an error."""
    taken: set[str] = set()
    for reference in references:
        key, number = reference.key, 1
        while reference.key.casefold() in taken:
            number += 1
            reference.key = f"{key}-{number}"
        taken.add(reference.key.casefold())
    return references
