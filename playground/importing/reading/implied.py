"""How far a row is where no column says it: by what stands under "Code" or "Notes"."""

from collections.abc import Iterable, Sequence

from playground.importing.markdown.inline import Inline
from playground.importing.wording.status_words import UNDER_CODE
from playground.importing.wording.statuses import StatusReading, Vocabulary, normal

from .columns import Layout, is_nothing, is_promise

Cells = Sequence[Inline]


def telling_column(layout: Layout, rows: Iterable[Cells]) -> int | None:
    """One of locations where some rows say "next" or "todo" and others have a link.

    Without such words a column without a link says that there is no code, and no more.
    """
    if layout.status is not None:
        return None
    for place in layout.locations:
        cells = [row[place] for row in rows if place < len(row)]
        if any(map(is_promise, cells)) and any(cell.links for cell in cells):
            return place
    return None


def implied_status(cell: Inline, vocabulary: Vocabulary) -> StatusReading:
    """What is there is done, unless words beside it say otherwise."""
    if is_nothing(cell.text) and not cell.links:
        return StatusReading("planned")
    if not cell.links:
        key = UNDER_CODE.get(normal(cell.text), "")
        return StatusReading(key) if key else vocabulary.read(cell.text)
    beside = "".join(piece.text for piece in cell.pieces if not piece.link)
    return vocabulary.read(beside) or StatusReading("done")
