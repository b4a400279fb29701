"""A status changes with one click, and its dates and its history follow."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from playground.models import Change, Experiment, Precision
from playground.workflow import When, set_status
from tests.playground.admin_forms import admin_change, form_data
from tests.playground.factories import (
    draft_board,
    live_board,
    live_experiment,
    status,
)
from tests.playground.staff import member_client, staff_client

pytestmark = pytest.mark.django_db


def changed() -> set[tuple[str, str, str, str, str]]:
    names = ("field", "name", "old", "new", "origin")
    return set(Change.objects.values_list(*names))


def address(experiment: Experiment) -> str:
    return reverse("admin:playground_experiment_status", args=[experiment.pk])


@pytest.mark.parametrize(
    ("key", "name"),
    [("in_progress", "started"), ("done", "finished"), ("dropped", "stopped")],
)
def test_each_category_sets_its_date(key: str, name: str) -> None:
    experiment = live_experiment(live_board(), status=status("planned"))
    set_status(experiment, status(key))
    today = timezone.localdate()
    assert getattr(Experiment.objects.get(), f"{name}_on") == today
    assert ("date", name, "", str(today), "rule") in changed()


def test_a_date_that_is_there_stays() -> None:
    known = date(2020, 1, 2)
    experiment = live_experiment(
        live_board(), status=status("planned"), finished_on=known
    )
    set_status(experiment, status("done"))
    assert Experiment.objects.get().finished_on == known


def test_another_status_of_the_same_category_sets_no_date() -> None:
    experiment = live_experiment(live_board(), status=status("done"))
    set_status(experiment, status("partial"))
    assert Experiment.objects.get().finished_on is None


def test_what_is_taken_up_again_is_not_finished_any_more() -> None:
    experiment = live_experiment(
        live_board(), status=status("done"), finished_on=date(2024, 3, 1)
    )
    set_status(experiment, status("in_progress"))
    row = Experiment.objects.get()
    assert (row.finished_on, row.started_on) == (None, timezone.localdate())
    assert ("date", "finished", "2024-03-01", "", "rule") in changed()


def test_a_back_dated_change_stands_on_its_day() -> None:
    experiment = live_experiment(live_board(), status=status("planned"))
    when = When(date(2023, 5, 1), Precision.MONTH)
    set_status(experiment, status("done"), remark="Late", when=when)
    row = Experiment.objects.get()
    assert row.milestone_text("finished") == "2023-05"
    assert {change.precision for change in Change.objects.all()} == {"month"}
    days = {timezone.localdate(change.at) for change in Change.objects.all()}
    assert days == {date(2023, 5, 1)}
    assert ("date", "finished", "", "2023-05", "admin") in changed()


def test_an_end_before_the_start_is_refused_and_nothing_is_written() -> None:
    experiment = live_experiment(
        live_board(), status=status("in_progress"), started_on=date(2024, 1, 1)
    )
    with pytest.raises(ValidationError):
        set_status(experiment, status("done"), when=When(date(2023, 1, 1)))
    assert Experiment.objects.get().status == status("in_progress")
    assert not Change.objects.exists()


def test_the_same_status_again_writes_nothing_down() -> None:
    experiment = live_experiment(live_board(), status=status("done"))
    assert set_status(experiment, status("done")) == []
    assert not Change.objects.exists()


def test_a_change_of_a_draft_is_private() -> None:
    experiment = live_experiment(draft_board(), status=status("planned"))
    set_status(experiment, status("done"))
    assert set(Change.objects.values_list("private", flat=True)) == {True}


def test_one_click_on_the_page_changes_the_status(admin_client: Client) -> None:
    experiment = live_experiment(live_board(), status=status("planned"), remark="Old")
    page = experiment.get_absolute_url()
    data = {"status": status("done").pk, "remark": "", "when": "2024-02", "next": page}
    response = admin_client.post(address(experiment), data)
    assert (response.status_code, response.headers["Location"]) == (302, page)
    row = Experiment.objects.get()
    assert (row.status, row.remark) == (status("done"), "Old")
    assert row.milestone_text("finished") == "2024-02"


def test_one_click_on_the_board_changes_one_of_its_rows(admin_client: Client) -> None:
    board, other = live_board(), live_board(title="Other")
    experiment, stranger = live_experiment(board), live_experiment(other)
    target = reverse("admin:playground_board_status", args=[board.pk])
    for row in (experiment, stranger):
        data = {"status": status("done").pk, "experiment": row.pk}
        assert admin_client.post(target, data).status_code == 302
    statuses = dict(Experiment.objects.values_list("pk", "status__key"))
    assert statuses == {experiment.pk: "done", stranger.pk: None}


@pytest.mark.parametrize("day", ["soon", "3/4/22", "0", "2999-01-01"])
def test_a_day_that_is_none_or_to_come_is_refused(
    admin_client: Client, day: str
) -> None:
    experiment = live_experiment(live_board())
    data = {"status": status("done").pk, "when": day}
    answer = admin_client.post(address(experiment), data, follow=True)
    assert Experiment.objects.get().status is None
    assert b'class="message message-error"' in answer.content


@pytest.mark.parametrize(
    "next_page", ["https://evil.example/", "//evil.example", "/\\evil.example", ""]
)
def test_nobody_is_led_to_a_foreign_page(admin_client: Client, next_page: str) -> None:
    experiment = live_experiment(live_board())
    data = {"status": status("done").pk, "next": next_page}
    response = admin_client.post(address(experiment), data)
    assert response.headers["Location"] == experiment.get_absolute_url()


@pytest.mark.parametrize("is_board", [False, True])
def test_the_views_refuse_who_may_not_change_experiments(
    client: Client, is_board: bool
) -> None:
    experiment = live_experiment(live_board())
    target = address(experiment)
    if is_board:
        target = reverse("admin:playground_board_status", args=[experiment.board_id])
    data = {"status": status("done").pk, "experiment": experiment.pk}
    assert "/login/" in client.post(target, data).headers["Location"]
    assert staff_client("view_experiment").post(target, data).status_code == 403
    assert staff_client("change_experiment").get(target).status_code == 405
    assert Experiment.objects.get().status is None


def test_the_views_ask_for_the_token() -> None:
    experiment = live_experiment(live_board())
    strict = staff_client("change_experiment")
    strict.handler.enforce_csrf_checks = True
    response = strict.post(address(experiment), {"status": status("done").pk})
    assert response.status_code == 403
    assert Experiment.objects.get().status is None


@pytest.mark.parametrize("is_board", [False, True])
def test_only_who_may_change_it_sees_the_buttons(
    client: Client, is_board: bool
) -> None:
    board = live_board()
    experiment = live_experiment(board)
    page = (board if is_board else experiment).get_absolute_url()
    for reader in (
        client,
        staff_client("view_experiment"),
        member_client("change_experiment"),
    ):
        response = reader.get(page)
        assert b"quick-status" not in response.content
        assert "csrftoken" not in response.cookies
    assert "Cookie" not in client.get(page).headers.get("Vary", "")
    response = staff_client("change_experiment", "view_experiment").get(page)
    assert b'name="csrfmiddlewaretoken"' in response.content
    assert response.content.count(b'name="status" value=') == 8
    assert "no-store" in response.headers["Cache-Control"]


def test_the_list_changes_status_and_remark_of_each_row(admin_client: Client) -> None:
    board = live_board()
    rows = [live_experiment(board, title=f"Row {number}") for number in range(2)]
    target = reverse("admin:playground_experiment_changelist")
    page = admin_client.get(target)
    data: dict[str, Any] = dict(page.context["cl"].formset.management_form.initial)
    data = {f"form-{name}": value for name, value in data.items()}
    for number, form in enumerate(page.context["cl"].formset.forms):
        data[f"form-{number}-id"] = form.instance.pk
        is_first = form.instance == rows[0]
        data[f"form-{number}-status"] = status("done").pk if is_first else ""
        data[f"form-{number}-remark"] = "By hand" if is_first else ""
    response = admin_client.post(target, {**data, "_save": "Save"})
    assert response.status_code == 302
    assert changed() == {
        ("status", "", "", "Done", "admin"),
        ("remark", "", "", "By hand", "admin"),
        ("date", "finished", "", str(timezone.localdate()), "rule"),
    }


def test_the_list_asks_for_the_statuses_once(
    admin_client: Client, django_assert_max_num_queries: Any
) -> None:
    board = live_board()
    for number in range(30):
        live_experiment(board, title=f"Row {number}", status=status("done"))
    target = reverse("admin:playground_experiment_changelist")
    with django_assert_max_num_queries(30):
        assert admin_client.get(target).status_code == 200


def test_an_action_sets_the_status_of_many(admin_client: Client) -> None:
    board = live_board()
    rows = [live_experiment(board, title=f"Row {number}") for number in range(3)]
    data = {
        "action": "set_status_of_chosen",
        "_selected_action": [row.pk for row in rows[:2]],
        "new_status": status("dropped").pk,
        "new_remark": "No time",
        "when": "2024",
        "index": "0",
    }
    target = reverse("admin:playground_experiment_changelist")
    assert admin_client.post(target, data).status_code == 302
    told = [
        (row.status and row.status.key, row.remark, row.milestone_text("stopped"))
        for row in Experiment.objects.order_by("pk")
    ]
    assert told == [("dropped", "No time", "2024")] * 2 + [(None, "", "")]


def test_the_action_needs_a_status(admin_client: Client) -> None:
    row = live_experiment(live_board(), status=status("planned"))
    data = {"action": "set_status_of_chosen", "_selected_action": [row.pk]}
    target = reverse("admin:playground_experiment_changelist")
    answer = admin_client.post(target, data, follow=True)
    assert b"This field is required" in answer.content
    assert not Change.objects.exists()


def test_a_date_typed_in_the_form_wins_over_the_rule(admin_client: Client) -> None:
    experiment = live_experiment(live_board(), status=status("planned"))
    target = admin_change("experiment", experiment.pk)
    data = form_data(admin_client.get(target))
    day = timezone.localdate() - timedelta(days=3)
    data |= {"status": status("done").pk, "finished_on": str(day)}
    assert admin_client.post(target, data).status_code == 302
    assert Experiment.objects.get().finished_on == day
    assert ("date", "finished", "", str(day), "admin") in changed()
