"""What the address of a board says: filters, order, groups, pages and the kanban."""

import time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from playground.models import Board, Experiment, Section
from tests.playground.factories import draft_board, live_board, live_experiment, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    """Three public rows, and two that nobody may see."""
    board = live_board()
    vision = Section.objects.create(board=board, title="Vision")
    inner = Section.objects.create(board=board, title="Segmentation", parent=vision)
    words = Section.objects.create(board=board, title="Words")
    rows = [
        live_experiment(board, title="Patches", section=vision, status=status("done"), rating=3),
        live_experiment(board, title="Edges", section=inner, status=status("planned"), rating=5),
        live_experiment(board, title="Commas", section=words, kind="project"),
    ]  # fmt: skip
    rows[0].tags.add("Small data")
    live_experiment(board, title="Draft", section=words, published_at=None)
    live_experiment(board, title="Hidden", section=words, unlisted=True)
    return board


def shown(client, board, query=""):
    response = client.get(f"{board.get_absolute_url()}{query}")
    assert response.status_code == 200
    return [row.title for group in response.context["groups"] for row in group.experiments]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Patches", "Edges", "Commas"]),
        ("?status=done", ["Patches"]),
        ("?status=none", ["Commas"]),
        ("?section=vision", ["Patches", "Edges"]),
        ("?section=segmentation", ["Edges"]),
        ("?tag=small-data", ["Patches"]),
        ("?kind=project", ["Commas"]),
        ("?kind=paper&status=planned", ["Edges"]),
        ("?sort=title&group=none", ["Commas", "Edges", "Patches"]),
        ("?sort=title", ["Patches", "Edges", "Commas"]),
        ("?sort=rating&group=none", ["Edges", "Patches", "Commas"]),
        ("?group=status", ["Edges", "Patches", "Commas"]),
        ("?group=kind", ["Patches", "Edges", "Commas"]),
    ],
)
def test_the_address_chooses_and_arranges_the_rows(client, board, query, titles):
    assert shown(client, board, query) == titles


@pytest.mark.parametrize(
    "query",
    [
        "?status=lost",
        "?section=%00",
        "?tag=<b>",
        "?kind=42",
        "?sort=raw",
        "?group=x",
        "?view=y",
        "?status=dropped",
    ],
)
def test_what_no_row_has_is_as_if_it_were_not_asked_for(client, board, query):
    assert len(shown(client, board, query)) == 3


def test_nothing_that_fits_all_filters_is_said_in_words(client, board):
    text = client.get(f"{board.get_absolute_url()}?status=done&kind=project")
    assert "Nothing on this board is like that." in text.content.decode()


def test_totals_are_of_the_whole_board_and_lead_to_their_rows(client, board):
    response = client.get(f"{board.get_absolute_url()}?status=done")
    told = [(total.status and total.status.key, total.count) for total in response.context["totals"]]  # fmt: skip
    assert told == [("planned", 1), ("done", 1), (None, 1)]
    assert 'href="?status=planned"' in response.content.decode()


def test_a_filtered_board_is_kept_out_of_search_engines(client, board):
    address = board.get_absolute_url()
    assert "noindex" not in client.get(address).content.decode()
    assert "noindex" in client.get(f"{address}?status=done").content.decode()


def test_two_sections_of_one_name_are_told_apart(client):
    board = live_board()
    for name in ("Vision", "Sound"):
        outer = Section.objects.create(board=board, title=name)
        basics = Section.objects.create(board=board, title="Basics", parent=outer)
        live_experiment(board, title=f"First of {name}", section=basics)
    assert shown(client, board, "?section=sound-basics") == ["First of Sound"]


def test_the_kanban_has_a_column_for_each_status_in_use(client, board):
    response = client.get(f"{board.get_absolute_url()}?view=kanban")
    told = [(column.key, [row.title for row in column.experiments]) for column in response.context["columns"]]  # fmt: skip
    assert told == [("planned", ["Edges"]), ("done", ["Patches"]), ("none", ["Commas"])]
    text = response.content.decode()
    assert "Hidden" not in text
    assert "Draft" not in text


def test_the_kanban_obeys_the_filters(client, board):
    response = client.get(f"{board.get_absolute_url()}?view=kanban&section=vision")
    assert [column.key for column in response.context["columns"]] == ["planned", "done"]


def test_a_row_with_the_section_of_another_board_has_none_here(client, board):
    strange = Section.objects.create(board=live_board(title="Other"), title="Strange")
    Experiment.objects.filter(title="Commas").update(section=strange)
    response = client.get(board.get_absolute_url())
    assert "Strange" not in [group.title for group in response.context["groups"]]


def many(count):
    board = live_board(title=f"Board of {count}")
    sections = Section.objects.bulk_create(
        Section(board=board, title=f"Part {number}") for number in range(10)
    )
    Experiment.objects.bulk_create(
        Experiment(
            board=board, title=f"Row {number}", slug=f"row-{number}", order=number,
            section=sections[number * 10 // count], status=status("done") if number % 2 else None,
            published_at=board.published_at,
        )
        for number in range(count)
    )  # fmt: skip
    return board


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


@pytest.mark.slow
@pytest.mark.parametrize("query", ["", "?view=kanban", "?status=done&sort=title"])
def test_a_big_board_costs_the_queries_of_a_small_one(client, query):
    small, big = (many(count).get_absolute_url() for count in (20, 1500))
    assert queries(client, big + query) == queries(client, small + query)
    begin = time.process_time()
    client.get(big + query)
    assert time.process_time() - begin < 2


@pytest.mark.slow
def test_a_big_board_has_pages_and_a_group_goes_on_over_them(client):
    board = many(1500)
    first = client.get(board.get_absolute_url())
    assert first.context["page_obj"].paginator.num_pages == 15
    (group,) = first.context["groups"]
    assert (len(group.experiments), group.total) == (100, 150)
    last = client.get(f"{board.get_absolute_url()}?page=15")
    assert last.context["groups"][0].experiments[-1].title == "Row 1499"
    column = client.get(f"{board.get_absolute_url()}?view=kanban").context["columns"][0]
    assert (len(column.experiments), column.more) == (50, 700)


@pytest.mark.parametrize("page", ["0", "2", "x", "9" * 400, "²", "-1"])
def test_a_page_that_is_none_is_not_found(client, board, page):
    response = client.get(board.get_absolute_url(), {"page": page})
    assert response.status_code == 404


def test_a_draft_board_is_not_found_in_any_form(client):
    board = draft_board()
    live_experiment(board)
    for rest in ("", "?view=kanban", "feed.xml", "badge.svg", "board.md", "board.json"):
        assert client.get(f"/playground/{board.slug}/{rest}").status_code == 404


def test_slugs_of_other_pages_are_no_boards(client):
    slugs = [Board.objects.create(title=title).slug for title in ("Notes", "Activity", "Year")]  # fmt: skip
    assert slugs == ["notes-2", "activity-2", "year-2"]
