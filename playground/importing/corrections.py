"""What somebody says about a file besides what its columns hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from playground.models import Section

from .records import ExperimentRecord, SectionPath
from .reporting import section_text
from .wording.mapping import MappingError


@dataclass(frozen=True)
class Corrections:
    """``left_out`` are titles or numbers of lines, ``sections`` other names by "A / B"."""

    left_out: frozenset[str] = frozenset()
    sections: Mapping[str, str] = field(default_factory=dict)

    def leave_out(self, row: ExperimentRecord) -> bool:
        return not self.left_out.isdisjoint({str(row.line), row.title.casefold()})

    def rename(self, sections: Mapping[SectionPath, Section]) -> None:
        """As a person does it in the admin, so that the next import keeps it."""
        for path, row in sections.items():
            name = self.sections.get(section_text(path) or "", "")[:300]
            if not name or name == row.title:
                continue
            if row.title not in row.aliases:
                row.aliases = [*row.aliases, row.title]
            row.title = name
            row.save()


def read_corrections(left_out: Iterable[str], sections: Iterable[str]) -> Corrections:
    """``sections`` are "Name in the file=Name here". Raises MappingError."""
    named = {}
    for told in sections:
        old, equals, new = (part.strip() for part in told.rpartition("="))
        if not (old and equals and new):
            raise MappingError(f"{told!r} is not Section=Name")
        named[old] = new
    return Corrections(frozenset(each.strip().casefold() for each in left_out), named)
