"""Values of front matter as fields want them: text, yes or no, lists of names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any

from .decode import CONTROL

TRUE_WORDS = {"true", "yes", "on", "y", "1"}
FALSE_WORDS = {"false", "no", "off", "n", "0"}
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
# Complete tags of a line of text: "a <b and c> d" has none.
INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|br|code|del|em|font|i|img|mark|q|s|small|span|strong|sub|sup|u|wbr)"
    r"(?:\s+[\w-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+))*\s*/?>",
    re.IGNORECASE,
)
ENTITY = re.compile(
    r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE
)
NAME_LENGTH = 100
NAME_LIMIT = 100

Warn = Callable[[str], None]


def text(value: Any) -> str:
    """Any scalar as text; a list is joined, a mapping gives its name or title."""
    match value:
        case None:
            plain = ""
        case bool():
            plain = str(value).lower()
        case str():
            # YAML's "\\0" in quotes is one again; a comment is not for readers.
            plain = COMMENT.sub("", CONTROL.sub("", value))
        case date():
            plain = value.isoformat()
        case Mapping():
            named = value.get("name", value.get("title"))
            plain = "" if isinstance(named, Mapping) else text(named)
        case Iterable():
            plain = ", ".join(filter(None, map(text, value)))
        case _:
            plain = str(value)
    return plain.strip()


def one_line(value: Any) -> str:
    return " ".join(text(value).split())


def without_tags(line: str) -> str:
    """What a browser showed of it, where a theme wrote it into the page as it was."""
    plain = INLINE_TAG.sub("", line) if "<" in line else line
    if "&" in plain:  # which may stand for the end of a line
        plain = " ".join(ENTITY.sub(lambda found: unescape(found[0]), plain).split())
    return plain


def cut(value: str, length: int, warn: Warn, noun: str) -> str:
    """A value that fits its field; a person is told when it did not."""
    if len(value) <= length:
        return value
    warn(f"{noun} is longer than {length} characters and was cut")
    return value[: length - 1].rstrip() + "…"


def boolean(value: Any, default: bool = False) -> bool:
    word = text(value).lower()
    if word in TRUE_WORDS:
        return True
    return False if word in FALSE_WORDS else default


def tags(front_matter: Mapping[str, Any], warn: Warn) -> list[str]:
    """``tag`` and ``tags``: a list, or words between commas, or else between blanks."""
    raw = [front_matter.get("tag"), front_matter.get("tags")]
    return distinct((name for part in raw for name in _names(part)), warn, "tag")


def categories(
    front_matter: Mapping[str, Any], warn: Warn, path: str = ""
) -> list[str]:
    """The folders above ``_posts``, ``category``, and ``categories`` between blanks."""
    parts = path.split("/")[:-1]
    above = parts[: parts.index("_posts")] if "_posts" in parts else []
    one = text(front_matter.get("category"))
    raw = front_matter.get("categories")
    more = raw.split() if isinstance(raw, str) else _names(raw)
    return distinct([*above, one, *more], warn, "category")


def _names(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        yield from raw.split(",") if "," in raw else raw.split()
    elif isinstance(raw, Iterable):  # of a mapping, the keys
        for part in raw:
            is_plain = isinstance(part, str) or not isinstance(part, Iterable)
            yield from [text(part)] if is_plain else _names(part)
    elif raw is not None:
        yield text(raw)


def distinct(names: Iterable[str], warn: Warn, noun: str) -> list[str]:
    """In order, without blanks and without repeats that differ in case alone."""
    found: dict[str, str] = {}
    for name in names:
        # A comma separates tags in the admin, so it cannot be part of one.
        plain = " ".join(text(name).replace(",", " ").split())
        if plain:
            short = cut(plain, NAME_LENGTH, warn, f"a {noun}")
            found.setdefault(short.casefold(), short)
    if len(found) > NAME_LIMIT:
        warn(f"{len(found)} times {noun}; the first {NAME_LIMIT} were taken")
    return list(found.values())[:NAME_LIMIT]
