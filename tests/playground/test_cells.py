import pytest

from playground.cells import cell_html, location_address
from playground.repositories import repository_address
from publishing.markup import RenderOptions

REPOSITORY = "https://github.com/ann/lab"


def unknown(address: str) -> str | None:
    return None


def known(address: str) -> str | None:
    return repository_address(REPOSITORY, "notes/2023.md", address)


def html(text: str, resolve: object = unknown) -> str:
    return cell_html(text, RenderOptions, resolve)  # type: ignore[arg-type]


def test_a_relative_link_without_a_repository_is_shown_as_text() -> None:
    assert html("[rl/book](./rl/book/)") == "<code>rl/book</code>"
    assert html("[the code](./rl/)") == "the code (<code>./rl/</code>)"


def test_a_relative_link_with_a_repository_leads_there() -> None:
    shown = html("[code](../rl/book)", known)
    assert 'href="https://github.com/ann/lab/blob/HEAD/rl/book"' in shown


def test_other_links_and_marks_stay() -> None:
    shown = html("*see* [it](https://example.org/)")
    assert "<em>see</em>" in shown
    assert 'href="https://example.org/"' in shown


@pytest.mark.parametrize("text", ["-", "1. first", "# one", "> more", "---", "+ plus"])
def test_a_cell_starts_no_list_heading_or_quote(text: str) -> None:
    shown = html(text)
    assert "<" not in shown


def test_a_script_in_a_cell_is_gone() -> None:
    assert "<script" not in html("<script>alert(1)</script>[x](javascript:alert(1))")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[code](./x/)", f"{REPOSITORY}/blob/HEAD/notes/x"),
        ("rl/dqn", f"{REPOSITORY}/blob/HEAD/notes/rl/dqn"),
        ("[away](https://example.org/)", "https://example.org/"),
        ("todo", ""),
        ("some words", ""),
        ("[x](javascript:alert(1))", ""),
    ],
)
def test_a_location_has_an_address(text: str, address: str) -> None:
    assert location_address(text, known) == address


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("./../rl//dqn/", f"{REPOSITORY}/blob/HEAD/rl/dqn"),
        ("../../../rl", f"{REPOSITORY}/blob/HEAD/rl"),
        ("/rl/a b.py#L3", f"{REPOSITORY}/blob/HEAD/rl/a%20b.py#L3"),
        ("..", REPOSITORY),
        ("https://example.org/", None),
        ("", None),
    ],
)
def test_relative_addresses_stay_in_the_repository(
    address: str, leads_to: str | None
) -> None:
    assert known(address) == leads_to


def test_without_a_repository_nothing_is_resolved() -> None:
    assert repository_address("", "README.md", "./rl") is None
