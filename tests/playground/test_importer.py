from pathlib import Path

import pytest

from playground.models import Board, Change, Experiment, Section
from publishing.importing.report import FileReport
from publishing.models import MenuItem
from tests.playground.factories import import_text, live_board, status
from tests.playground.samples import CRITERIA, YEAR

pytestmark = pytest.mark.django_db


def counts(log: FileReport) -> tuple[int, int, int]:
    return log.extra["created"], log.extra["changed"], log.extra["unchanged"]


def messages(log: FileReport) -> str:
    return "\n".join(f"{each.line}: {each.message}" for each in log.warnings)


def test_a_tracker_becomes_a_public_board_without_a_date(tmp_path: Path) -> None:
    log = import_text(tmp_path, YEAR)
    board = Board.objects.published().get()
    assert (log.action, counts(log)) == ("created", (4, 0, 0))
    assert (board.title, board.year, board.date_known) == (
        "Things I rebuild",
        None,
        False,
    )
    assert board.reflection_title == "Looking back on the spring"
    assert "<em>figures</em>" in board.reflection_html
    assert log.address == board.get_absolute_url() == "/playground/things-i-rebuild/"


def test_an_owners_menu_leads_to_the_first_board_but_not_again(tmp_path: Path) -> None:
    MenuItem.objects.create(label="Me", url="/")
    import_text(tmp_path, YEAR)
    assert [item.url for item in MenuItem.objects.all()] == ["/", "/playground/"]
    MenuItem.objects.get(url="/playground/").delete()
    import_text(tmp_path, YEAR)
    assert [item.url for item in MenuItem.objects.all()] == ["/"]


def test_its_rows_become_public_experiments_in_sections(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    rows = Experiment.objects.published().for_lists()
    told = [(row.title, row.section.title, row.status.key) for row in rows]
    assert told == [
        ("Tiny patches", "Vision", "in_progress"),
        ("Blur kernels", "Vision", "expired"),
        ("Char model", "Language", "done"),
        ("Word model", "Language", "blocked"),
    ]
    assert {row.date_known for row in rows} == {False}


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    before = Change.objects.count()
    log = import_text(tmp_path, YEAR)
    assert (log.action, counts(log)) == ("unchanged", (0, 0, 4))
    assert log.warnings == []
    assert (Experiment.objects.count(), Change.objects.count()) == (4, before)


def test_a_changed_row_changes_its_experiment_and_is_written_down(
    tmp_path: Path,
) -> None:
    import_text(tmp_path, YEAR)
    log = import_text(tmp_path, YEAR.replace("| WIP |", "| Done |"))
    assert counts(log) == (0, 1, 3)
    row = Experiment.objects.get(title="Tiny patches")
    newest = row.changes.first()
    assert newest is not None
    assert (newest.field, newest.old, newest.new) == ("status", "In progress", "Done")
    assert newest.origin == "import"


def test_a_line_more_above_the_rows_is_no_change_of_the_rows(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    new = "| [New one](https://example.org/new) | Be first | | todo |\n| [Tiny patches]"
    log = import_text(tmp_path, YEAR.replace("| [Tiny patches]", new))
    assert counts(log) == (1, 0, 4)
    titles = Experiment.objects.order_by("order").values_list("title", flat=True)
    assert list(titles)[:2] == ["New one", "Tiny patches"]
    assert Experiment.objects.get(title="Tiny patches").source_line == 9


def test_a_renamed_row_and_section_are_the_same_experiment(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    text = YEAR.replace("Tiny patches", "Tiny patches, again").replace(
        "Vision", "Sight"
    )
    log = import_text(tmp_path, text)
    assert counts(log) == (0, 2, 2)
    fields = Change.objects.exclude(field="added").values_list("field", flat=True)
    assert sorted(fields) == ["section", "section", "title"]


def test_a_section_that_counts_its_rows_is_the_same_when_they_are_more(
    tmp_path: Path,
) -> None:
    text = "# T\n\n## Done (1/2)\n\n| Paper | Status |\n|---|---|\n| One | done |\n"
    text += "\n## Part (1/2)\n\n- [ ] Two\n\n## Part (2/2)\n\n- [ ] Three\n"
    import_text(tmp_path, text)
    known = set(Section.objects.values_list("pk", flat=True))
    log = import_text(tmp_path, text.replace("Done (1/2)", "Done (2/2)"))
    assert set(Section.objects.values_list("pk", flat=True)) == known
    assert Section.objects.filter(title="Done (2/2)").exists()
    assert (log.extra["created"], log.extra["missing"]) == (0, [])


def test_what_a_person_edited_stays(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    row = Experiment.objects.get(title="Tiny patches")
    row.status, row.goal = status("on_hold"), "My own goal"
    row.save()
    log = import_text(tmp_path, YEAR.replace("| WIP |", "| Done |"))
    row.refresh_from_db()
    assert (row.status, row.goal) == (status("on_hold"), "My own goal")
    assert row.raw_status == "Done"
    assert "kept what was edited on the site: Tiny patches" in messages(log)


def test_overwriting_takes_the_text_of_the_file(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    Experiment.objects.filter(title="Tiny patches").update(goal="My own goal")
    import_text(tmp_path, YEAR, overwrite=True)
    assert Experiment.objects.get(title="Tiny patches").goal == "Learn *digits*"


def test_a_section_that_a_person_renamed_keeps_its_name_and_rows(
    tmp_path: Path,
) -> None:
    import_text(tmp_path, YEAR)
    Section.objects.filter(title="Vision").update(title="Seeing")
    log = import_text(tmp_path, YEAR)
    assert counts(log) == (0, 0, 4)
    titles = Section.objects.order_by("order").values_list("title", flat=True)
    assert list(titles) == ["Seeing", "Language"]


def test_a_row_that_is_gone_is_told_and_kept(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR)
    lines = [line for line in YEAR.split("\n") if "Blur kernels" not in line]
    log = import_text(tmp_path, "\n".join(lines))
    assert log.extra["missing"] == ["Blur kernels"]
    assert "no longer in the file, kept on the site: Blur kernels" in messages(log)
    assert Experiment.objects.filter(title="Blur kernels").exists()


def test_two_files_with_one_title_are_two_boards(tmp_path: Path) -> None:
    import_text(tmp_path, YEAR, "2022.md")
    import_text(tmp_path, YEAR, "2023.md")
    assert [board.slug for board in Board.objects.order_by("pk")] == [
        "things-i-rebuild",
        "things-i-rebuild-2",
    ]
    assert Experiment.objects.count() == 8


def test_files_without_a_title_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    text = YEAR.replace("# Things I rebuild\n", "")
    for name in ("first-lab", "second_lab"):
        (tmp_path / name).mkdir()
        import_text(tmp_path / name, text)
    titles = Board.objects.order_by("pk").values_list("title", flat=True)
    assert list(titles) == ["first lab", "second lab"]


def test_a_board_can_be_named_and_may_be_there_already(tmp_path: Path) -> None:
    board = live_board(title="Old things")
    import_text(tmp_path, YEAR, "a.md", options={"board": "old things"})
    import_text(tmp_path, CRITERIA, "b.md", options={"board": "old things"})
    assert Board.objects.get() == board
    assert board.experiments.count() == 6


def test_the_owner_s_words_for_a_status_are_understood(tmp_path: Path) -> None:
    dropped = status("dropped")
    dropped.synonyms += ", deadline"
    dropped.save()
    import_text(tmp_path, YEAR)
    assert Experiment.objects.get(title="Blur kernels").status == dropped


def test_an_unknown_status_keeps_its_text(tmp_path: Path) -> None:
    log = import_text(tmp_path, CRITERIA)
    row = Experiment.objects.get(title="Two")
    assert (row.status, row.raw_status) == (None, "in review")
    assert "6: unknown status: in review" in messages(log)


def test_lines_count_from_the_top_of_the_file(tmp_path: Path) -> None:
    log = import_text(tmp_path, f"---\ntitle: Fronted\n---\n{CRITERIA}")
    assert "9: unknown status: in review" in messages(log)
    assert Experiment.objects.get(title="One").source_line == 8


def test_further_columns_are_kept_and_shown(tmp_path: Path) -> None:
    import_text(tmp_path, CRITERIA)
    row = Experiment.objects.get(title="One")
    told = [
        (value.criterion.name, value.criterion.type, value.text, value.html)
        for value in row.criterion_values.all()
    ]
    assert told == [
        ("Converges ?", "answer", "Yes, mostly", "Yes, mostly"),
        ("Hours spent", "number", "12", "12"),
    ]
    roles = [column["role"] for column in Board.objects.get().columns]
    assert roles == ["title", "criterion", "criterion", "status"]


def test_a_file_without_a_tracker_is_left_out_by_rule(tmp_path: Path) -> None:
    log = import_text(tmp_path, "# About\n\nNothing to see.\n")
    assert (log.action, Board.objects.count()) == ("skipped", 0)
    assert "no table of papers" in messages(log)
    assert log.extra["boards"] == []


def test_half_a_board_is_never_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Change.objects, "bulk_create", fail)
    log = import_text(tmp_path, YEAR)
    assert (log.action, Board.objects.count()) == ("failed", 0)
    assert Experiment.objects.count() == 0


def test_a_row_that_cannot_be_saved_is_told_and_the_others_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = Experiment.save

    def refuse_one(self: Experiment, *args: object, **kwargs: object) -> None:
        if self.title == "Blur kernels":
            raise ValueError("no such letter")
        save(self, *args, **kwargs)

    def refuse_all(*args: object, **kwargs: object) -> None:
        raise ValueError("no such letter")

    monkeypatch.setattr(Experiment, "save", refuse_one)
    monkeypatch.setattr(Experiment.objects, "bulk_create", refuse_all)
    log = import_text(tmp_path, YEAR)
    assert counts(log) == (3, 0, 0)
    assert log.extra["skipped"] == 1
    assert "9: not saved: Blur kernels: no such letter" in messages(log)


def test_an_overlong_title_is_cut_and_told(tmp_path: Path) -> None:
    log = import_text(tmp_path, YEAR.replace("Blur kernels", "Blur " * 100))
    assert "the title or address is too long" in messages(log)
    assert log.action == "created"
