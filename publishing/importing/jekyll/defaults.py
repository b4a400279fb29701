"""Front matter that ``_config.yml`` gives to whole folders and kinds of files."""

import fnmatch
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from publishing.importing.values import Warn, text


@dataclass(frozen=True)
class Scope:
    path: str
    kind: str
    values: Mapping[str, Any]

    def covers(self, path: str, kind: str) -> bool:
        if self.kind and self.kind != kind:
            return False
        if "*" in self.path:
            pattern = self.path.removesuffix("/")
            return fnmatch.fnmatch(path, pattern) or fnmatch.fnmatch(
                path, f"{pattern}/*"
            )
        return not self.path or path == self.path or path.startswith(f"{self.path}/")


def read_scopes(value: Any, warn: Warn) -> list[Scope]:
    if value is None:
        return []
    if not isinstance(value, list):
        warn(f"defaults: expected a list, found a {type(value).__name__}")
        return []
    found = []
    for entry in value:
        scope = entry.get("scope") if isinstance(entry, Mapping) else None
        values = entry.get("values") if isinstance(entry, Mapping) else None
        if isinstance(scope, Mapping) and isinstance(values, Mapping):
            path = text(scope.get("path")).strip("/")
            found.append(Scope(path, text(scope.get("type")), values))
        else:
            warn("defaults: an entry without scope and values was left out")
    return found


def with_defaults(
    front_matter: Mapping[str, Any], scopes: Iterable[Scope], path: str, kind: str
) -> dict[str, Any]:
    """The file's own values win; then the longest path, then the later entry."""
    merged: dict[str, Any] = {}
    for scope in sorted(scopes, key=lambda each: (len(each.path), bool(each.kind))):
        if scope.covers(path, kind):
            merged |= {str(key): value for key, value in scope.values.items()}
    return merged | dict(front_matter)
