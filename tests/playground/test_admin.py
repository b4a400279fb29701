import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from playground.models import Change, Experiment, Location, Section
from tests.playground.admin_forms import admin_change, form_data
from tests.playground.factories import live_board, live_experiment, live_value, status

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", ["board", "experiment", "section", "status"])
def test_every_list_and_form_opens(admin_client: Client, model: str) -> None:
    board = live_board()
    section = Section.objects.create(board=board, title="Vision")
    experiment = live_experiment(board, section=section, status=status("done"))
    rows = {"board": board, "experiment": experiment, "section": section}
    row = rows.get(model) or status("done")
    names = [f"admin:playground_{model}_changelist", f"admin:playground_{model}_add"]
    for address in [*map(reverse, names), admin_change(model, row.pk)]:
        response = admin_client.get(address, {"q": "n"} if "add" not in address else {})
        assert response.status_code == 200, address


def test_saving_an_experiment_writes_down_what_changed(admin_client: Client) -> None:
    experiment = live_experiment(live_board(), status=status("planned"), goal="Learn")
    address = admin_change("experiment", experiment.pk)
    data = form_data(admin_client.get(address))
    data |= {"status": status("done").pk, "goal": "Learn more"}
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["errors"]
    told = set(Change.objects.values_list("field", "old", "new", "origin"))
    assert told == {
        ("status", "Planned", "Done", "admin"),
        ("goal", "Learn", "Learn more", "admin"),
        ("date", "", str(timezone.localdate()), "rule"),
    }
    assert Experiment.objects.get().goal_html == "Learn more"


def test_a_changed_location_and_value_are_written_down(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    Location.objects.create(experiment=experiment, text="./old/")
    live_value(experiment, "Converges ?", "TBD")
    address = admin_change("experiment", experiment.pk)
    data = form_data(admin_client.get(address))
    data |= {"locations-0-text": "./new/", "criterion_values-0-text": "Yes"}
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["errors"]
    told = set(Change.objects.values_list("field", "name", "old", "new"))
    assert told == {
        ("location", "Location", "./old/", "./new/"),
        ("criterion", "Converges ?", "TBD", "Yes"),
    }


def test_saving_without_a_change_writes_nothing_down(admin_client: Client) -> None:
    experiment = live_experiment(live_board(), status=status("planned"))
    address = admin_change("experiment", experiment.pk)
    response = admin_client.post(address, form_data(admin_client.get(address)))
    assert response.status_code == 302
    assert not Change.objects.exists()


def test_history_cannot_be_edited_in_the_admin(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    Change.objects.create(
        experiment=experiment, field="goal", new="Old", origin="admin"
    )
    address = admin_change("experiment", experiment.pk)
    response = admin_client.get(address)
    data = form_data(response) | {"changes-0-new": "Forged", "changes-0-DELETE": "on"}
    admin_client.post(address, data)
    assert Change.objects.get().new == "Old"


def test_the_list_of_boards_leads_to_their_experiments(admin_client: Client) -> None:
    board = live_board()
    live_experiment(board)
    text = admin_client.get(
        reverse("admin:playground_board_changelist")
    ).content.decode()
    assert f"experiment/?board__id__exact={board.pk}" in text
    assert "1 experiment<" in text


def test_a_board_can_be_saved_with_its_sections(admin_client: Client) -> None:
    board = live_board()
    Section.objects.create(board=board, title="Vision")
    address = admin_change("board", board.pk)
    data = form_data(admin_client.get(address)) | {"year": 2024}
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["errors"]
    board.refresh_from_db()
    assert (board.year, board.sections.get().title) == (2024, "Vision")
