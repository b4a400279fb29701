"""Cells and files that an import must survive, with nothing lost and nothing run."""

import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client

from playground.importing.markdown.blocks import read_document
from playground.importing.markdown.html_tables import MOST_CELLS, html_rows
from playground.models import Board, Experiment, Location
from tests.playground.factories import (
    import_text,
    live_board,
    live_experiment,
    live_value,
)

pytestmark = pytest.mark.django_db
HEAD = "# Tides\n\n{}\n\n| Paper | Goal | Location | Status |\n|---|---|---|---|\n"
ROW = "| {} | A goal | {} | Done |\n"
BROKEN = "http://[broken"


def test_a_broken_address_costs_no_other_row(client: Client, tmp_path: Path) -> None:
    rows = [("[One](http://[x)", "[a](//[)"), ("Two", BROKEN), ("Three", "here")]
    log = import_text(tmp_path, HEAD + "".join(ROW.format(*row) for row in rows))
    assert str(log.action) == "created"
    assert sorted(Experiment.objects.values_list("title", flat=True)) == [
        "One", "Three", "Two",
    ]  # fmt: skip
    one = Experiment.objects.get(title="One")
    assert (one.reference_url, BROKEN[:8] in one.raw) == ("", True)
    assert any("no address of the web" in each.message for each in log.warnings)
    assert client.get(one.board.get_absolute_url()).status_code == 200


def test_a_broken_address_can_be_saved_and_shown(client: Client) -> None:
    board = live_board(repository="https://github.com/ann/lab", body="[a](//[)")
    text = f"[a]({BROKEN}) [b](//[)"
    cells = {"goal": text, "remark": text, "reference_url": BROKEN}
    experiment = live_experiment(board, **cells)
    live_value(experiment, "Notes", text)
    Location.objects.create(experiment=experiment, text=text)
    assert client.get(experiment.get_absolute_url()).status_code == 200


def test_an_address_that_runs_something_is_no_link(
    client: Client, tmp_path: Path
) -> None:
    bad = "javascript:alert(1)"
    text = HEAD + ROW.format(f"[One]({bad})", f"[a]({bad})")
    import_text(tmp_path, text)
    experiment = Experiment.objects.get()
    for item in (experiment, experiment.board):
        page = client.get(item.get_absolute_url()).content.decode()
        assert 'href="javascript' not in page


def test_a_very_long_address_costs_no_row(tmp_path: Path) -> None:
    """SQLite takes any length; PostgreSQL refuses what is too long."""
    address = "https://example.org/" + "a" * 3000
    import_text(tmp_path, HEAD + ROW.format(f"[One]({address})", f"[a]({address})"))
    experiment = Experiment.objects.get()
    location = experiment.locations.get()
    assert (len(experiment.reference_url), location.url) == (2000, "")
    assert address in location.html


def write(folder: Path, name: str, text: str) -> str:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def test_files_of_one_name_and_title_are_boards_of_their_own(tmp_path: Path) -> None:
    files = [
        write(tmp_path / name, "README.md", HEAD.format(name) + ROW.format(name, ""))
        for name in ("east", "west")
    ]
    for _ in range(2):
        call_command("import_playground", *files, verbosity=0)
        bodies = {board.body for board in Board.objects.all()}
        assert bodies == {"east", "west"}
        assert Board.objects.count() == Experiment.objects.count() == 2


def test_files_of_one_board_add_to_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        write(tmp_path, f"{name}.md", HEAD.format(name) + ROW.format(name, ""))
        for name in ("east", "west")
    ]
    for _ in range(2):
        call_command("import_playground", *files, board="All")
        assert Board.objects.get().body == "east\n\nwest"
        assert Experiment.objects.count() == 2
    assert "0 created, 0 changed, 2 unchanged" in capsys.readouterr().out


def test_a_row_that_a_person_moved_to_another_board_stays_there(
    tmp_path: Path,
) -> None:
    text = HEAD + ROW.format("One", "")
    import_text(tmp_path, text)
    experiment = Experiment.objects.get()
    experiment.board = live_board(title="Chosen")
    experiment.save()
    log = import_text(tmp_path, text.replace("A goal", "A new goal"))
    experiment.refresh_from_db()
    assert (experiment.board.title, experiment.goal) == ("Chosen", "A new goal")
    assert (Experiment.objects.count(), log.warnings) == (1, [])


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["<table><tr><td>x\n\n" * 8000, "<table><tr><td>x\n\n" * 8000 + "</table>"],
    ids=["never closed", "closed once"],
)
def test_many_starts_of_tables_take_no_quadratic_time(text: str) -> None:
    started = time.process_time()
    read_document(text)
    assert time.process_time() - started < 3


def test_one_wide_row_does_not_widen_a_hundred_thousand_others() -> None:
    rows = html_rows(
        "<table><tr><th>a<th colspan=1000>b</tr>" + "<tr><td>x" * 100_000 + "</table>"
    )
    assert sum(len(row.cells) for row in rows) <= MOST_CELLS
    assert rows[-1].cells[0] == "x"
