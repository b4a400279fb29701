"""A time-box is opened by size; when it ends, its owner is asked."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from playground.models import Change, Experiment, Timebox
from tests.playground.admin_forms import admin_change
from tests.playground.factories import live_board, live_experiment, status
from tests.playground.staff import staff_client

pytestmark = pytest.mark.django_db


def ended_box(**fields: object) -> Timebox:
    experiment = live_experiment(
        live_board(), status=status("in_progress"), size="large", **fields
    )
    today = timezone.localdate()
    return Timebox.objects.create(
        experiment=experiment,
        opened_on=today - timedelta(days=15),
        ends_on=today - timedelta(days=1),
    )


def target(experiment: Experiment, what: str = "") -> str:
    return reverse(f"admin:playground_experiment_timebox{what}", args=[experiment.pk])


@pytest.mark.parametrize(("size", "days"), [("small", 7), ("large", 14)])
def test_a_box_is_as_long_as_its_size(
    admin_client: Client, size: str, days: int
) -> None:
    experiment = live_experiment(live_board(), status=status("planned"))
    admin_client.post(target(experiment, "_open"), {"size": size})
    box, row, today = (
        Timebox.objects.get(),
        Experiment.objects.get(),
        timezone.localdate(),
    )
    assert (box.opened_on, box.ends_on) == (today, today + timedelta(days=days))
    assert (row.size, row.due_on, row.started_on) == (size, box.ends_on, today)
    assert row.status == status("in_progress")
    told = set(Change.objects.values_list("field", "name", "origin"))
    assert told == {
        ("status", "", "admin"),
        ("date", "started", "rule"),
        ("date", "due", "admin"),
    }


def test_a_second_box_is_not_opened_beside_an_open_one(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    for _ in range(2):
        admin_client.post(target(experiment, "_open"), {"size": "small"})
    assert Timebox.objects.count() == 1


@pytest.mark.parametrize(
    ("answer", "result", "key"),
    [("done", "done", "done"), ("stop", "expired", "expired")],
)
def test_an_answer_closes_the_box_and_settles_the_experiment(
    admin_client: Client, answer: str, result: str, key: str
) -> None:
    box = ended_box()
    data = {"answer": answer, "reason": "Enough"}
    admin_client.post(target(box.experiment), data)
    box.refresh_from_db()
    row = Experiment.objects.get()
    assert (box.result, box.closed_on) == (result, timezone.localdate())
    assert (row.status, row.remark, box.reason) == (status(key), "Enough", "Enough")


def test_extending_opens_another_box_of_the_same_length(admin_client: Client) -> None:
    box = ended_box(remark="Mine")
    admin_client.post(target(box.experiment), {"answer": "extend", "reason": "Hard"})
    old, new = Timebox.objects.order_by("pk")
    assert (old.result, old.reason, new.result) == ("extended", "Hard", "")
    assert new.ends_on == timezone.localdate() + timedelta(days=14)
    row = Experiment.objects.get()
    assert (row.due_on, row.remark) == (new.ends_on, "Mine")


def test_a_box_that_is_stopped_early_did_not_run_out(admin_client: Client) -> None:
    box = ended_box()
    box.ends_on = timezone.localdate() + timedelta(days=2)
    box.save()
    admin_client.post(target(box.experiment), {"answer": "stop"})
    assert Timebox.objects.get().result == "stopped"
    assert Experiment.objects.get().status == status("dropped")


def test_the_last_day_of_a_box_is_part_of_it(admin_client: Client) -> None:
    box = ended_box()
    Timebox.objects.filter(pk=box.pk).update(ends_on=timezone.localdate())
    text = admin_client.get(admin_change("experiment", box.experiment.pk)).content
    assert b"What now?" not in text


def test_an_unknown_answer_changes_nothing(admin_client: Client) -> None:
    box = ended_box()
    admin_client.post(target(box.experiment), {"answer": "forget"})
    assert Timebox.objects.running().exists()


def test_an_answer_that_cannot_be_written_leaves_the_box_open(
    admin_client: Client,
) -> None:
    box = ended_box(started_on=timezone.localdate() + timedelta(days=3))
    admin_client.post(target(box.experiment), {"answer": "done"})
    assert Timebox.objects.running().exists()
    assert Experiment.objects.get().status == status("in_progress")


@pytest.mark.parametrize("what", ["", "_open"])
def test_the_views_refuse_who_may_not_change_experiments(
    client: Client, what: str
) -> None:
    box = ended_box()
    address, data = target(box.experiment, what), {"answer": "done", "size": "small"}
    assert "/login/" in client.post(address, data).headers["Location"]
    assert staff_client("view_experiment").post(address, data).status_code == 403
    assert staff_client("change_experiment").get(address).status_code == 405
    assert Timebox.objects.running().count() == 1


def test_form_and_list_ask_who_may_answer() -> None:
    box = ended_box()
    pages = [
        admin_change("experiment", box.experiment.pk),
        reverse("admin:playground_experiment_changelist"),
    ]
    editor, reader = staff_client("change_experiment"), staff_client("view_experiment")
    for page in pages:
        assert editor.get(page).content.count(b'name="answer"') == 3
        assert b'name="answer"' not in reader.get(page).content


def test_the_list_shows_what_is_late(admin_client: Client) -> None:
    box = ended_box(title="Ended")
    board, past = live_board(title="B"), timezone.localdate() - timedelta(days=1)
    live_experiment(board, title="Late", due_on=past)
    live_experiment(board, title="Settled", due_on=past, status=status("done"))
    address = reverse("admin:playground_experiment_changelist")
    found = {}
    for value in ("overdue", "ended", "running"):
        rows = admin_client.get(address, {"time": value}).context["cl"].result_list
        found[value] = [row.title for row in rows]
    assert found == {"overdue": ["Late"], "ended": ["Ended"], "running": ["Ended"]}
    assert box.experiment.title == "Ended"
