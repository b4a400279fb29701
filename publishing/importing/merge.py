"""A source's values meet a row that a person may have edited: three ways, per field.

The base is what the last import wrote (kept as hashes), "mine" the row, "theirs" the
source now. A source that did not change leaves the row alone; a row that nobody edited
follows the source; where both changed, the person wins and the report says so.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import Model

from publishing.models import Importable, set_tags

from .report import Action
from .unchanged import sealed

BRIEF = 70
SHORT = 20


Save = Callable[[Any, Sequence[str] | None], None]


def save_row(row: Any, tags: Sequence[str] | None) -> None:
    """``tags``: None where they stay."""
    row.save()
    if tags is not None:
        set_tags(row, tags)


@dataclass(frozen=True)
class Origin:
    """The file that a row is made of, if it is a file's only row: see ``unchanged``."""

    digest: str = ""
    circumstances: str = ""


UNKNOWN = Origin()


@dataclass
class MergeResult:
    action: Action
    changed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    differences: dict[str, tuple[str, str]] = field(default_factory=dict)


_JSON = json.JSONEncoder(sort_keys=True, ensure_ascii=False)


def fingerprint(value: Any) -> str:
    """A short hash that is the same for a value before and after the database."""
    plain = _plain(value)
    if plain is None or isinstance(plain, bool):
        return _SWITCHES[plain]
    told = _JSON.encode(plain)
    return _short_hash(told) if len(told) < SHORT else _hash(told)


def _hash(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()[:16]


_short_hash = lru_cache(_hash)  # many fields of a row are empty or one word
_SWITCHES = {each: _hash(_JSON.encode(each)) for each in (None, True, False)}


def _plain(value: Any) -> Any:
    """What the admin's form changes when nobody edits it makes no difference here."""
    match value:
        case str():  # a form strips a text, and a browser ends its lines by CR LF
            plain: Any = value.replace("\r\n", "\n").strip()
        case int() | float() | None:
            plain = value
        case datetime():  # a form knows whole seconds only
            plain = int(value.timestamp())
        case list() | tuple():
            plain = [_plain(part) for part in value]
        case Model():
            plain = value.pk
        case Mapping():
            plain = {str(key): _plain(part) for key, part in value.items()}
        case _:
            plain = str(value)
    return plain


def merge(
    row: Importable,
    values: Mapping[str, Any],
    *,
    overwrite: bool = False,
    origin: Origin = UNKNOWN,
    save: Save = save_row,
) -> MergeResult:
    """Writes a record's values into a row and saves it if that changed anything.

    ``values`` may name plain fields, foreign keys, and ``tags`` (a list of names).
    """
    is_new = row._state.adding
    result = MergeResult(Action.CREATED if is_new else Action.UNCHANGED)
    hashes = dict(row.import_hashes)
    for name, value in values.items():
        theirs = fingerprint(_comparable(name, value))
        mine = None if is_new else fingerprint(_comparable(name, _current(row, name)))
        if mine == theirs:
            hashes[name] = theirs
        elif mine and not overwrite and _person_wins(row, name, mine, theirs):
            result.kept.append(name)
        else:
            hashes[name] = theirs
            result.changed.append(name)
            if not is_new:
                result.differences[name] = (shown(_current(row, name)), shown(value))
            if name != "tags":
                setattr(row, name, value)
    provenance = {
        "import_hashes": hashes,
        "import_digest": origin.digest,
        "import_context": _seal(origin, row, values, result),
    }
    _save(row, provenance, result, save, values.get("tags"))
    return result


def shown(value: Any) -> str:
    """A value as a person reads it in a diff."""
    match value:
        case None:
            return ""
        case datetime():
            return value.isoformat()
        case list() | tuple() if all(isinstance(part, str) for part in value):
            return ", ".join(sorted(value, key=str.casefold))
        case _:
            return str(value)


def brief_values(values: Mapping[str, Any], what: str = "") -> list[tuple[str, str]]:
    """The fields of a new row that are not empty, each on one short line."""
    label = f"{what}: " if what else ""
    told = ((name, " ".join(shown(value).split())) for name, value in values.items())
    return [
        (label + name, text if len(text) <= BRIEF else f"{text[:BRIEF]}… ({len(text)})")
        for name, text in told
        if text and text != "False"
    ]


def _person_wins(row: Importable, name: str, mine: str, theirs: str) -> bool:
    """Did a person write what is there, or is it the source that did not move?"""
    base: str | None = row.import_hashes.get(name)
    if base is None:  # never imported: what a person typed stays, an empty field yields
        return mine != fingerprint(_default(row, name))
    return base != mine or base == theirs


def _save(
    row: Importable,
    provenance: dict[str, Any],
    result: MergeResult,
    save: Save,
    tags: Any,
) -> None:
    is_known = all(getattr(row, name) == told for name, told in provenance.items())
    for name, told in provenance.items():
        setattr(row, name, told)
    if result.changed or result.action == Action.CREATED:
        save(row, tags if "tags" in result.changed else None)
        if result.action != Action.CREATED:
            result.action = Action.CHANGED
    elif not is_known:
        type(row)._base_manager.filter(pk=row.pk).update(**provenance)


def _seal(
    origin: Origin, row: Importable, values: Mapping[str, Any], result: MergeResult
) -> str:
    """None for a row that differs from its source: that is told on every run."""
    if result.kept or not origin.circumstances:
        return ""
    return sealed(origin.circumstances, row, values.get("tags", ()))


def _current(row: Importable, name: str) -> Any:
    if name == "tags":
        return list(row.tags.names())  # type: ignore[attr-defined]
    return getattr(row, name)


def _comparable(name: str, value: Any) -> Any:
    return sorted(tag.casefold() for tag in value) if name == "tags" else value


def _default(row: Importable, name: str) -> Any:
    if name == "tags":
        return []
    return row._meta.get_field(name).get_default()  # type: ignore[union-attr]
