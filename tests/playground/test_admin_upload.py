"""A tracker is sent through the admin: shown, corrected, then saved whole."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from playground.importing.saving import experiments as experiment_writer
from playground.importing.upload import MOST_BYTES, safe_name
from playground.models import Board, CriterionValue, Experiment, Paper, Status
from tests.pictures import png
from tests.playground.factories import import_text, status
from tests.playground.staff import staff_client

pytestmark = pytest.mark.django_db

TRACKER = """# My papers

## Vision

| Paper | Aim | State |
|---|---|---|
| [A net](https://arxiv.org/abs/1706.03762) | Learn | Done |
| [A tree](https://arxiv.org/abs/1706.03763) | Grow | fermenting |
"""
PAGE = "admin:playground_board_import"


def send(client: Client, **fields: Any) -> Any:
    return client.post(reverse(PAGE), fields)


def sent_file(data: bytes | str = TRACKER, name: str = "README.md") -> Any:
    raw = data.encode() if isinstance(data, str) else data
    return SimpleUploadedFile(name, raw, content_type="text/markdown")


def test_a_preview_shows_what_was_understood_and_saves_nothing(
    admin_client: Client,
) -> None:
    preview = send(admin_client, file=sent_file()).context["preview"]
    assert [column["field"] for column in preview["columns"]][-1] == "status"
    assert preview["sections"] == [("Vision", "")]
    assert [row["title"] for row in preview["rows"]] == ["A net", "A tree"]
    assert preview["counts"]["created"] == 2
    told = {
        word["raw"]: (word["status"], word["can_change"]) for word in preview["words"]
    }
    assert told == {"Done": (status("done"), False), "fermenting": (None, True)}
    assert not Board.objects.exists()
    assert not Experiment.objects.exists()


def test_saving_takes_the_text_that_was_shown(admin_client: Client) -> None:
    first = send(admin_client, file=sent_file())
    fields = first.context["form"].initial | {"_save": "1"}
    text = fields["text"].replace("\n", "\r\n")  # as browsers send it
    response = send(admin_client, **{**fields, "text": text, "is_public": ""})
    board = Board.objects.get()
    assert response.headers["Location"].endswith(f"/board/{board.pk}/change/")
    assert (board.title, board.published_at) == ("My papers", None)
    assert Experiment.objects.count() == 2
    again = send(admin_client, **fields | {"is_public": "", "_save": ""})
    assert Board.objects.count() == 1
    assert again.status_code == 302


def test_a_second_upload_and_the_command_change_nothing(
    admin_client: Client, tmp_path: Path
) -> None:
    send(admin_client, text=TRACKER, name="README.md", is_public="on", _save="1")
    counts = send(admin_client, text=TRACKER).context["preview"]["counts"]
    assert (counts["created"], counts["changed"], counts["unchanged"]) == (0, 0, 2)
    log = import_text(tmp_path, TRACKER)
    assert (log.extra["created"], log.extra["unchanged"]) == (0, 2)
    assert Board.objects.get().is_published


def test_a_column_is_corrected(admin_client: Client) -> None:
    chosen = {"heading-0": "Aim", "column-0": "criterion"}
    preview = send(admin_client, text=TRACKER, **chosen).context["preview"]
    roles = {each["heading"]: each["field"] for each in preview["columns"]}
    assert roles["Aim"] == "criterion"
    send(admin_client, text=TRACKER, **chosen, _save="1")
    assert {each.text for each in CriterionValue.objects.all()} == {"Learn", "Grow"}


def test_a_field_that_is_none_is_not_taken(admin_client: Client) -> None:
    chosen = {"heading-0": "Aim", "column-0": "password"}
    preview = send(admin_client, text=TRACKER, **chosen).context["preview"]
    roles = {each["heading"]: each["field"] for each in preview["columns"]}
    assert roles["Aim"] == "goal"


def test_an_unknown_status_becomes_a_synonym_once_it_is_saved(
    admin_client: Client,
) -> None:
    doing = status("in_progress")
    chosen = {"word-0": "fermenting", "status-0": doing.pk}
    preview = send(admin_client, text=TRACKER, **chosen).context["preview"]
    assert preview["rows"][1]["status"] == "in_progress"
    assert "fermenting" not in Status.objects.get(pk=doing.pk).synonyms
    send(admin_client, text=TRACKER, **chosen, _save="1")
    assert "fermenting" in Status.objects.get(pk=doing.pk).synonyms
    assert Experiment.objects.get(title="A tree").status == doing


def test_a_synonym_moves_to_the_status_that_was_chosen(admin_client: Client) -> None:
    chosen = {"word-0": "WIP", "status-0": status("blocked").pk}
    text = TRACKER.replace("fermenting", "WIP")
    send(admin_client, text=text, **chosen, _save="1")
    assert Experiment.objects.get(title="A tree").status == status("blocked")
    assert "wip" not in status("in_progress").synonyms.split(", ")


def test_who_may_not_change_statuses_makes_no_synonym() -> None:
    editor = staff_client(
        "add_board", "change_board", "add_experiment", "change_experiment"
    )
    chosen = {"word-0": "fermenting", "status-0": status("done").pk}
    response = send(editor, text=TRACKER, **chosen, _save="1")
    assert response.status_code == 302
    assert Experiment.objects.get(title="A tree").status is None
    assert "fermenting" not in status("done").synonyms


def test_all_of_it_or_nothing(
    admin_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = experiment_writer.NewRows.save

    def one_is_refused(self: Any) -> Any:
        refused = real(self)
        return [*refused, (self.rows[0], ValueError("too odd"))]

    monkeypatch.setattr(experiment_writer.NewRows, "save", one_is_refused)
    response = send(admin_client, text=TRACKER, _save="1")
    assert b"Nothing was saved" in response.content
    assert b"too odd" in response.content
    assert not Board.objects.exists()
    assert not Experiment.objects.exists()


def test_a_file_without_a_tracker_is_told(admin_client: Client) -> None:
    response = send(admin_client, text="# Only words\n\nNothing else.", _save="1")
    assert b"no table of papers or experiments was found" in response.content
    assert not Board.objects.exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"   \n", "Choose a file"),
        (b"x" * (MOST_BYTES + 1), "larger than 1 MB"),
        (png(), "PNG image"),
    ],
)
def test_what_is_no_text_of_sane_size_is_refused(
    admin_client: Client, data: bytes, said: str
) -> None:
    response = send(admin_client, file=sent_file(data))
    assert said in str(response.context["form"].errors)
    assert response.context["preview"] is None


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.md"),
        ("C:\\my papers\\read me.MD", "read-me.MD"),
        ("", "README.md"),
        ("..", "README.md"),
        ("list.txt", "list.txt"),
    ],
)
def test_a_name_is_only_a_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_an_upload_goes_into_the_board_that_is_named(admin_client: Client) -> None:
    send(admin_client, text=TRACKER, board="Reading", _save="1")
    send(admin_client, text=TRACKER, board="reading", name="other.md", _save="1")
    assert [board.title for board in Board.objects.all()] in (["Reading"], ["reading"])


def test_markup_in_a_cell_is_shown_as_text(admin_client: Client) -> None:
    text = TRACKER.replace("fermenting", "<script>alert(1)</script>")
    response = send(admin_client, text=text)
    assert b"<script>alert" not in response.content


def test_only_who_may_change_boards_imports(client: Client) -> None:
    assert "/login/" in send(client, text=TRACKER).headers["Location"]
    for reader in (staff_client("change_board"), staff_client("add_board")):
        assert send(reader, text=TRACKER, _save="1").status_code == 403
        assert reader.get(reverse(PAGE)).status_code == 403
    assert not Board.objects.exists()


def test_sections_are_named_and_rows_left_out_for_good(
    admin_client: Client, tmp_path: Path
) -> None:
    corrected = {"path-0": "Vision", "section-0": "Sight", "leave-out": ["8"]}
    preview = send(admin_client, text=TRACKER, **corrected).context["preview"]
    assert preview["sections"] == [("Vision", "Sight")]
    assert [row["is_left_out"] for row in preview["rows"]] == [False, True]
    assert (preview["counts"]["created"], Paper.objects.count()) == (1, 0)
    send(admin_client, text=TRACKER, name="README.md", _save="1", **corrected)
    for _ in range(2):
        row = Experiment.objects.get()
        assert (row.title, row.section.title) == ("A net", "Sight")
        assert Paper.objects.count() == 1
        import_text(tmp_path, TRACKER)


def test_the_command_takes_the_same_corrections(tmp_path: Path) -> None:
    file = tmp_path / "README.md"
    file.write_text(TRACKER, encoding="utf-8")
    told = {"section": ["Vision=Sight"], "leave_out": ["a TREE"], "verbosity": 0}
    call_command("import_playground", file, **told)
    row = Experiment.objects.get()
    assert (row.title, row.section.title) == ("A net", "Sight")
    with pytest.raises(CommandError, match="is not Section=Name"):
        call_command("import_playground", file, section=["Vision"], verbosity=0)
