"""The versions of a README become dated changes."""

import json
import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from playground.importing.replaying.versions import HistoryError, read_versions
from playground.models import Board, Change, Experiment
from tests.playground.histories import HEAD, OLD_HEAD, keep, replay, row, told

pytestmark = pytest.mark.django_db
CORPUS = "corpora/trackers-history/2xic__optimization-playground"


@pytest.mark.shared
@pytest.mark.slow
def test_the_real_history_tells_what_a_person_found(shared: Path) -> None:
    """7 changes of a status, 6 of criteria, 11 renames or moves, no second row."""
    folder = shared / CORPUS
    expected = json.loads((folder / "expected_history.json").read_text())
    events = replay(folder).extra["events"]
    places = {
        (each["date"], each["kind"], each["title"], each["old"], each["new"])
        for each in events
    }
    for change in expected["criterion_events_2022"]:
        asked = (
            change["date"],
            "criterion",
            change["item"],
            change["from"],
            change["to"],
        )
        assert asked in places
    changed = [each for each in events if each["kind"] == "status"]
    assert len(changed) == 5  # one more arrives with its row, one ends with it
    assert sum(each["kind"] == "added" for each in events) == 44
    assert Experiment.objects.count() == 44
    assert [(board.year, board.archived_on) for board in Board.objects.all()] == [
        (2023, date(2024, 1, 3)),
        (2022, date(2023, 1, 3)),
    ]
    count = Change.objects.count()
    assert {str(file.action) for file in replay(folder).files} == {"unchanged"}
    assert Change.objects.count() == count


def test_changes_are_dated_and_told_in_order(tmp_path: Path) -> None:
    keep(tmp_path, "2024-01-01", HEAD + row("One", "./a", "TBD", "todo"))
    keep(tmp_path, "2024-01-02", HEAD + row("ONE", "./b/a", "Yes", "WIP, slowly"))
    keep(tmp_path, "2024-01-03", HEAD + row("ONE", "./b/a", "Yes", "Done"))
    replay(tmp_path)
    experiment = Experiment.objects.get()
    changes = experiment.changes.order_by("pk")
    assert [
        (each.at.date().isoformat(), each.field, each.name, each.old, each.new)
        for each in changes
    ] == [
        ("2024-01-01", "added", "", "", "todo"),
        ("2024-01-02", "title", "", "One", "ONE"),
        ("2024-01-02", "status", "", "todo", "WIP, slowly"),
        ("2024-01-02", "location", "Location", "./a", "./b/a"),
        ("2024-01-02", "criterion", "Converges ?", "TBD", "Yes"),
        ("2024-01-03", "status", "", "WIP, slowly", "Done"),
    ]
    assert {(each.origin, each.precision) for each in changes} == {("history", "day")}
    assert (experiment.title, experiment.status.key) == ("ONE", "done")
    assert experiment.finished_on == date(2024, 1, 3)


def test_a_row_that_went_is_dropped_and_one_that_was_done_is_not(
    tmp_path: Path,
) -> None:
    rest = row("Three") + row("Four") + row("Five")
    full = HEAD + row("One", status="WIP") + row("Two", status="Done") + rest
    keep(tmp_path, "2024-01-01", full)
    keep(tmp_path, "2024-01-02", HEAD + rest)
    report = replay(tmp_path)
    assert told(report, "dropped") == [
        ("2024-01-02", "dropped", "One", "WIP", None),
        ("2024-01-02", "dropped", "Two", "Done", None),
    ]
    statuses = dict(Experiment.objects.values_list("title", "status__key"))
    assert (statuses["One"], statuses["Two"]) == ("dropped", "done")


def test_a_row_that_comes_back_is_the_same_one(tmp_path: Path) -> None:
    rest = row("Two") + row("Three")
    for day, text in (
        ("01", row("One") + rest),
        ("02", rest),
        ("03", row("One") + rest),
    ):
        keep(tmp_path, f"2024-01-{day}", HEAD + text)
    report = replay(tmp_path)
    assert len(told(report, "added")) == Experiment.objects.count() == 3
    assert Experiment.objects.get(title="One").status.key == "planned"


def test_another_title_at_the_same_place_is_a_rename(tmp_path: Path) -> None:
    keep(tmp_path, "2024-01-01", HEAD + row("One", "./code/kite"))
    keep(tmp_path, "2024-01-02", HEAD + row("Something else", "./other/kite"))
    keep(tmp_path, "2024-01-03", HEAD + row("Something else", "./other/kite"))
    report = replay(tmp_path)
    assert told(report, "rename") == [
        ("2024-01-02", "rename", "Something else", "One", "Something else")
    ]
    assert Experiment.objects.count() == 1


def test_a_renamed_section_remembers_its_name(tmp_path: Path) -> None:
    for day, name in (("01", "Vison"), ("02", "Vision")):
        text = HEAD + f"| **{name}** | | | |\n" + row("One") + row("Two")
        keep(tmp_path, f"2024-01-{day}", text)
    replay(tmp_path)
    section = Board.objects.get().sections.get()
    assert (section.title, section.aliases) == ("Vision", ["Vison"])


def test_a_new_year_is_a_new_board(tmp_path: Path) -> None:
    old = "".join(f"| Old {n} | ./{n} | Yes |\n" for n in range(5))
    keep(tmp_path, "2023-11-01", OLD_HEAD + old)
    keep(tmp_path, "2024-01-03", HEAD + row("New", status="todo"))
    report = replay(tmp_path)
    assert told(report, "archived") == [
        ("2024-01-03", "archived", "Kites (2023)", None, None)
    ]
    assert told(report, "dropped") == []
    boards = Board.objects.order_by("year").values_list("title", "year", "archived_on")
    assert list(boards) == [
        ("Kites (2023)", 2023, date(2024, 1, 3)),
        ("Kites", 2024, None),
    ]
    # The next year archives what was the current board, and makes one new board only.
    keep(tmp_path, "2025-01-05", "# Kites\n\nA rest.\n")
    replay(tmp_path)
    titles = Board.objects.order_by("year").values_list("title", flat=True)
    assert list(titles) == ["Kites (2023)", "Kites (2024)"]


def git(folder: Path, *arguments: str, at: str = "2024-01-01T10:00:00+00:00") -> None:
    dates = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    subprocess.run(
        ["git", "-C", str(folder), *who, *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **dates},
    )


def commit(folder: Path, name: str, text: str, at: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "A version", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "lab: with a colon"
    folder.mkdir()
    git(folder, "init")
    commit(
        folder,
        "README.md",
        HEAD + row("One", status="todo"),
        "2024-01-01T10:00:00+00:00",
    )
    git(folder, "mv", "README.md", "my log.md")
    text = HEAD + row("One", status="WIP")
    commit(folder, "my log.md", text, "2024-02-01T23:30:00-05:00")
    commit(
        folder, "my log.md", text.replace("WIP", "Done"), "2099-02-01T10:00:00+00:00"
    )
    return folder


@pytest.mark.slow
def test_a_repository_is_replayed_and_its_file_followed(repository: Path) -> None:
    source = f"{repository}:my log.md"
    report = replay(source)
    today = timezone.now().date().isoformat()
    assert told(report, "added", "status") == [
        ("2024-01-01", "added", "One", None, "todo"),
        ("2024-02-01", "status", "One", "todo", "WIP"),
        (today, "status", "One", "WIP", "Done"),
    ]
    change = Change.objects.order_by("pk")[1]
    assert change.precision == "moment"
    assert change.at == datetime(2024, 2, 2, 4, 30, tzinfo=UTC)
    assert len(change.version) == 40
    count = Change.objects.count()
    assert {str(file.action) for file in replay(source).files} == {"unchanged"}
    assert Change.objects.count() == count


@pytest.mark.slow
def test_a_repository_s_own_settings_run_nothing(repository: Path) -> None:
    trap = repository / "trap"
    program = repository / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch '{trap}'\ncat\n")
    program.chmod(0o755)
    (repository / ".gitattributes").write_text("*.md diff=trap\n")
    for name in ("core.fsmonitor", "diff.trap.textconv", "diff.external", "core.pager"):
        git(repository, "config", name, str(program))
    git(repository, "config", "log.showSignature", "true")
    git(repository, "config", "gpg.program", str(program))
    trap.unlink(missing_ok=True)
    assert len(read_versions(f"{repository}:my log.md", timezone.now())) == 3
    assert not trap.exists()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("nowhere", "neither REPO:PATH nor a folder"),
        ("nowhere:README.md", "there is no such repository"),
        (".:../README.md", "not a path inside"),
        (".:/etc/passwd", "not a path inside"),
        (".:a\nb", "not a path inside"),
    ],
)
def test_what_is_no_history_is_told(
    source: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HistoryError, match=said):
        read_versions(source, timezone.now())


def test_the_command_writes_the_events_and_ends_with_two_for_nothing(
    tmp_path: Path,
) -> None:
    folder, report = tmp_path / "versions", tmp_path / "report.json"
    keep(folder, "2024-01-01", HEAD + row("One", status="todo"))
    call_command(
        "import_playground", git_history=str(folder), report=report, verbosity=0
    )
    (event,) = json.loads(report.read_text())["events"]
    assert event == {
        "date": "2024-01-01",
        "kind": "added",
        "title": "One",
        "field": None,
        "old": None,
        "new": "todo",
    }
    for arguments in ({}, {"git_history": str(tmp_path / "gone")}):
        with pytest.raises(CommandError) as problem:
            call_command("import_playground", verbosity=0, **arguments)
        assert problem.value.returncode == 2


def test_a_person_s_edit_outlives_a_replay(tmp_path: Path) -> None:
    keep(tmp_path, "2024-01-01", HEAD + row("One", status="todo"))
    replay(tmp_path)
    Experiment.objects.update(remark="mine")
    keep(tmp_path, "2024-01-02", HEAD + row("One", status="Done, quickly"))
    replay(tmp_path)
    experiment = Experiment.objects.get()
    assert (experiment.status.key, experiment.remark) == ("done", "mine")
