import pytest

from publishing.importing.jekyll.files.references import (
    Reference,
    all_references,
    references,
)
from publishing.importing.source import parse_source


def found(text):
    return references(parse_source(text.encode(), "_posts/2021-01-01-x.md"))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("![a kite](/img/kite.png)", "/img/kite.png"),
        ('![a kite](../img/kite.png "Up")', "../img/kite.png"),
        ("![a kite](/img/red kite.png)", "/img/red kite.png"),
        ("![a kite](/img/red%20kite.png)", "/img/red%20kite.png"),
        ("![a kite](<img/kite.png>)", "img/kite.png"),
        ("![a [red] kite](/img/kite (1).png)", "/img/kite (1).png"),
        ("![a kite]({{ site.baseurl }}/img/kite.png)", "/img/kite.png"),
        ("![a kite]({{ '/img/kite.png' | relative_url }})", "/img/kite.png"),
        ('<img alt="a"\n  src="/img/kite.png">', "/img/kite.png"),
        ("<img src='{{ \"/img/kite.png\" | absolute_url }}'>", "/img/kite.png"),
        ("[kite]: /img/kite.png", "/img/kite.png"),
        ('{% include figure.html path="img/kite.jpg" class="x" %}', "img/kite.jpg"),
        ("---\ncover-img: /img/kite.png\n---\n", "/img/kite.png"),
        ("---\nimage:\n  path: /img/kite\n---\n", "/img/kite"),
        ("---\ncover-img:\n- /img/kite.png: red\n---\n", "/img/kite.png"),
    ],
)
def test_an_image_is_found(text, address):
    assert address in [reference.address for reference in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n![a kite](/img/kite.png)\n```",
        "~~~ html\n<img src='/img/kite.png'>\n~~~~",
        "Write `![a kite](/img/kite.png)` to show it.",
        "[a link](/img/kite.html)",
        "---\ntitle: kite.png and wind\n---\n",
        "![]()",
    ],
)
def test_code_and_links_show_no_image(text):
    assert found(text) == []


@pytest.mark.parametrize("name", ["href", "src", "poster", "data", "HREF", "Data"])
@pytest.mark.parametrize("sign", ["=", " =", "=  ", " \n\t= "])
def test_a_file_in_an_attribute_is_found_however_it_is_spaced(name, sign):
    source = parse_source(f"<a\n{name}{sign}'/talk.pdf'>".encode(), "x.md")
    assert all_references(source).files == [Reference("/talk.pdf", 2)]


def test_definitions_may_follow_each_other_from_the_first_line_on():
    text = "[a]: /a.png\n[b]: </b.png>\n   [c]: /c.png 'C'\n    [d]: /d.png\n"
    told = [Reference("/a.png", 1), Reference("/b.png", 2), Reference("/c.png", 3)]
    assert found(text) == told


def test_lines_are_right_where_several_ways_of_writing_stand_in_turn():
    text = "<img src='a.png'>\n![b](b.png)\n<img src='c.png'>\n\n![d](d.png)\n"
    assert {each.address: each.line for each in found(text)} == {
        "a.png": 1,
        "b.png": 2,
        "c.png": 3,
        "d.png": 5,
    }


def test_each_image_is_told_once_with_the_line_in_the_file():
    text = "---\ntitle: Kites\n---\n\nOne.\n\n![a](a.png)\n![a](a.png)\n<img src='b.png'>\n"
    assert found(text) == [Reference("a.png", 7), Reference("b.png", 9)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "![" * 20_000,
        "<img " * 20_000,
        "`" * 50_000,
        "{{ '" * 20_000,
        "[a](" + "(" * 50_000,
    ],
)
def test_long_runs_of_signs_take_no_time(text):
    assert found(text) == []
