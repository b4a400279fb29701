"""Versions of a file, put one after the other: its boards, and the life of each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from playground.importing.identity import Identity, Matcher, identities
from playground.importing.records import BoardRecord, ExperimentRecord, SectionPath

from .events import (
    Event,
    added,
    dropped,
    plain,
    renamed_sections,
    row_events,
    words_of,
)
from .versions import Version

STAYS = 0.4  # when fewer rows than this share stay, it may be another board
SETTLED = frozenset({"done", "partial"})


@dataclass(frozen=True)
class Dated:
    event: Event
    version: Version
    title: str


@dataclass
class Item:
    """One row through time; ``record`` is how it was last seen."""

    record: ExperimentRecord
    events: list[Dated] = field(default_factory=list)
    is_gone: bool = False

    def tell(self, event: Event, version: Version) -> None:
        self.events.append(Dated(event, version, self.record.title))


@dataclass
class BoardLife:
    """``record`` is the board as it was last seen; ``ended`` when it gave way."""

    record: BoardRecord
    first: Version
    last: Version
    items: list[Item] = field(default_factory=list)
    ended: datetime | None = None
    section_names: dict[SectionPath, SectionPath] = field(default_factory=dict)

    @property
    def live(self) -> list[Item]:
        return [item for item in self.items if not item.is_gone]


class Timeline:
    def __init__(self) -> None:
        self.boards: list[BoardLife] = []

    def add(self, record: BoardRecord, version: Version) -> None:
        board = self.boards[-1] if self.boards else None
        if not record.experiments:
            if board and board.ended is None:
                board.ended = version.at
                board.last = version
            return
        found = self.pairs(board, record) if board else {}
        if board is None or self.is_another(board, record, found, version):
            if board and board.ended is None:
                board.ended = version.at
            self.boards.append(self.new_board(record, version))
            return
        self.go_on(board, record, found, version)

    def pairs(self, board: BoardLife, record: BoardRecord) -> dict[int, Item]:
        """Rows that went may come back, but those that are there come first."""
        wanted = identities(record.experiments)
        found = Matcher(wanted, known(board.live)).match()
        rest = [at for at in range(len(wanted)) if at not in found]
        taken = {id(item) for item in found.values()}
        others = [item for item in board.live if id(item) not in taken]
        found |= same_places(record, rest, others)
        rest = [at for at in rest if at not in found]
        gone = [item for item in board.items if item.is_gone]
        back = Matcher([wanted[at] for at in rest], known(gone)).match()
        return found | {rest[at]: item for at, item in back.items()}

    def is_another(
        self,
        board: BoardLife,
        record: BoardRecord,
        found: dict[int, Item],
        version: Version,
    ) -> bool:
        """Most rows went at once, and the table's head or the year is another one."""
        live = board.live
        stayed = sum(not item.is_gone for item in found.values())
        if not live or stayed >= STAYS * len(live):
            return False
        heads = (
            {words_of(name) for name in each.roles} for each in (board.record, record)
        )
        before, now = heads
        return (
            board.ended is not None
            or before != now
            or board.last.at.year != version.at.year
        )

    def new_board(self, record: BoardRecord, version: Version) -> BoardLife:
        board = BoardLife(record, version, version)
        for row in record.experiments:
            item = Item(row)
            item.tell(added(row), version)
            board.items.append(item)
        return board

    def go_on(
        self,
        board: BoardLife,
        record: BoardRecord,
        found: dict[int, Item],
        version: Version,
    ) -> None:
        pairs = [(item.record, record.experiments[at]) for at, item in found.items()]
        renamed = renamed_sections(pairs, board.record, record)
        board.section_names |= renamed
        met = {id(item) for item in found.values()}
        for item in board.live:
            if id(item) not in met:
                item.tell(dropped(item.record), version)
                item.is_gone = True
        ordered = []
        for at, row in enumerate(record.experiments):
            item, told = found.get(at) or Item(row), [added(row)]
            if at in found:
                boards = (board.record, record)
                told = list(row_events(item.record, row, boards, renamed))
            item.record, item.is_gone = row, False
            for event in told:
                item.tell(event, version)
            ordered.append(item)
        board.items = ordered + [item for item in board.items if item.is_gone]
        board.record, board.last, board.ended = record, version, None


def known(items: Sequence[Item]) -> list[tuple[Identity, Item]]:
    found = identities(item.record for item in items)
    return list(zip(found, items, strict=True))


def same_places(
    record: BoardRecord, rest: Sequence[int], others: Sequence[Item]
) -> dict[int, Item]:
    """A row with another title whose code lies where it lay."""
    by_place: dict[str, list[Item]] = {}
    for item in others:
        for place in places(item.record, record):
            by_place.setdefault(place, []).append(item)
    found: dict[int, Item] = {}
    for at in rest:
        for place in places(record.experiments[at], record):
            same = by_place.get(place, [])
            if len(same) == 1 and same[0] not in found.values():
                found[at] = same[0]
                break
    return found


def places(row: ExperimentRecord, board: BoardRecord) -> Iterator[str]:
    """The last part of each path: folders above it come and go."""
    for heading, cell in row.fields.items():
        if board.roles.get(heading) == "location":
            tail = plain(cell).strip("./ ").rpartition("/")[2].casefold()
            if tail and tail not in {"todo", "tbd", "wip"}:
                yield tail
