from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from portfolio.models import CVKind
from publishing.importing.values import one_line, text


@dataclass
class EntryRecord:
    """One entry and the line where it stands; ``values`` are a row's fields."""

    kind: CVKind
    values: dict[str, Any]
    line: int = 1


@dataclass
class CVRecord:
    entries: list[EntryRecord] = field(default_factory=list)
    warnings: list[tuple[int, str]] = field(default_factory=list)


def lines(value: Any, indent: int = 0) -> list[str]:
    """A list as lines; what a part of it holds is set in below it."""
    if not isinstance(value, list | tuple):
        told = one_line(value)
        return [" " * indent + told] if told else []
    found: list[str] = []
    for part in value:
        if isinstance(part, Mapping):
            found += lines(part.get("title") or part.get("name") or "", indent)
            inner = part.get("contents") or part.get("items") or part.get("description")
            found += lines(inner or [], indent + 2)
        else:
            found += lines(part, indent)
    return found


def joined(value: Any) -> str:
    return "\n".join(lines(value))


def rest(told: Mapping[str, Any], used: Iterable[str]) -> dict[str, Any]:
    """What no column holds, so that nothing is lost."""
    known = set(used)
    return {
        str(key): value
        for key, value in told.items()
        if key not in known and value not in (None, "", [], {})
    }


def paragraph(value: Any) -> str:
    """Lines of their own stay; a list becomes a list of Markdown."""
    if isinstance(value, list):
        return "\n".join(f"- {line}" for line in lines(value))
    return text(value)
