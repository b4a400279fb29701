"""Nothing harmful gets through, and nothing takes the page down."""

import re
import time

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publishing.markup import RenderOptions, render
from publishing.markup.options import DIALECTS

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVa&#x53;cript:alert(1))",
    "![x](data:text/html;base64,PHN2Zz4=)",
    '<a href="vbscript:x">x</a>',
    '<iframe srcdoc="<script>x</script>"></iframe>',
    "<svg><script>alert(1)</script></svg>",
    "<math><annotation-xml encoding='text/html'><img src=x onerror=y></math>",
    "<style>*{display:none}</style>",
    "<base href=//evil.example>",
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    "<object data=x></object><embed src=x>",
    "<form action=//evil.example><input name=q></form>",
    '<p style="position:fixed">x</p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "$$\\text{<script>alert(1)</script>}$$",
    '*x*{: onclick="alert(1)"}',
    "[x]: javascript:alert(1)\n\n[x]",
    '<a href="&#106;avascript:alert(1)">x</a>',
    "{::nomarkdown}\n<script>alert(1)</script>\n{:/}",
    "```<script>alert(1)</script>\nx\n```",
]
ACTIVE = re.compile(
    r"<script|<style|<iframe|<object|<embed|<base|<meta|<form|<svg", re.I
)


def elements(html: str):
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return [node for node in tree.iter() if isinstance(node.tag, str)]


def assert_harmless(html: str) -> None:
    assert not ACTIVE.search(html)
    assert "<!--" not in html
    for node in elements(html):
        for name, value in node.attrib.items():
            assert not str(name).lower().startswith("on")
            assert name not in {"style", "srcdoc", "formaction"}
            assert not re.match(r"\s*(?:javascript|vbscript|data|file):", value, re.I)


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_do_not_survive(attack, dialect):
    options = RenderOptions(dialect=dialect)
    assert_harmless(render(f"Before\n\n{attack}\n\nAfter", options=options).html)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- SECRET -->",
        "<!-- a\n\nSECRET\n\n-->",
        "words <!-- a\n\nSECRET --> more",
        "- item <!-- a\n\nSECRET\n\n- b --> c",
        "> <!-- a\n> b\n\nSECRET -->",
        "<!-- <!-- SECRET -->",
        "<!--[if IE]>SECRET<![endif]-->",
        "<div>\n<!-- SECRET\n\n</div>",
        "{::comment}\nSECRET\n{:/comment}",
        "a {::comment}SECRET{:/} b",
        "[//]: # (SECRET)",
        "[comment]: <> (SECRET)",
        "<!-- SECRET",
        "words <!-- SECRET\n\nSECRET",
        "- a\n  <!-- SECRET\n\nSECRET",
    ],
)
def test_comments_of_every_form_stay_behind(comment):
    document = render(f"Before\n\n{comment}")
    assert "Before" in document.html
    assert "SECRET" not in document.html
    assert "SECRET" not in document.text
    assert "SECRET" not in document.excerpt


def test_comments_in_code_are_text():
    assert (
        "&lt;!-- kept --&gt;"
        in render("```\n<!-- kept -->\n```\n\n`<!-- kept -->`").html
    )
    assert render("`<!-- kept -->` after").text == "<!-- kept --> after"


@pytest.mark.parametrize(
    "source",
    [
        "</article></main></body>",
        "<div><div>",
        "<textarea>",
        "<plaintext>",
        "<style>",
        "<title>",
        "<select><option>",
        "<table><tr><td>",
        "<b><i><u>",
    ],
)
def test_unclosed_html_swallows_nothing_and_stays_inside(source):
    document = render(f"Before\n\n{source}\n\nAfter")
    assert "After" in document.text
    parsed = elements(f"<main>{document.html}</main><footer></footer>")
    assert [node.tag for node in parsed if node.tag == "footer"]
    assert document.html.count("<div") == document.html.count("</div")


def test_ids_of_the_page_and_of_the_document_are_not_for_authors():
    document = render('<p id="forms">a</p>\n\n<p id="s-menu" class="s-bar x">b</p>')
    assert "id=" not in document.html
    assert 'class="x"' in document.html
    assert len(document.warnings) == 2


def test_headings_keep_the_ids_they_get_by_themselves():
    assert 'id="history"' in render("## History").html


def test_what_authors_use_is_kept():
    source = (
        "<details><summary>s</summary><kbd>k</kbd></details>\n\n"
        '<figure class="wide"><img src="a.png" alt="a"></figure>\n\n<mark>m</mark>'
    )
    result = render(source).html
    for part in ("<details>", "<kbd>", 'class="wide"', "<mark>"):
        assert part in result


HOSTILE = {
    "brackets": "[" * 20_000,
    "image brackets": "![" * 20_000,
    "quotes": ">" * 3_000 + " deep",
    "quote lines": "\n".join(">" * n + "a" for n in range(1, 400)),
    "lists": "\n".join("  " * n + "- a" for n in range(1_500)),
    "div": "<div>" * 5_000,
    "bold": "<b>" * 20_000 + "\n\nx" * 100,
    "backticks": " ".join("`" * n for n in range(1, 300)),
    "bars": "|" * 50_000,
    "dollars": "$" * 50_000,
    "formulas": "$$x$$ " * 8_000,
    "parentheses": "\\\\(" * 15_000,
    "emphasis": "*a_ " * 12_000,
    "comments": "a <!-- \n\n" * 5_000,
    "footnotes": "".join(f"x[^{n}]\n\n[^{n}]: a[^{n + 1}]\n\n" for n in range(3_000)),
    "blanks in a tag": "<a" + " " * 50_000 + ">",
    "path": '<svg><path d="' + "M1 2 " * 40_000 + '"/></svg>',
    "unclosed attribute": "<a b='" * 8_000,
    "extensions": "{::comment}\n" * 5_000,
    "ids used twice": "".join(f'<p id="a{n}">x</p><p id="a{n}">' for n in range(6_000)),
    "frames": "".join(f'<iframe src="//x/{n}"></iframe>\n' for n in range(6_000)),
    "addresses": "http://a.b/(" * 20_000,
    "nothing but www": "www._._" * 30_000,
    "mail": "a@b." * 60_000,
    "code in html": "<kbd>*a* " * 20_000 + "</kbd>" * 20_000,
    "raw spans": '<span markdown="0"><b markdown="1">' * 6_000,
    "open formulas": "$$a\n+ b\n" * 20_000,
    "dollars and code": "$a `b {" * 30_000,
    "character data": "<![CDATA[" * 30_000,
    "escaped labels": "[a\\_" * 30_000 + "][]" * 100,
    "items": "- a\n" * 20_000,
    "items in quotes": "> 1. a\n" * 15_000,
    "markdown in html": '<div markdown="1">\n' * 3_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_end_soon(name, dialect):
    options = RenderOptions(single_dollar=True, dialect=dialect)
    started = time.process_time()
    document = render(HOSTILE[name], options=options)
    # Generous: what this finds is quadratic and takes minutes.
    assert time.process_time() - started < 15
    assert_harmless(document.html)


def test_what_lies_too_deep_is_kept_as_text():
    document = render(">" * 500 + " treasure")
    assert "treasure" in document.text
    assert "deep" in document.warnings[0].message


def test_a_text_that_is_too_long_is_shown_and_reported():
    document = render("word\n\n" * 80_000 + "**last**")
    assert "**last**" in document.text
    assert "too long" in document.warnings[-1].message


MARKUP = st.text(
    alphabet=st.sampled_from("ab \n\t*_`[](){}<>!#|$\\:-+~^\"'&;/=%.1é漢\u0301😀"),
    max_size=120,
)
PIECES = st.sampled_from(
    "<div>|</div>|<!--|-->|$$|{: .a}|{::comment}|{:/}|[^1]|[^1]: |```|* |1. |> |: |\\\\(|"
    '<div markdown="1">|<kbd>|</kbd>|http://a.b|www.|a@b.c|<![CDATA[|]]>|<script>|<b onclick=x>|\n\n|\n|    |^\n'.split(
        "|"
    )
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(MARKUP, st.lists(st.one_of(PIECES, MARKUP), max_size=12).map("".join)),
    st.sampled_from(DIALECTS),
)
def test_any_text_at_all_renders_harmlessly(source, dialect):
    options = RenderOptions(single_dollar=True, dialect=dialect)
    assert_harmless(render(source, options=options).html)


@pytest.mark.parametrize("scheme", ["ftp", "doi", "tel", "irc", "magnet", "urn"])
def test_addresses_that_no_browser_runs_are_kept(scheme):
    assert f'href="{scheme}:x"' in render(f"[a]({scheme}:x)").html


@pytest.mark.parametrize("scheme", ["javascript", "data", "file", "ssh", "blob", "x-y"])
def test_addresses_of_other_schemes_are_left_out(scheme):
    assert "href" not in render(f"[a]({scheme}:x)").html
