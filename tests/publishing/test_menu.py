import pytest

from publishing.menu import menu_entries, offer_in_menu
from publishing.models import MenuItem
from publishing.registries import menu_defaults

pytestmark = pytest.mark.django_db


def test_without_a_menu_the_sections_of_the_site_are_shown():
    filled = [entry for entry in menu_defaults if entry.rows is None]
    assert len(menu_entries("/")) == len(filled) > 0


def test_the_owners_menu_is_shown_in_order_with_its_submenus():
    papers = MenuItem.objects.create(label="Papers", url="/playground/", order=2)
    MenuItem.objects.create(label="Old ones", url="/old/", parent=papers)
    MenuItem.objects.create(label="Me", url="/", order=1)
    me, shown = menu_entries("/old/")
    assert (me.label, me.is_current) == ("Me", False)
    assert [(child.label, child.is_current) for child in shown.children] == [
        ("Old ones", True)
    ]


def test_a_menu_costs_one_query(django_assert_num_queries):
    for number in range(5):
        top = MenuItem.objects.create(label=f"Top {number}")
        MenuItem.objects.create(label="Below", parent=top)
    with django_assert_num_queries(1):
        menu_entries("/")


def test_a_new_section_is_offered_once_at_the_end():
    MenuItem.objects.create(label="Me", url="/", order=5)
    for _ in range(2):
        offer_in_menu("/playground/", "Playground")
    assert [item.label for item in MenuItem.objects.all()] == ["Me", "Playground"]


def test_a_site_without_a_menu_gets_none():
    offer_in_menu("/playground/", "Playground")
    assert not MenuItem.objects.exists()
