import pytest

from playground.importing.wording.headers import is_one_slip, role_of


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Paper / Project", "title"),
        ("Titile", "title"),
        ("论文", "title"),
        ("논문", "title"),
        ("Paper Title", "title"),
        ("Algorithm", "name"),
        ("Done ?", "status"),
        ("状态", "status"),
        ("Project status", "status"),
        ("Goals", "goal"),
        ("My Code", "location"),
        ("Implementation link", "location"),
        ("コード", "location"),
        ("Has paper notes ?", "notes"),
        ("Paper link", "link"),
        ("Test err(paper)", "evidence"),
        ("Author(s)", "evidence"),
        ("#", "index"),
        ("Implemented by", ""),
        ("Converges ?", ""),
        ("Hardware", ""),
    ],
)
def test_a_heading_says_what_its_column_holds(heading: str, role: str) -> None:
    assert role_of(heading) == role


@pytest.mark.parametrize("word", ["titl", "tittle", "tilte", "titre"])
def test_one_slip_is_forgiven(word: str) -> None:
    assert is_one_slip(word, "title")


@pytest.mark.parametrize("word", ["total", "tit", "tiled", "subtitle"])
def test_two_slips_are_another_word(word: str) -> None:
    assert not is_one_slip(word, "title")
