"""What a column heading says that its column holds."""

import re
import unicodedata

from playground.importing.markdown.inline import read_inline

from .header_words import PEOPLE, ROLES, WHOLE

# The wide brackets are those of Chinese and Japanese.
BRACKETED = re.compile(r"[(（\[].*?[)）\]]")  # noqa: RUF001
WORD = re.compile(r"[^\W_]+|#")
SHORTEST_FUZZY = 5
MOST_WORDS = 4


def heading_text(cell: str) -> str:
    return read_inline(cell).text


def folded(heading: str) -> str:
    """As headings are compared with those that somebody names."""
    return " ".join(heading.casefold().split())


def heading_words(heading: str) -> list[str]:
    """ "Paper(s) / Project" is ["paper", "project"]."""
    folded = unicodedata.normalize("NFKC", heading).casefold()
    outside = BRACKETED.sub(" ", folded)
    return WORD.findall(outside) or WORD.findall(folded)


def role_of(heading: str) -> str:
    """One of the keys of ROLES, or "" for a heading that says none of them."""
    words = heading_words(heading)
    if not words or len(words) > MOST_WORDS or PEOPLE & set(words):
        return ""
    whole = " ".join(words)
    if whole in WHOLE:
        return WHOLE[whole]
    if whole in ROLES["index"]:
        return "index"
    for role, known in ROLES.items():
        if role != "index" and any(
            is_like(word, name) for word in words for name in known
        ):
            return role
    return ""


def is_like(word: str, name: str) -> bool:
    """The same word, in the plural, with one slip ("Titile"), or within CJK text."""
    if word in {name, f"{name}s"}:
        return True
    if not name.isascii():
        return len(name) > 1 and name in word
    if min(len(word), len(name)) < SHORTEST_FUZZY or word[0] != name[0]:
        return False
    return is_one_slip(word, name)


def is_one_slip(left: str, right: str) -> bool:
    """One letter more, less or other, or two neighbours exchanged."""
    short, long = sorted((left, right), key=len)
    if len(long) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    rest, other = short[start + 1 :], long[start + 1 :]
    if rest == other:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and (
        short[start + 2 :] == long[start + 2 :]
    )
