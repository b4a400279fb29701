import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publishing.exporting.yaml_files import from_yaml, list_items, list_lines, to_yaml

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
LINES = st.text(st.sampled_from(" \n\t#:-'\"|>a1é\x85\u2028\r"))
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | TEXTS
    | LINES,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=8,
)


@pytest.mark.slow
@settings(deadline=None)
@given(VALUES)
def test_what_is_written_is_read_back(value):
    assert from_yaml(to_yaml({"key": value})) == {"key": value}


@pytest.mark.slow
@settings(deadline=None, max_examples=50)
@given(st.lists(st.dictionaries(TEXTS | LINES, VALUES), min_size=1))
def test_a_list_is_read_item_by_item(rows):
    text = "".join(list_lines(rows))
    items = list_items(text.splitlines(keepends=True))
    assert [value for _, value in items] == rows
    assert from_yaml(text) == rows


@pytest.mark.parametrize(
    "text", ["yes", "No", "n", "2024-01-02", "1e3", "0x1f", ":a", "~", "null", "12:30"]
)
def test_a_text_that_looks_like_something_else_is_quoted(text):
    assert to_yaml([text]) == f"- '{text}'\n"


def test_letters_of_all_languages_stay_readable():
    assert to_yaml({"title": "Lan truyền ngược"}) == "title: Lan truyền ngược\n"
