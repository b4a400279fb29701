"""GitHub's reading of Markdown, for texts that come from there."""

import pytest

from publishing.markup import RenderOptions, render
from publishing.markup.kramdown_options import render_options

GITHUB = RenderOptions(plain=True, dialect="github")


def html(source: str, options: RenderOptions = GITHUB) -> str:
    return render(source, options=options).html


def test_the_options_name_the_dialect():
    assert render_options({"dialect": "github"}).dialect == "github"
    assert render_options({"dialect": "klingon"}).dialect == "kramdown"


def test_markdown_inside_html_goes_on_after_a_blank_line():
    source = "<details>\n<summary>s</summary>\n\n*a*\n\n</details>"
    assert "<em>a</em>" in html(source)
    assert "<em>" not in html(source, RenderOptions())


@pytest.mark.parametrize(
    ("text", "href", "after"),
    [
        ("see www.example.org/a_b.", "http://www.example.org/a_b", "."),
        ("(https://example.org/(x))", "https://example.org/(x)", ")"),
        ("at ftp://example.org!", "ftp://example.org", "!"),
        ("mail me.too@example.org.", "mailto:me.too@example.org", "."),
    ],
)
def test_bare_addresses_are_links_without_the_punctuation_after_them(text, href, after):
    assert f'href="{href}"' in html(text)
    assert f"</a>{after}" in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "`https://example.org`",
        "awww.example.org",
        "www.a_b.c_d",
        "https://",
        "a@b",
        "[x](https://example.org 'y') z@",
        "```\nhttps://example.org\n```",
    ],
)
def test_what_is_no_bare_address_stays_text(text):
    assert html(text).count("<a") == text.count("](")


def test_a_bare_address_as_the_text_of_a_link_makes_no_second_link():
    assert html("[https://a.example](https://b.example)").count("<a") == 1


def test_kramdown_links_bare_addresses_only_where_asked_to():
    asked = RenderOptions(autolink_bare=True)
    assert "<a" not in html("https://example.org", RenderOptions())
    assert "<a" in html("https://example.org", asked)


def test_one_tilde_strikes_through_too():
    assert html("~a~ ~~b~~ ~~~c~~~").count("<s>") == 2


def test_rows_are_as_long_as_the_head_of_the_table():
    document = render("| a |\n|---|\n| b | c |", options=GITHUB)
    assert "<td>c</td>" not in document.html
    assert document.warnings[0].line == 3
    assert "<table" not in html("| a | b |\n|---|\n| c |")


def test_what_is_kramdowns_own_is_text():
    for source in ("*a*{: .b}", "a\n: b", "x\n{: .c}", "*[A]: b"):
        assert source.splitlines()[-1][-3:] in html(source)


def test_what_an_author_hides_stays_hidden():
    assert "SECRET" not in html("a <!-- SECRET\n\nSECRET")
    document = render("One\n\n<!--more-->\n\nTwo", options=GITHUB)
    assert document.excerpt == "One"
