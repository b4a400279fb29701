import pytest

from publishing.importing import values


@pytest.fixture
def warnings():
    return []


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        (2024, "2024"),
        (1.5, "1.5"),
        (True, "true"),
        ("  two\n words ", "two words"),
        (["a", None, "b"], "a, b"),
        ({"name": "Ada", "email": "x"}, "Ada"),
        ({"name": {"first": "Ada"}}, ""),
    ],
)
def test_any_value_has_a_text(value, told):
    assert values.one_line(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (False, False),
        ("false", False),
        ("No", False),
        ("yes", True),
        (1, True),
        ("maybe", True),
    ],
)
def test_yes_and_no_are_read_in_words_too(value, told):
    assert values.boolean(value, default=True) is told


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ({"tags": ["wind", "Wind", " string "]}, ["wind", "string"]),
        (
            {"tags": "machine learning, deep nets, c++"},
            ["machine learning", "deep nets", "c++"],
        ),
        ({"tags": "wind string"}, ["wind", "string"]),
        ({"tag": "wind", "tags": ["string"]}, ["wind", "string"]),
        ({"tags": [["a", "b"], ["c"]]}, ["a", "b", "c"]),
        ({"tags": {"a": 1, "b": 2}}, ["a", "b"]),
        ({"tags": [1, 2.5, True, None]}, ["1", "2.5", "true"]),
        ({"tags": 7}, ["7"]),
        ({"tags": None}, []),
        ({"tags": ["hello, world"]}, ["hello world"]),
    ],
)
def test_tags_come_in_every_form(written, names, warnings):
    assert values.tags(written, warnings.append) == names
    assert warnings == []


def test_long_and_many_tags_are_cut_with_a_warning(warnings):
    names = values.tags({"tags": ["x" * 400, *map(str, range(500))]}, warnings.append)
    assert len(names) == 100
    assert len(names[0]) == 100
    assert len(warnings) == 2


def test_categories_are_the_folders_above_the_posts_and_words_between_blanks(warnings):
    told = {"category": "on kites", "categories": "wind string"}
    path = "garden/_posts/2021-01-01-x.md"
    names = values.categories(told, warnings.append, path)
    assert names == ["garden", "on kites", "wind", "string"]


def test_folders_below_the_posts_are_no_categories(warnings):
    assert values.categories({}, warnings.append, "_posts/garden/2021-01-01-x.md") == []


def test_a_text_too_long_for_its_field_is_cut_with_a_warning(warnings):
    assert values.cut("abcdef", 4, warnings.append, "the title") == "abc…"
    assert warnings == ["the title is longer than 4 characters and was cut"]
    assert values.cut("abcd", 4, warnings.append, "the title") == "abcd"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<a href='#'>Lab</a>, <b class=x>room</b> 5<br/>", "Lab, room 5"),
        ("Ada &amp; Bob &#233; &nonsense;", "Ada & Bob é &nonsense;"),
        (
            "a <b and c> d, x<y, R&D, ?a=1&copy=2",
            "a <b and c> d, x<y, R&D, ?a=1&copy=2",
        ),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("a&#10;b&NewLine;c&#13;&#12;d", "a b c d"),
    ],
)
def test_a_line_of_html_is_what_a_browser_showed(written, shown):
    assert values.without_tags(written) == shown
