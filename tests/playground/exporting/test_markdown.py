"""A board as Markdown, and the same board made of it again."""

import json
from pathlib import Path
from typing import Any

import pytest

from playground.exporting.markdown import write_markdown
from playground.importing.importer import PlaygroundImporter
from playground.models import Board, Experiment, Location, Paper, Section
from publishing.importing.importer import ImportRun
from tests.playground.factories import (
    import_text,
    live_board,
    live_experiment,
    live_value,
    status,
)
from tests.playground.samples import CRITERIA, YEAR

pytestmark = pytest.mark.django_db
ODD = r"1. A *new* title | [x] #3 \ `code` &amp; <b> ✅"
REMARK = "see [this](https://example.org/x|y) | *soon*"


def again(folder: Path, text: str) -> str:
    """What an empty site that reads a board's file writes of it."""
    Board.objects.all().delete()
    Paper.objects.all().delete()
    folder.mkdir(exist_ok=True)
    import_text(folder, text)
    return write_markdown(Board.objects.get(), is_private=True)


def edit(board: Board) -> None:
    rows = list(board.experiments.all())
    row = rows[len(rows) // 2]
    row.status, row.remark, row.title = status("on_hold"), REMARK, ODD
    outer = board.sections.first()
    row.section = Section.objects.create(board=board, title="*New* | (2)", parent=outer)
    row.save()


def test_a_board_reads_like_a_table_of_the_readme(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    assert write_markdown(Board.objects.get()) == (
        "# Things I rebuild\n\n"
        "I pick one every other week.\n\n"
        "<!-- table: Paper / Project=title; Goal=goal; Location=location; "
        "Status=status -->\n\n"
        "| Paper / Project | Goal | Location | Status |\n"
        "|---|---|---|---|\n"
        "| **Vision** |  |  |  |\n"
        "| [Tiny patches](https://arxiv.org/abs/2101.00001) | Learn *digits* | "
        "[patches](./vision/patches/) | In progress |\n"
        "| Blur kernels | Undo a blur | vision/blur | Out of time |\n"
        "| **Language** |  |  |  |\n"
        "| [Char model](https://example.org/char) | Write a sonnet | "
        "[chars](./lang/chars) | Done, but with short lines |\n"
        "| [Word model](https://example.org/words.pdf) | Beat the char model | todo | "
        "Blocked, Have to implement 2101.00001 first |\n\n"
        "<!-- reflection -->\n\n"
        "## Looking back on the spring\n\n"
        "Fewer papers, better *figures*.\n"
    )


@pytest.mark.parametrize("source", [YEAR, CRITERIA])
def test_what_was_changed_survives_an_empty_site(tmp_path: Path, source: str) -> None:
    import_text(tmp_path, source)
    board = Board.objects.get()
    edit(board)
    text = write_markdown(board, is_private=True)
    assert again(tmp_path / "again", text) == text
    row = Experiment.objects.get(title=ODD)
    assert (row.status.key, row.remark) == ("on_hold", REMARK)
    assert row.section.title == "*New* | (2)"


@pytest.mark.shared
@pytest.mark.slow
def test_every_real_tracker_is_a_fixed_point(tmp_path: Path, shared: Path) -> None:
    differing, count = [], 0
    for folder in sorted((shared / "corpora/trackers").glob("*/")):
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        Board.objects.all().delete()
        importer = PlaygroundImporter(ImportRun())
        importer.import_file(folder / meta["file"], folder)
        board = Board.objects.first()
        if board is None:
            continue
        count += 1
        edit(board)
        text = write_markdown(board, is_private=True)
        is_same = again(tmp_path / "again", text) == text
        if not (
            is_same and Experiment.objects.filter(title=ODD, remark=REMARK).exists()
        ):
            differing.append(folder.name)
    assert (differing, count) == ([], 35)


def filled_board() -> Board:
    board = live_board(
        title="Kites & *stars*",
        body="## Setup\n\n| Model | Size |\n|---|---|\n| a | b |\n\n- [ ] a chore\n",
        reflection="## A heading of its own\n\nFine.",
        afterword="<!-- mine -->The end.",
    )
    row = live_experiment(
        board,
        title="Full",
        hypothesis="First\n\n- one\n- two | three",
        conclusion="It *works*.",
        started_on="2024-02-01",
        started_precision="month",
        rating=4,
        progress=40,
        outcome="partly",
        size="large",
        kind="project",
        status=status("in_progress"),
        remark="slowly",
        reference_url="https://example.org/a_(b)?x=<1>&amp;y=\\",
        paper=Paper.objects.create(title="Full", authors="Lee, Ann\nBo Kim", year=2020),
    )
    row.tags.add("tiny", "C++")
    live_value(row, "Hours", "12 | more")
    live_value(row, "Goal", "a column of that name")
    Location.objects.create(experiment=row, text="[a](./a)")
    Location.objects.create(experiment=row, text="[b](./b.md)", order=1)
    live_experiment(board, title="Empty")
    return board


def told(board: Board) -> list[Any]:
    rows = board.experiments.order_by("order", "pk")
    names = ("title", "hypothesis", "conclusion", "rating", "outcome", "size", "kind")
    return [
        (
            [getattr(row, name) for name in names],
            row.milestone_text("started"),
            row.progress,
            row.status,
            row.reference_url,
            sorted(row.tags.names()),
            [(each.text, each.heading) for each in row.locations.all()],
            {each.criterion.name: each.text for each in row.criterion_values.all()},
        )
        for row in rows
    ]


def test_every_field_of_a_row_survives(tmp_path: Path) -> None:
    board = filled_board()
    text, facts = write_markdown(board, is_private=True), told(board)
    assert again(tmp_path / "again", text) == text
    (read,) = Board.objects.all()
    assert told(read) == facts
    assert (read.title, read.body, read.reflection_title) == (
        board.title,
        board.body.strip(),
        "",
    )
    assert (read.reflection, read.afterword) == (board.reflection, board.afterword)


def test_nobody_else_reads_comments_drafts_and_unlisted_rows() -> None:
    board = live_board(body="Hello <!-- secret -->", afterword="<!-- secret -->")
    live_experiment(board, title="Open", goal="Learn <!-- secret --> more")
    live_experiment(board, title="Draft", published_at=None)
    live_experiment(board, title="Shy", unlisted=True)
    text = write_markdown(board)
    assert "Open" in text
    assert not [word for word in ("secret", "Draft", "Shy") if word in text]
