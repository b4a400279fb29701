import csv
import io
import json
from pathlib import Path

import pytest

from playground.exporting.bibtex import write_bibliography
from playground.exporting.csv_table import write_csv
from playground.exporting.json_file import write_json
from playground.exporting.markdown import write_markdown
from playground.models import Board, Paper
from publishing.citations import read_bibtex
from tests.playground.factories import import_text, live_board, live_experiment
from tests.playground.samples import CRITERIA, YEAR

pytestmark = pytest.mark.django_db


def test_csv_has_a_line_a_row_with_its_section(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR.replace("Undo a blur", 'Undo, with "care"'))
    rows = list(csv.reader(io.StringIO(write_csv(Board.objects.get()))))
    assert rows[0] == ["Section", "Paper / Project", "Goal", "Location", "Status"]
    assert rows[2] == [
        "Vision",
        "Blur kernels",
        'Undo, with "care"',
        "vision/blur",
        "Out of time",
    ]
    assert len(rows) == 5


def test_json_tells_values_with_their_types(tmp_path: Path) -> None:
    import_text(tmp_path, CRITERIA)
    told = json.loads(write_json(Board.objects.get()))
    first, second = told["experiments"]
    assert (told["version"], told["board"]["title"]) == (1, "Old table")
    assert [each["type"] for each in told["criteria"]] == ["answer", "number"]
    assert first["criteria"]["Converges ?"]["answer"] == "yes"
    assert first["criteria"]["Hours spent"]["number"] == 12
    assert (first["status"], second["status"]) == ("done", None)
    assert second["status_as_written"] == "in review"
    assert first["address"].startswith("/playground/")


def test_json_holds_no_comment() -> None:
    board = live_board(body="Hello <!-- secret -->")
    live_experiment(board, goal="Learn <!-- secret -->")
    assert "secret" not in write_json(board)
    assert "secret" in write_json(board, is_private=True)


def test_bibtex_has_each_paper_once_under_a_key_of_its_own() -> None:
    board = live_board()
    work = {"authors": "Lee, Ann", "year": 2021, "bibtex_type": "article"}
    first = Paper.objects.create(title="Small models", **work)
    second = Paper.objects.create(title="Small kites", **work)
    for title, paper in (("A", first), ("B", first), ("C", second), ("D", None)):
        live_experiment(board, title=title, paper=paper)
    read = read_bibtex(write_bibliography(board)).references
    assert [(each.key, each.title) for each in read] == [
        ("lee2021small", "Small models"),
        ("lee2021small-2", "Small kites"),
    ]


def test_no_form_of_a_comment_is_in_a_download() -> None:
    text = "Seen <!-- alpha --> and {::comment}bravo{:/comment} more.\n\n[//]: # (charlie)\n"
    board = live_board(body=text, afterword="{::comment}\nnever closed: delta")
    live_experiment(board, goal=text, remark="So {::comment}echo{:/} so")
    told = write_json(board) + write_csv(board) + write_markdown(board)
    assert "Seen" in told
    for word in ("alpha", "bravo", "charlie", "delta", "echo"):
        assert word not in told
