from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from playground.home import latest_experiments
from playground.models import Board, Change, Section
from tests.playground.factories import (
    draft_board,
    import_text,
    live_board,
    live_experiment,
    status,
)
from tests.playground.samples import CRITERIA, YEAR

pytestmark = pytest.mark.django_db


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_board_shows_sections_rows_statuses_and_reflection(
    client: Client, tmp_path: Path
) -> None:
    address = import_text(tmp_path, YEAR).address
    text = page(client, address)
    assert (
        text.index(">Vision <") < text.index("Tiny patches") < text.index(">Language <")
    )
    assert 'class="status status-blocked"' in text
    assert "but with short lines" in text
    assert "Fewer papers, better <em>figures</em>." in text
    assert "I pick one every other week." in text
    assert "arXiv:2101.00001" in text


def test_the_board_groups_rows_by_section(client: Client, tmp_path: Path) -> None:
    response = client.get(import_text(tmp_path, YEAR).address)
    groups = response.context["groups"]
    told = [(group.title, len(group.experiments), group.total) for group in groups]
    assert told == [("Vision", 2, 2), ("Language", 2, 2)]


def test_sections_are_shown_with_their_parents(client: Client) -> None:
    board = live_board()
    outer = Section.objects.create(board=board, title="Vision")
    inner = Section.objects.create(board=board, title="Basics", parent=outer)
    live_experiment(board, section=inner)
    assert "Vision / Basics" in page(client, board.get_absolute_url())


def test_further_columns_are_columns_of_the_page(
    client: Client, tmp_path: Path
) -> None:
    text = page(client, import_text(tmp_path, CRITERIA).address)
    assert ">Converges ?</th>" in text
    assert 'data-label="Converges ?">Yes, mostly</td>' in text
    assert "in review" in text
    assert ">Goal</th>" not in text


def test_all_boards_are_listed_with_their_totals(
    client: Client, tmp_path: Path
) -> None:
    import_text(tmp_path, YEAR)
    draft_board(title="Secret plans")
    response = client.get(reverse("playground:boards"))
    (board,) = response.context["boards"]
    told = [(total.status.key, total.count) for total in board.totals]
    assert told == [("in_progress", 1), ("blocked", 1), ("done", 1), ("expired", 1)]
    assert board.total == 4
    assert "Secret plans" not in response.content.decode()


def test_boards_of_later_years_come_first_and_themes_last(client: Client) -> None:
    for title, year in (("Theme", None), ("Early", 2022), ("Late", 2023)):
        live_board(title=title, year=year)
    response = client.get(reverse("playground:boards"))
    titles = [board.title for board in response.context["boards"]]
    assert titles == ["Late", "Early", "Theme"]


def test_an_experiment_has_a_page_with_its_history(
    client: Client, tmp_path: Path
) -> None:
    import_text(tmp_path, YEAR)
    import_text(tmp_path, YEAR.replace("| WIP |", "| Done |"))
    address = (
        Board.objects.get().experiments.get(title="Tiny patches").get_absolute_url()
    )
    response = client.get(address)
    text = response.content.decode()
    assert [change.field for change in response.context["changes"]] == [
        "status",
        "added",
    ]
    assert "Learn <em>digits</em>" in text
    assert "<del>In progress</del>" in text
    assert 'href="https://arxiv.org/abs/2101.00001"' in text


@pytest.mark.parametrize("is_draft_board", [True, False])
def test_what_is_not_public_is_not_found(client: Client, is_draft_board: bool) -> None:
    board = draft_board() if is_draft_board else live_board()
    row = live_experiment(board, **({} if is_draft_board else {"published_at": None}))
    assert client.get(row.get_absolute_url()).status_code == 404
    expected = 404 if is_draft_board else 200
    response = client.get(board.get_absolute_url())
    assert response.status_code == expected
    assert row.title not in response.content.decode()


def test_an_experiment_answers_on_its_own_board_only(client: Client) -> None:
    row = live_experiment(live_board())
    live_board(title="Other")
    assert client.get(f"/playground/other/{row.slug}/").status_code == 404


def test_an_editor_sees_a_draft_board_with_its_rows(admin_client: Client) -> None:
    board = draft_board()
    live_experiment(board)
    text = page(admin_client, board.get_absolute_url())
    assert "A tiny network" in text


def test_the_home_block_shows_what_changed_last(rf: Any) -> None:
    board = live_board()
    first, second = live_experiment(board, title="First"), live_experiment(board)
    live_experiment(draft_board(title="Hidden"), title="Unseen")
    for row in (second, first):
        Change.objects.create(experiment=row, field="status", origin="admin")
    titles = [row.title for row in latest_experiments(rf.get("/"))["experiments"]]
    assert titles == ["First", "A tiny network"]


def many_rows(board: Board, count: int) -> None:
    section = Section.objects.create(board=board, title=f"Group of {count}")
    for number in range(count):
        live_experiment(
            board, title=f"Row {number}", section=section, status=status("done")
        )


@pytest.mark.parametrize("count", [1, 12])
def test_pages_cost_the_same_queries_for_any_number_of_rows(
    client: Client, django_assert_max_num_queries: Any, count: int
) -> None:
    board = live_board()
    many_rows(board, count)
    many_rows(live_board(title="Another"), count)
    client.get(board.get_absolute_url())
    with django_assert_max_num_queries(19):
        page(client, board.get_absolute_url())
    with django_assert_max_num_queries(10):
        page(client, reverse("playground:boards"))


def test_the_sitemap_names_boards_and_experiments(client: Client) -> None:
    row = live_experiment(live_board())
    live_experiment(draft_board(title="Hidden board"), title="Hidden row")
    text = page(client, "/sitemap.xml")
    assert row.get_absolute_url() in text
    assert row.board.get_absolute_url() in text
    assert "hidden" not in text
