"""Real trackers; their texts stay where they are."""

import json
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import call_command

from playground.importing.reading.reader import read_board
from playground.models import Board, Experiment

pytestmark = pytest.mark.shared
SEED = "seeds/002_e82207fd7986c955.txt"
SAMPLE = "corpora/trackers/2xic__optimization-playground@2023-01-24/readme.md"


def statuses() -> Counter[str]:
    keys = Experiment.objects.values_list("status__key", flat=True)
    return Counter(map(str, keys))


@pytest.mark.django_db
def test_the_seed_becomes_a_board_once(shared: Path) -> None:
    call_command("import_playground", shared / SEED, verbosity=0)
    board = Board.objects.get()
    assert board.sections.count() == 5
    assert statuses() == {"in_progress": 2, "expired": 1, "done": 3}
    assert board.reflection
    stamps = list(Experiment.objects.values_list("pk", "updated_at"))
    call_command("import_playground", shared / SEED, verbosity=0)
    assert list(Experiment.objects.values_list("pk", "updated_at")) == stamps


@pytest.mark.django_db
def test_a_year_with_a_blocked_row_is_read(shared: Path) -> None:
    call_command("import_playground", shared / SAMPLE, verbosity=0)
    board = Board.objects.get()
    assert (board.sections.count(), board.year) == (3, None)
    expected = ("in_progress", "expired", "done", "planned", "blocked")
    assert statuses() == dict.fromkeys(expected, 1)
    assert board.reflection


@pytest.mark.slow
def test_real_trackers_have_the_rows_that_a_person_counted(shared: Path) -> None:
    wrong = {}
    for folder in sorted((shared / "corpora/trackers").glob("*/")):
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        board = read_board((folder / meta["file"]).read_text(encoding="utf-8"))
        allowed = {expected["rows"], *(expected.get("rows_also_ok") or [])}
        if len(board.experiments) not in allowed:
            wrong[folder.name] = (len(board.experiments), expected["rows"])
    assert wrong == {}
