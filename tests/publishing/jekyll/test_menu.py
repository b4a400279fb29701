import pytest

from publishing.importing.jekyll.menus.menu import Targets
from publishing.importing.report import FileReport

ADDRESSES = {"/about.html": "/", "/shop": "/shop/", "/2021/kites": "/blog/kites/"}


@pytest.fixture
def log():
    return FileReport("_config.yml", "menu")


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("index", "/"),
        ("/", "/"),
        ("blog", "/blog/"),
        ("tags.html", "/tags/"),
        ("/categories/", "/tags/"),
        ("/feed.xml", "/feed.xml"),
        ("about", "/"),
        ("/old/shop/", "/shop/"),
        ("2021/kites/#sail", "/blog/kites/#sail"),
        ("https://example.com/x?y=1", "https://example.com/x?y=1"),
        ("//example.com/x", "https://example.com/x"),
        ("mailto:ada@example.com", "mailto:ada@example.com"),
        ("", ""),
    ],
)
def test_a_menu_target_leads_to_our_address(target, address, log):
    assert Targets(ADDRESSES, "/old").resolve(target, log) == address
    assert log.warnings == []


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "http://[", "vbscript:x"]
)
def test_a_target_that_no_menu_may_have_becomes_a_heading(target, log):
    assert Targets(ADDRESSES).resolve(target, log) == ""
    assert len(log.warnings) == 1


def test_a_target_that_was_not_imported_is_named(log):
    assert Targets(ADDRESSES).resolve("elsewhere", log) == "/elsewhere"
    assert "elsewhere" in log.warnings[0].message
