"""Experiments and boards that a person deleted in the admin stay away."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from playground.models import Board, Experiment

pytestmark = pytest.mark.django_db
TABLE = """# Tides

| Paper | Goal | Status |
|---|---|---|
| One | Learn | Done |
| Two | Learn | Done |
"""


@pytest.fixture
def tracker(tmp_path):
    file = tmp_path / "README.md"
    file.write_text(TABLE, encoding="utf-8")
    call_command("import_playground", file, verbosity=0)
    return file


def delete(admin_client, row):
    name = f"admin:playground_{row._meta.model_name}_delete"
    admin_client.post(reverse(name, args=[row.pk]), {"post": "yes"})


def test_a_deleted_experiment_stays_away_and_is_told(tracker, admin_client, capsys):
    delete(admin_client, Experiment.objects.get(title="One"))
    call_command("import_playground", tracker)
    assert "README.md:5: One: deleted on the site; kept out" in capsys.readouterr().err
    assert [row.title for row in Experiment.objects.all()] == ["Two"]
    call_command("import_playground", tracker, restore_deleted=True)
    assert Experiment.objects.count() == 2


def test_a_deleted_board_stays_away(tracker, admin_client):
    delete(admin_client, Board.objects.get())
    call_command("import_playground", tracker, verbosity=0)
    assert not Board.objects.exists()
