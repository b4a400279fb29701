"""What a record says about the fields of an experiment."""

import re
from collections.abc import Mapping
from typing import Any

from playground.importing.records import (
    GOAL,
    BoardRecord,
    ExperimentRecord,
    SectionPath,
)
from playground.importing.wording.mapping import TEXTS
from playground.importing.wording.typed import MILESTONES, OF_PAPER, READERS, read_typed
from playground.models import Section, Status
from publishing.importing.report import FileReport
from publishing.importing.values import COMMENT
from publishing.web_addresses import is_web_address

BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
PARTLY = re.compile(r"(\d{1,2})%(?=\W|$)")  # as the status "50%" is read
# What a field holds whose cell is empty; None for the others.
BLANKS = {"outcome": "not_assessed", "size": "", "kind": "paper", "tags": []}
TITLE_LENGTH = 300
ADDRESS_LENGTH = 2000


class FieldReader:
    def __init__(
        self,
        record: BoardRecord,
        sections: Mapping[SectionPath, Section],
        statuses: Mapping[str, Status],
        log: FileReport,
    ) -> None:
        self.sections = sections
        self.statuses = statuses
        self.log = log
        self.headings: dict[str, list[str]] = {}
        for column in record.columns:
            self.headings.setdefault(column.role, []).append(column.heading)

    def text(self, found: ExperimentRecord, role: str) -> str:
        """The cell of the column with a role."""
        cells = (found.fields.get(name, "") for name in self.headings.get(role, ()))
        return next((cell for cell in cells if cell), "")

    def values(self, found: ExperimentRecord) -> dict[str, Any]:
        title, url = found.title, found.url
        if len(title) > TITLE_LENGTH or len(url) > ADDRESS_LENGTH:
            self.log.warn(found.line, "the title or address is too long and was cut")
        if url and not is_web_address(url):
            self.log.warn(found.line, f"not taken, no address of the web: {url}")
            url = ""
        return {
            "title": title[:TITLE_LENGTH],
            "reference_url": url[:ADDRESS_LENGTH],
            "section": self.sections.get(found.section),
            "goal": self.text(found, GOAL),
            "status": self.status(found),
            "remark": found.remark,
            # Readers see it where it says nothing known; ``raw`` keeps the comments.
            "raw_status": COMMENT.sub("", found.raw_status or "").strip(),
            **self.typed(found),
        }

    def typed(self, found: ExperimentRecord) -> dict[str, Any]:
        """Of the columns that the file has; the others are none of its business."""
        told: dict[str, Any] = {}
        for role in self.headings:
            cell = self.text(found, role)
            if role in TEXTS:
                told[role] = BREAK.sub("\n", cell)
            elif role in MILESTONES:
                day, precision = read_typed(role, cell) or (None, "day")
                told |= {f"{role}_on": day, f"{role}_precision": precision}
            elif role in READERS and role not in OF_PAPER:
                value = read_typed(role, cell) if cell else None
                told[role] = BLANKS.get(role) if value is None else value
        if match := PARTLY.match(found.remark):
            told.setdefault("progress", int(match[1]))
        return told

    def status(self, found: ExperimentRecord) -> Status | None:
        status = self.statuses.get(found.status)
        if found.status and status is None:
            said = f"there is no status {found.status!r} on the site"
            self.log.warn(found.line, said)
        return status
