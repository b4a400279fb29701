"""A board is put in order by keyboard, by dragging, and without scripts."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from playground.models import Section
from tests.playground.factories import live_board

TITLES = ["Vision", "Language", "Planning"]


@pytest.fixture
def order_page(visit, transactional_db, django_db_serialized_rollback):
    """order_page(scripts=False) gives a Visit of the owner at the page."""
    get_user_model().objects.create_superuser("ada", password="only for this test")
    board = live_board()
    for order, title in enumerate(TITLES):
        Section.objects.create(board=board, title=title, order=order)

    def order_page(**options):
        owner = visit(**options)
        owner.open(reverse("admin:login"))
        owner.page.fill("#id_username", "ada")
        owner.page.fill("#id_password", "only for this test")
        owner.page.click("[type=submit]")
        owner.open(reverse("admin:playground_board_order", args=[board.pk]))
        return owner

    return order_page


def stored():
    return list(Section.objects.order_by("order").values_list("title", flat=True))


@pytest.mark.parametrize("width", [390, 1280])
def test_rows_are_moved_by_keyboard_and_saved_together(order_page, width):
    owner = order_page(width=width)
    owner.page.locator("button[value$=':top']").nth(2).focus()
    owner.page.keyboard.press("Enter")
    assert owner.page.locator(".order-title").all_inner_texts()[0] == "Planning"
    assert "Planning is number 1" in owner.page.locator(".order-status").inner_text()
    assert stored() == TITLES
    owner.page.click("[name=_save]")
    assert stored() == ["Planning", "Vision", "Language"]
    assert owner.complaints == []


def test_rows_are_dragged(order_page):
    owner = order_page()
    first, last = (
        owner.page.locator(".order-handle").nth(place).bounding_box()
        for place in (0, 2)
    )
    mouse = owner.page.mouse
    mouse.move(first["x"] + 5, first["y"] + 5)
    mouse.down()
    mouse.move(last["x"] + 5, last["y"] + last["height"] - 2, steps=5)
    mouse.up()
    owner.page.click("[name=_save]")
    assert stored() == ["Language", "Planning", "Vision"]


def test_rows_are_moved_without_scripts(order_page):
    owner = order_page(scripts=False)
    owner.page.locator("button[value$=':down']").nth(0).click()
    assert stored() == ["Language", "Vision", "Planning"]
