"""A board is put in order and copied to a new year, however long it is."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from playground.models import Board, Change, Criterion, Experiment, Location, Section
from playground.ordering import StaleOrderError, moved, put_in_order, sections_within
from tests.playground.admin_forms import admin_change, form_data
from tests.playground.factories import (
    live_board,
    live_experiment,
    live_value,
    status,
)
from tests.playground.staff import staff_client

pytestmark = pytest.mark.django_db


def sections(board: Board, *titles: str, parent: Section | None = None) -> list[int]:
    made = [
        Section.objects.create(board=board, title=title, order=order, parent=parent)
        for order, title in enumerate(titles)
    ]
    return [each.pk for each in made]


def order_page(board: Board, query: str = "") -> str:
    return reverse("admin:playground_board_order", args=[board.pk]) + query


def joined(pks: Any) -> str:
    return ",".join(map(str, pks))


@pytest.mark.parametrize(
    ("move", "expected"),
    [("up", [2, 1, 3]), ("down", [1, 3, 2]), ("top", [2, 1, 3]), ("bottom", [1, 3, 2])],
)
def test_a_row_moves(move: str, expected: list[int]) -> None:
    assert moved([1, 2, 3], 2, move) == expected


def test_the_first_row_stays_when_it_is_moved_up() -> None:
    assert moved([1, 2], 1, "up") == [1, 2]
    assert moved([1, 2], 2, "down") == [1, 2]


def test_a_button_moves_a_section(admin_client: Client) -> None:
    board = live_board()
    one, two, three = sections(board, "One", "Two", "Three")
    data = {"order": joined([one, two, three]), "move": f"{three}:top"}
    response = admin_client.post(order_page(board), data)
    assert response.status_code == 302
    titles = [each.title for each in sections_within(board, None)]
    assert titles == ["Three", "One", "Two"]


def test_the_order_that_scripts_made_is_saved(admin_client: Client) -> None:
    board = live_board()
    pks = sections(board, "One", "Two", "Three")
    admin_client.post(order_page(board), {"order": joined(reversed(pks)), "_save": "1"})
    titles = [each.title for each in sections_within(board, None)]
    assert titles == ["Three", "Two", "One"]


def test_experiments_of_a_section_keep_the_places_of_the_board(
    admin_client: Client,
) -> None:
    board = live_board()
    (pk,) = sections(board, "One")
    rows = [
        live_experiment(
            board, title=str(order), order=order, section_id=pk if order % 2 else None
        )
        for order in range(6)
    ]
    odd = [row.pk for row in rows[1::2]]
    query = f"?section={pk}&of=experiments"
    admin_client.post(
        order_page(board, query), {"order": joined(odd), "move": f"{odd[2]}:top"}
    )
    titles = [row.title for row in Experiment.objects.order_by("order", "pk")]
    assert titles == ["0", "5", "2", "1", "4", "3"]


@pytest.mark.parametrize("order", ["", "1,2", "x", "1,1", "²"])
def test_an_order_of_other_rows_changes_nothing(
    admin_client: Client, order: str
) -> None:
    board = live_board()
    pks = sections(board, "One", "Two", "Three")
    admin_client.post(order_page(board), {"order": order, "move": f"{pks[0]}:down"})
    assert [each.pk for each in sections_within(board, None)] == pks


def test_rows_that_share_a_place_get_places_of_their_own() -> None:
    board = live_board()
    one, two, three = sections(board, "One", "Two", "Three")
    Section.objects.update(order=0)
    assert put_in_order(sections_within(board, None), [three, one, two]) == 2
    assert [each.pk for each in sections_within(board, None)] == [three, one, two]
    with pytest.raises(StaleOrderError):
        put_in_order(sections_within(board, None), [one, two])


def test_a_section_of_another_board_is_not_found(admin_client: Client) -> None:
    board, other = live_board(), live_board(title="Other")
    (pk,) = sections(other, "One")
    for query in (f"?section={pk}", "?section=x", "?section=²", "?section=" + "9" * 50):
        assert admin_client.get(order_page(board, query)).status_code == 404


def test_a_board_of_200_sections_can_be_ordered_and_saved(
    admin_client: Client,
) -> None:
    board = live_board()
    pks = sections(board, *(f"Section {number}" for number in range(200)))
    limit: int = settings.DATA_UPLOAD_MAX_NUMBER_FIELDS or 0
    assert limit <= 1000
    address = admin_change("board", board.pk)
    data = form_data(admin_client.get(address)) | {"year": 2024}
    assert len(data) < limit
    response = admin_client.post(address, data)
    assert response.status_code == 302, response.context["errors"]
    page = admin_client.get(order_page(board))
    assert page.content.count(b"<li data-pk") == 200
    answer = {"order": joined(reversed(pks)), "_save": "Save"}
    assert admin_client.post(order_page(board), answer).status_code == 302
    assert [each.pk for each in sections_within(board, None)] == pks[::-1]
    board.refresh_from_db()
    assert board.year == 2024


def test_only_who_may_change_them_puts_them_in_order(client: Client) -> None:
    board = live_board()
    pks = sections(board, "One", "Two")
    data = {"order": joined(reversed(pks)), "_save": "1"}
    page = order_page(board)
    assert "/login/" in client.post(page, data).headers["Location"]
    assert staff_client("change_board").post(page, data).status_code == 403
    editor = staff_client("change_section")
    assert editor.get(page).status_code == 200
    assert editor.get(order_page(board, "?of=experiments")).status_code == 403
    assert [each.pk for each in sections_within(board, None)] == pks


def last_year() -> Board:
    board = live_board(title="Playground 2023", year=2023, body="Rules")
    (pk,) = sections(board, "Vision")
    sections(board, "Deep", parent=Section.objects.get(pk=pk))
    section = Section.objects.get(title="Deep")
    for key in ("planned", "in_progress", "done", "dropped"):
        row = live_experiment(board, title=key, status=status(key), section=section)
        Location.objects.create(experiment=row, text=f"./{key}/")
        live_value(row, "Converges ?", "Yes, mostly")
        row.tags.add("vision")
    live_experiment(board, title="nothing said")
    return board


def copy_page(board: Board) -> str:
    return reverse("admin:playground_board_copy", args=[board.pk])


def test_the_action_leads_to_a_page_that_asks(admin_client: Client) -> None:
    board = last_year()
    data = {"action": "copy_board", "_selected_action": [board.pk]}
    response = admin_client.post(reverse("admin:playground_board_changelist"), data)
    assert response.headers["Location"] == copy_page(board)
    text = admin_client.get(copy_page(board)).content.decode()
    assert 'value="Playground 2024"' in text
    assert 'value="2024"' in text
    assert Board.objects.count() == 1


def test_a_copy_takes_what_is_not_finished(admin_client: Client) -> None:
    old = last_year()
    data = {
        "title": "Playground 2024",
        "year": "2024",
        "categories": ["todo", "doing", "none"],
        "archive": "on",
    }
    assert admin_client.post(copy_page(old), data).status_code == 302
    new = Board.objects.get(year=2024)
    old.refresh_from_db()
    assert (new.published_at, new.body, old.archived_on is None) == (
        None,
        "Rules",
        False,
    )
    rows = {row.title: row for row in new.experiments.all()}
    assert set(rows) == {"planned", "in_progress", "nothing said"}
    row = rows["planned"]
    assert (row.continues.board, row.status) == (old, status("planned"))
    assert (row.section.title, row.section.parent.title) == ("Deep", "Vision")
    assert row.section.board == row.section.parent.board == new
    assert [place.text for place in row.locations.all()] == ["./planned/"]
    assert [value.answer for value in row.criterion_values.all()] == ["yes"]
    assert [tag.name for tag in row.tags.all()] == ["vision"]
    assert Criterion.objects.filter(board=new).count() == 1
    told = set(Change.objects.values_list("experiment", "field", "origin", "private"))
    assert told == {(each.pk, "added", "admin", True) for each in rows.values()}
    assert old.experiments.count() == 5


def test_only_what_is_chosen_comes_along(admin_client: Client) -> None:
    old = last_year()
    data = {"title": "Next", "year": "", "categories": ["stopped"]}
    admin_client.post(copy_page(old), data)
    new = Board.objects.get(title="Next")
    assert [row.title for row in new.experiments.all()] == ["dropped"]


def test_only_who_may_add_boards_copies_them(client: Client) -> None:
    board = last_year()
    data = {"title": "Next", "year": "", "categories": ["todo"]}
    assert "/login/" in client.post(copy_page(board), data).headers["Location"]
    partly = staff_client("add_board", "change_board", "view_experiment")
    assert partly.post(copy_page(board), data).status_code == 403
    assert Board.objects.count() == 1
    wholly = staff_client("add_board", "change_board", "add_experiment")
    assert wholly.post(copy_page(board), data).status_code == 302
    assert Board.objects.count() == 2
