import pytest

from publishing.importing.jekyll.files.references import Reference, references
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
