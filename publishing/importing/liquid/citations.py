"""``{% cite key %}`` as people read it: "(Nguyen and Tran, 2010)"."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from publishing.citations import Reference, read_bibtex
from publishing.importing.decode import BinaryFileError, decode
from publishing.importing.source import UnreadableFileError, read_bytes

TAGS = frozenset(("cite", "citet", "citep", "nocite", "reference"))
OPTION = re.compile(r"--?[A-Za-z]\w*(?:[ =]+\S+)?")
FEW = 2  # more authors than that are "and others"


def cited(rest: str, find: Callable[[str], str | None]) -> tuple[str, list[str]]:
    """The text, and the keys that no bibliography of the site has."""
    keys = OPTION.sub(" ", rest).replace(",", " ").split()
    found = {key: find(key) for key in keys}
    told = "; ".join(text or key for key, text in found.items())
    return f"({told})" if told else "", [key for key, text in found.items() if not text]


def short_citations(root: Path, paths: Iterable[str]) -> Mapping[str, str]:
    """By key, of all entries in these files."""
    return dict(_entries(root, paths))


def _entries(root: Path, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    for path in paths:
        try:
            told = decode(read_bytes(root / path, root)).text
        except (UnreadableFileError, BinaryFileError):
            continue  # the importer of bibliographies names it
        for reference in read_bibtex(told).references:
            yield reference.key, short_citation(reference)


def short_citation(reference: Reference) -> str:
    names = [name for name in reference.authors if not name.is_others]
    last = [name.plain_last for name in names]
    if len(names) < len(reference.authors) or len(last) > FEW:
        who = f"{last[0]} et al." if last else reference.title
    else:
        who = " and ".join(last) or reference.title
    return f"{who}, {reference.year}" if reference.year else who
