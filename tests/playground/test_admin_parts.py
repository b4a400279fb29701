"""Notes, figures and the board's own columns, in the form of an experiment."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from playground.models import (
    Change,
    Criterion,
    CriterionValue,
    Experiment,
    Figure,
    Note,
)
from publishing.images.models import Image
from tests.pictures import png
from tests.playground.admin_forms import admin_change, form_data
from tests.playground.factories import live_board, live_experiment, live_value

pytestmark = pytest.mark.django_db


def save(client: Client, experiment: Experiment, **fields: Any) -> Any:
    address = admin_change("experiment", experiment.pk)
    data = form_data(client.get(address))
    return client.post(address, {**data, **fields})


def new_figure(**fields: Any) -> dict[str, Any]:
    given = {"alt": "A falling curve", "order": 0, "side": "", "pair": "", **fields}
    told = {f"figures-0-{name}": value for name, value in given.items()}
    return {**told, "figures-TOTAL_FORMS": 1}


def upload(data: bytes, name: str = "a.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="image/png")


def test_a_picture_is_stored_in_the_library(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    fields = new_figure(upload=upload(png()), side="mine", pair=1)
    response = save(admin_client, experiment, **fields)
    assert response.status_code == 302, response.context["errors"]
    figure, image = Figure.objects.get(), Image.objects.get()
    assert (figure.image, figure.side, figure.pair) == (image, "mine", 1)
    assert image.file.name.startswith("images/")
    assert image.alt == "A falling curve"


def test_a_picture_of_the_library_can_be_chosen(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    save(admin_client, experiment, **new_figure(upload=upload(png())))
    image = Image.objects.get()
    save(
        admin_client,
        experiment,
        **{
            "figures-TOTAL_FORMS": 2,
            "figures-1-image": image.pk,
            "figures-1-alt": "The same",
            "figures-1-order": 1,
        },
    )
    assert Figure.objects.filter(image=image).count() == 2
    assert Image.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"upload": upload(b"<svg onload='x'>", "a.svg")}, "upload"),
        ({"upload": upload(png()[:40])}, "upload"),
        ({}, "image"),
        ({"upload": upload(png()), "alt": ""}, "alt"),
        ({"upload": upload(png()), "pair": 1}, "side"),
    ],
)
def test_a_figure_that_is_none_is_told_at_its_field(
    admin_client: Client, fields: dict[str, Any], name: str
) -> None:
    response = save(admin_client, live_experiment(live_board()), **new_figure(**fields))
    sets = {
        each.formset.prefix: each.formset
        for each in response.context["inline_admin_formsets"]
    }
    assert name in sets["figures"].errors[0]
    assert not Figure.objects.exists()
    assert not Image.objects.exists()


def test_each_column_of_the_board_has_a_field(admin_client: Client) -> None:
    board = live_board()
    experiment = live_experiment(board)
    live_value(experiment, "Converges ?", "TBD")
    Criterion.objects.create(board=board, name="Seeds", type="number", order=1)
    Criterion.objects.create(board=board, name="Notes", type="answer", rule="has_notes")
    Criterion.objects.create(board=live_board(title="Other"), name="Elsewhere")
    text = admin_client.get(admin_change("experiment", experiment.pk)).content.decode()
    for name, count in {"Converges ?": 1, "Seeds": 1, "Elsewhere": 0}.items():
        assert text.count(f">{name}</label>") == count
    assert text.count('class="form-row criterion-value"') == 2


def test_a_column_is_answered_changed_and_emptied(admin_client: Client) -> None:
    board = live_board()
    experiment = live_experiment(board)
    live_value(experiment, "Converges ?", "TBD")
    seeds = Criterion.objects.create(board=board, name="Seeds", type="number", order=1)
    blank = {"criterion_values-1-criterion": seeds.pk, "criterion_values-1-text": ""}
    save(admin_client, experiment, **blank)
    assert CriterionValue.objects.count() == 1
    assert not Change.objects.exists()
    save(admin_client, experiment, **{**blank, "criterion_values-1-text": "5"})
    assert CriterionValue.objects.get(criterion=seeds).number == 5
    save(admin_client, experiment, **{"criterion_values-0-text": ""})
    assert [value.text for value in CriterionValue.objects.all()] == ["5"]
    told = set(Change.objects.values_list("name", "old", "new"))
    assert told == {("Seeds", "", "5"), ("Converges ?", "TBD", "")}


def test_a_foreign_column_is_refused(admin_client: Client) -> None:
    board = live_board()
    experiment = live_experiment(board)
    Criterion.objects.create(board=board, name="Seeds")
    other = Criterion.objects.create(board=live_board(title="Other"), name="Elsewhere")
    fields = {"criterion_values-0-criterion": other.pk, "criterion_values-0-text": "x"}
    response = save(admin_client, experiment, **fields)
    assert response.status_code == 200
    assert not CriterionValue.objects.exists()


def test_a_note_keeps_its_parts(admin_client: Client) -> None:
    experiment = live_experiment(live_board())
    fields = {
        "notes-TOTAL_FORMS": 1,
        "notes-0-tldr": "It *works*.",
        "notes-0-key_points": "- one",
        "notes-0-text": "Longer",
        "notes-0-questions": "Why?",
        "notes-0-depth": "second",
        "notes-0-read_on": "2024-02-01",
        "notes-0-read_precision": "month",
    }
    response = save(admin_client, experiment, **fields)
    assert response.status_code == 302, response.context["errors"]
    note = Note.objects.get()
    assert (note.tldr_html, note.depth) == ("It <em>works</em>.", "second")
    assert "<li>" in note.key_points_html
    assert note.questions == "Why?"


def test_what_is_seldom_written_and_what_is_empty_is_folded(
    admin_client: Client,
) -> None:
    experiment = live_experiment(live_board())
    Note.objects.create(experiment=experiment, tldr="Short.")
    response = admin_client.get(admin_change("experiment", experiment.pk))
    text = response.content.decode()
    folded = {
        each.name: "collapse" in each.classes
        for each in response.context["adminform"]
        if each.name
    }
    assert [str(name) for name, is_folded in folded.items() if not is_folded] == [
        "Paper",
        "Text",
    ]
    inlines = {
        each.opts.model.__name__: each.is_collapsible
        for each in response.context["inline_admin_formsets"]
    }
    assert (inlines["Note"], inlines["Figure"], inlines["Link"]) == (False, True, True)
    assert text.index('name="title"') < text.index('name="status"')
