"""A walk through board, filter, experiment and kanban, by keyboard and without scripts."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from playground.models import Board, Change, Note, YearPage

pytestmark = pytest.mark.usefixtures("example_site")
DONE = 5  # rows of the example that are done


@pytest.fixture
def board():
    board = Board.objects.get()
    row = board.experiments.get(title__startswith="Deep Double")
    row.due_on = timezone.localdate() - timedelta(days=3)
    row.save()
    Note.objects.create(experiment=row, tldr="It falls, rises and falls.")
    Change.objects.create(experiment=row, field="status", new="In progress", origin="admin")  # fmt: skip
    YearPage.objects.create(title="My year", year=2025, published_at=timezone.now())
    return board


def tab_to(reader, selector, most=200):
    """Presses Tab until the element has the focus."""
    for _press in range(most):
        reader.page.keyboard.press("Tab")
        if reader.page.evaluate(f"document.activeElement.matches({selector!r})"):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def rows(reader):
    return reader.page.locator("table.board tbody tr:not(.board-section)").count()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_board_is_filtered_and_read_by_keyboard_alone(visit, board, scripts):
    reader = visit(scripts=True)
    if not scripts:
        reader.page.route("**/*.js", lambda route: route.abort())
        reader.complaints.clear()
    reader.open(board.get_absolute_url())
    everything = rows(reader)
    tab_to(reader, ".filter-box > summary")
    reader.page.keyboard.press("Enter")
    tab_to(reader, "#s-board-status")
    reader.page.keyboard.type("Done")
    tab_to(reader, ".filters button")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**status=done**")
    assert rows(reader) == DONE < everything
    tab_to(reader, ".board-title")
    title = reader.page.evaluate("document.activeElement.textContent")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url(f"**{board.get_absolute_url()}*/")
    assert reader.page.locator("h1").inner_text() == title


def test_the_walk_needs_no_scripts(visit, board):
    reader = visit(scripts=False)
    reader.open(board.get_absolute_url())
    page = reader.page
    page.locator(".filter-box > summary").click()
    page.get_by_label("Status", exact=True).select_option("done")
    page.get_by_role("button", name="Show", exact=True).click()
    assert rows(reader) == DONE
    page.get_by_role("link", name="Kanban").click()
    assert page.locator(".kanban-column").count() == 1
    page.get_by_role("link", name="Show all").click()
    assert page.locator(".kanban-column").count() > 1
    page.locator(".kanban-name").first.click()
    assert page.locator("main h1").count() == 1


def test_the_kanban_is_walked_card_by_card(visit, board):
    reader = visit()
    reader.open(f"{board.get_absolute_url()}?view=kanban")
    tab_to(reader, ".kanban")
    tab_to(reader, ".kanban-name")
    names = reader.page.locator(".kanban-name")
    assert reader.page.evaluate("document.activeElement.textContent") == names.first.inner_text()  # fmt: skip
    columns = reader.page.get_by_role("region", name="Kanban by status")
    assert columns.get_by_role("heading", name=re.compile("^Done")).count() == 1


def test_the_head_of_the_table_stays_in_sight(visit, board):
    reader = visit()
    reader.open(board.get_absolute_url())
    reader.page.locator(".board tbody tr").last.scroll_into_view_if_needed()
    head = reader.page.locator(".board thead th").first.bounding_box()
    assert 0 <= head["y"] < 200


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_every_page_fits_the_screen(visit, board, width, dark):
    reader = visit(width=width, dark=dark)
    address = board.get_absolute_url()
    row = board.experiments.get(title__startswith="Deep Double")
    paths = [
        f"{address}?view=kanban", f"{address}?status=done&group=kind",
        row.get_absolute_url(), "/playground/", "/playground/notes/",
        "/playground/activity/", "/playground/year/2025/",
    ]  # fmt: skip
    for path in paths:
        assert reader.open(path).status == 200
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} pixels wide"
        assert reader.page.locator("h1").count() == 1, path
    assert reader.complaints == []
    assert reader.strangers == []
