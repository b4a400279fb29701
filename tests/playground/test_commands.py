import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from playground.models import Board, Experiment
from tests.playground.samples import CRITERIA, YEAR

pytestmark = pytest.mark.django_db


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    file = tmp_path / "README.md"
    file.write_text(YEAR, encoding="utf-8")
    return file


def report_of(*args: Any, **options: Any) -> dict[str, Any]:
    report = Path(args[0]).parent / "report.json"
    call_command("import_playground", *args, report=report, **options)
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return told


def test_a_report_tells_all_that_was_read(tracker: Path) -> None:
    (file,) = report_of(tracker)["files"]
    (board,) = file["boards"]
    assert board["title"] == "Things I rebuild"
    assert board["sections"] == ["Vision", "Language"]
    assert board["experiments"][2] == {
        "title": "Char model",
        "url": "https://example.org/char",
        "status": "done",
        "remark": "but with short lines",
        "raw_status": "Done, but with short lines",
        "section": "Language",
        "fields": {"Goal": "Write a sonnet", "Location": "[chars](./lang/chars)"},
        "line": 11,
    }
    assert file["reflection"] == "Fewer papers, better *figures*."
    assert (file["created"], file["changed"], file["unchanged"]) == (4, 0, 0)


def test_the_summary_counts_by_status(tracker: Path, capsys: Any) -> None:
    call_command("import_playground", tracker)
    told = capsys.readouterr().out
    assert "4 experiments in 2 sections (in_progress 1, expired 1" in told
    assert "1 reflection" in told


def test_a_dry_run_writes_nothing(tracker: Path) -> None:
    (file,) = report_of(tracker, dry_run=True)["files"]
    assert file["created"] == 4
    assert not Board.objects.exists()


def test_a_missing_file_ends_with_status_two(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as problem:
        call_command("import_playground", tmp_path / "gone.md")
    assert problem.value.returncode == 2


def test_one_unreadable_file_does_not_stop_the_others(tracker: Path) -> None:
    picture = tracker.with_name("picture.md")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    call_command("import_playground", picture, tracker)
    assert Experiment.objects.count() == 4


def test_all_files_can_be_brought_into_one_board(tracker: Path) -> None:
    other = tracker.with_name("other.md")
    other.write_text(CRITERIA, encoding="utf-8")
    call_command("import_playground", tracker, other, board="Everything")
    assert Board.objects.get().title == "Everything"
    assert Experiment.objects.count() == 6
