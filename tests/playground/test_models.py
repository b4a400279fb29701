from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from playground.models import (
    AppendOnlyError,
    Change,
    Experiment,
    Location,
    Section,
    Status,
)
from publishing.models import OldAddress
from tests.playground.factories import (
    draft_board,
    live_board,
    live_experiment,
    live_value,
    status,
)

pytestmark = pytest.mark.django_db
SOON = timedelta(hours=1)


@pytest.mark.parametrize(
    ("board", "row", "is_public"),
    [
        ({}, {}, True),
        ({"published_at": None}, {}, False),
        ({}, {"published_at": None}, False),
        ({"published_at": timezone.now() + SOON}, {}, False),
    ],
)
def test_an_experiment_is_public_only_with_its_board(
    board: dict[str, Any], row: dict[str, Any], is_public: bool
) -> None:
    experiment = live_experiment(live_board(**board), **row)
    assert Experiment.objects.published().exists() is is_public
    assert Experiment.objects.listed().exists() is is_public
    assert experiment.is_published is is_public


def test_an_unlisted_board_hides_its_rows_from_lists_only() -> None:
    live_experiment(live_board(unlisted=True))
    assert Experiment.objects.published().exists()
    assert not Experiment.objects.listed().exists()


def test_slugs_are_unique_on_a_board_and_free_on_another() -> None:
    first, second = live_board(), live_board(title="Other")
    slugs = [live_experiment(board).slug for board in (first, first, second)]
    assert slugs == ["a-tiny-network", "a-tiny-network-2", "a-tiny-network"]
    with pytest.raises(IntegrityError), transaction.atomic():
        live_experiment(first, slug="a-tiny-network")


def test_a_board_does_not_take_the_address_of_another_page() -> None:
    assert live_board(title="Notes").slug == "notes-2"


def test_old_addresses_of_a_renamed_board_lead_to_its_rows() -> None:
    board = live_board()
    experiment = live_experiment(board)
    board.slug = "renamed"
    board.save()
    old = OldAddress.objects.get(path="/playground/small-models/a-tiny-network")
    assert old.new_path() == "/playground/renamed/a-tiny-network/"
    assert OldAddress.objects.get(path="/playground/small-models").target == board
    assert old.target == experiment


def test_a_repository_turns_locations_into_links() -> None:
    board = live_board()
    experiment = live_experiment(board)
    place = Location.objects.create(experiment=experiment, text="[code](./rl/)")
    value = live_value(experiment, "N", "[n](n.md)")
    assert place.url == ""
    assert "<a" not in place.html + value.html
    board.repository = "https://github.com/ann/lab"
    board.save()
    place.refresh_from_db()
    value.refresh_from_db()
    assert place.url == "https://github.com/ann/lab/blob/HEAD/rl"
    assert place.url in place.html
    assert "https://github.com/ann/lab/blob/HEAD/n.md" in value.html


def test_links_in_texts_lead_into_the_repository() -> None:
    repository = "https://github.com/ann/lab"
    board = live_board(body="See [last year](./2022.md).", repository=repository)
    experiment = live_experiment(board, body="My [notes](rl/n.md), [post](/blog/).")
    assert f"{repository}/blob/HEAD/2022.md" in board.body_html
    assert f"{repository}/blob/HEAD/rl/n.md" in experiment.body_html
    assert 'href="/blog/"' in experiment.body_html


def test_history_is_added_to_and_never_edited() -> None:
    experiment = live_experiment(live_board())
    change = Change.objects.create(experiment=experiment, field="goal", origin="admin")
    with pytest.raises(AppendOnlyError):
        change.save()
    with pytest.raises(AppendOnlyError):
        change.delete()
    for spoil in (
        lambda: Change.objects.all().delete(),
        lambda: Change.objects.update(new="Forged"),
        lambda: Change.objects.bulk_update([change], ["new"]),
        lambda: experiment.changes.update(new="Forged"),
    ):
        with pytest.raises(AppendOnlyError):
            spoil()


def test_the_database_refuses_to_edit_history_by_itself() -> None:
    experiment = live_experiment(live_board())
    Change.objects.create(experiment=experiment, field="goal", origin="admin")
    with (
        pytest.raises(DatabaseError, match="is not edited"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE playground_change SET new = 'Forged'")


def test_the_history_of_an_experiment_goes_with_it() -> None:
    experiment = live_experiment(live_board())
    Change.objects.create(experiment=experiment, field="goal", origin="admin")
    experiment.delete()
    assert not Change.objects.exists()


def test_the_default_statuses_are_there_in_order() -> None:
    keys = list(Status.objects.values_list("key", flat=True))
    assert keys == [
        "planned",
        "in_progress",
        "blocked",
        "on_hold",
        "partial",
        "done",
        "expired",
        "dropped",
    ]


def test_a_deleted_status_or_section_leaves_the_experiment() -> None:
    board = live_board()
    section = Section.objects.create(board=board, title="Vision")
    experiment = live_experiment(board, section=section, status=status("done"))
    section.delete()
    status("done").delete()
    experiment.refresh_from_db()
    assert (experiment.section, experiment.status) == (None, None)


def test_a_reference_is_called_by_its_identifier() -> None:
    board = draft_board()
    urls = {
        "https://arxiv.org/pdf/2101.00001v2.pdf": "arXiv:2101.00001",
        "https://doi.org/10.1000/abc": "doi:10.1000/abc",
        "https://www.example.org/a": "example.org",
    }
    for url, name in urls.items():
        assert live_experiment(board, reference_url=url).reference_name == name
