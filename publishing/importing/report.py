"""What an import did: for people in the terminal, for machines as JSON."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

KEPT = "kept what was edited on the site"


class Action(StrEnum):
    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True)
class LineWarning:
    line: int
    message: str


@dataclass
class FileReport:
    """One file of the source; ``extra`` holds the keys that its kind adds to the JSON.

    ``new_values`` and ``new_redirects`` are for the eyes of a dry run.
    """

    path: str
    kind: str
    action: Action = Action.UNCHANGED
    address: str = ""
    title: str = ""
    date: str = ""
    tags: list[str] = field(default_factory=list)
    redirects: list[str] = field(default_factory=list)
    warnings: list[LineWarning] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)
    differences: list[tuple[str, str, str]] = field(default_factory=list)
    new_values: list[tuple[str, str]] = field(default_factory=list)
    new_redirects: list[str] = field(default_factory=list)
    readable: bool = True
    _absorbed: bool = False

    def warn(self, line: int, message: str) -> None:
        warning = LineWarning(max(line, 1), message)
        if warning not in self.warnings:
            self.warnings.append(warning)

    def skip(self, line: int, reason: str) -> None:
        self.action = Action.SKIPPED
        self.warn(line, reason)

    def fail(self, line: int, reason: str) -> None:
        self.action = Action.FAILED
        self.warn(line, reason)

    def refuse(self, line: int, reason: str, *, is_failure: bool) -> None:
        """The file cannot be read: by a rule, or because something went wrong."""
        self.readable = False
        self.action = Action.FAILED if is_failure else Action.SKIPPED
        self.warn(line, reason)

    def absorb(
        self,
        action: Action,
        differences: Mapping[str, tuple[str, str]] | None = None,
        kept: Iterable[str] = (),
        what: str = "",
    ) -> None:
        """Adds what happened to one row (``what``) to what happened to the file.

        The first row says whether the file is new; a later row that is new or changed
        makes an unchanged file a changed one.
        """
        is_first = not self._absorbed
        self._absorbed = True
        if is_first:
            self.action = action
        elif action != Action.UNCHANGED and self.action == Action.UNCHANGED:
            self.action = Action.CHANGED
        label = f"{what}: " if what else ""
        for name, (old, new) in (differences or {}).items():
            self.differences.append((label + name, old, new))
        if names := ", ".join(kept):
            self.warn(1, f"{KEPT}: {label}{names}")

    def to_json(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "kind": self.kind,
            "action": str(self.action),
            "address": self.address,
            "title": self.title,
            "date": self.date,
            "tags": self.tags,
            "redirects": self.redirects,
            "warnings": [
                {"line": warning.line, "message": warning.message}
                for warning in sorted(self.warnings, key=lambda each: each.line)
            ],
            **self.extra,
        }


@dataclass
class Report:
    """``not_run``: scripts, stylesheets and the like of the old site, and who names them.

    ``notes`` are sentences about the whole run that ask for a person's eye. ``extra``
    holds the keys that a kind of import adds to the JSON of the run.
    """

    files: list[FileReport] = field(default_factory=list)
    not_run: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    extra: dict[str, Any] = field(default_factory=dict)

    def add_file(self, path: str, kind: str) -> FileReport:
        self.files.append(FileReport(path, kind))
        return self.files[-1]

    def note_not_run(self, found: Iterable[tuple[str, str]]) -> None:
        """Of each: its name, and where it is named or found."""
        for name, where in found:
            wheres = self.not_run.setdefault(name, [])
            if where not in wheres:
                wheres.append(where)

    @property
    def totals(self) -> dict[str, int]:
        counted = Counter(file.action for file in self.files)
        return {str(action): counted[action] for action in Action}

    @property
    def exit_status(self) -> int:
        """0 all came in or were skipped by rule, 1 something failed, 2 nothing found."""
        if not any(file.readable for file in self.files):
            return 2
        return int(any(file.action == Action.FAILED for file in self.files))

    def to_json(self) -> dict[str, Any]:
        return {
            "totals": self.totals,
            "files": [file.to_json() for file in self.files],
            "not_run": self.not_run,
            "notes": self.notes,
            **self.extra,
        }
