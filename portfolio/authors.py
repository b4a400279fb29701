"""Who wrote a work, with the owner of the site marked among them."""

import unicodedata
from collections.abc import Iterable

from publishing.citations import Name, parse_name
from publishing.search.folding import fold


def marked_authors(names: Iterable[Name], owner: str) -> list[tuple[str, bool]]:
    """(the name as people say it, is it the owner's) in the order of the work."""
    return [(str(name), is_same_person(name, owner)) for name in names]


def is_same_person(name: Name, owner: str) -> bool:
    """In any order, without accents, and where first names are only initials."""
    theirs, ours = _words(str(name)), _words(owner)
    if not theirs or not ours:
        return False
    if sorted(theirs) == sorted(ours):
        return True
    family = _words(name.plain_last)
    others = [word for word in ours if word not in family]
    given = _words(str(parse_name(name.given))) if name.given else []
    if len(others) != len(ours) - len(family) or not given:
        return False
    is_initials = all(len(word) == 1 for word in given)
    return is_initials and [word[0] for word in others][: len(given)] == given


def _words(text: str) -> list[str]:
    letters = "".join(
        " " if unicodedata.category(sign)[0] in "PZ" else sign for sign in fold(text)
    )
    return letters.split()
