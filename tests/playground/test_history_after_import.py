"""A history is replayed over a board that came in by an ordinary import."""

from pathlib import Path

import pytest
from django.core.management import call_command

from playground.models import Board, Change
from tests.playground.histories import HEAD, keep, replay, row

pytestmark = pytest.mark.django_db


def test_a_replay_over_an_import_tells_no_row_and_no_change_twice(
    tmp_path: Path,
) -> None:
    first = HEAD + row("One", "./a", "TBD", "todo") + row("Two", status="todo")
    second = HEAD + row("One", "./a", "Yes", "WIP, slowly") + row("Two", status="todo")
    third = second.replace("WIP, slowly", "Done")
    name = f"{tmp_path.name}.md"
    for text in (first, second):
        (tmp_path / name).write_text(text)
        call_command("import_playground", tmp_path / name, verbosity=0)
    for day, text in (("01", first), ("02", second), ("03", third)):
        keep(tmp_path, f"2024-01-{day}", text)
    (tmp_path / name).unlink()
    assert Board.objects.count() == 1
    replay(tmp_path)
    assert Board.objects.count() == 1
    changes = Change.objects.order_by("at", "pk")
    assert sorted(changes.values_list("field", "origin")) == [
        ("added", "import"),
        ("added", "import"),
        ("criterion", "import"),
        ("remark", "import"),
        ("status", "history"),
        ("status", "import"),
    ]
    count = changes.count()
    assert {str(file.action) for file in replay(tmp_path).files} == {"unchanged"}
    assert changes.count() == count
