"""Rows of the first release survive the move to locations and criteria."""

from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from playground.importing.saving.cells import fingerprint

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
BEFORE, AFTER = "0004_import_digest", "0009_append_only_changes"


def migrate(name: str) -> Any:
    executor = MigrationExecutor(connection)
    executor.migrate([("playground", name)])
    return (
        MigrationExecutor(connection).loader.project_state([("playground", name)]).apps
    )


@pytest.fixture
def latest() -> Any:
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def test_locations_and_further_columns_become_rows(latest: None) -> None:
    apps = migrate(BEFORE)
    board = apps.get_model("playground", "Board").objects.create(
        title="Tides",
        slug="tides",
        columns=[
            {"heading": "Paper", "role": "title"},
            {"heading": "Code", "role": "location"},
            {"heading": "Hours", "role": "extra"},
        ],
    )
    apps.get_model("playground", "Experiment").objects.create(
        board=board,
        title="One",
        slug="one",
        published_at=timezone.now(),
        location="[code](./x)",
        location_html="<code>./x</code>",
        location_url="https://example.org/x",
        extra={"Hours": "2", "Empty": ""},
        extra_html={"Hours": "2"},
        import_hashes={
            "goal": "kept",
            "location": fingerprint("[code](./x)"),
            "extra": "of another text",
        },
    )
    apps = migrate(AFTER)
    board = apps.get_model("playground", "Board").objects.get()
    assert [column["role"] for column in board.columns] == [
        "title",
        "location",
        "criterion",
    ]
    row = apps.get_model("playground", "Experiment").objects.get()
    place, value = row.locations.get(), row.criterion_values.get()
    assert (place.heading, place.text) == ("Code", "[code](./x)")
    assert (place.html, place.url) == ("<code>./x</code>", "https://example.org/x")
    assert (value.criterion.name, value.text, value.html) == ("Hours", "2", "2")
    assert row.import_hashes == {
        "goal": "kept",
        "cell:Code": fingerprint("[code](./x)"),
    }
