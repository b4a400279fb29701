from publishing.importing.jekyll.menus.navigation import (
    MenuEntry,
    menu_entries,
    menu_of_data_file,
)


def test_a_mapping_of_labels_with_a_submenu_is_read():
    values = {
        "navbar-links": {
            "About": "index",
            "More": [{"Kites": "kites"}, {"Wind": "https://example.com"}],
        }
    }
    assert menu_entries(values) == [
        MenuEntry("About", "index"),
        MenuEntry(
            "More",
            "",
            (MenuEntry("Kites", "kites"), MenuEntry("Wind", "https://example.com")),
        ),
    ]


def test_a_list_with_titles_and_addresses_is_read():
    values = {"navs": [{"href": "/kites/", "label": "Kites"}, {"label": "Nowhere"}]}
    assert menu_entries(values) == [MenuEntry("Kites", "/kites/")]


def test_a_data_file_is_read(tmp_path):
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "navigation.yml").write_text(
        "main:\n  - title: Kites\n    url: /kites/\n    children:\n"
        "      - {title: Sail, url: /sail/}\n"
    )
    assert menu_of_data_file(tmp_path) == [
        MenuEntry("Kites", "/kites/", (MenuEntry("Sail", "/sail/"),))
    ]


def test_a_missing_or_broken_data_file_gives_no_menu(tmp_path):
    assert menu_of_data_file(tmp_path) == []
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "navigation.yml").write_text("main: [")
    assert menu_of_data_file(tmp_path) == []


def test_deeper_levels_are_drawn_level():
    values = {"menu": {"A": {"B": {"C": "c"}, "D": "d"}}}
    assert menu_entries(values) == [
        MenuEntry("A", "", (MenuEntry("C", "c"), MenuEntry("D", "d")))
    ]
