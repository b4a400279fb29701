"""Our quicker parsers and markdown-it's own give the same."""

import pytest
from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from publishing.markup.block_parser import BlockParser
from publishing.markup.blocks import paragraphs, table_rows
from publishing.markup.blocks.state import BlockState
from publishing.markup.ids import _is_word, heading_id
from publishing.markup.inline_parser import InlineParser
from publishing.markup.spans import plain_addresses
from publishing.markup.tokens import Token as QuickToken

TEXTS = [
    "",
    " ",
    "a",
    "a\n\n \t",
    "\ta\n \tb\n  \t c\n\n",
    "> \ta\n>  b\nc\n\n1. d\n\n   \te\n- f\n  g\n",
    "# a\nb\n===\nc\n---\n\n\n***\n",
    "```\n  a\n\tb\n```\n~~~ c\nd",
    'a *b **c** _d_ `e`* [f *g* ![h](i)](j "k") <http://l.m> &amp; \\* n  \no',
    "[a]: /b 'c'\n\n[a] [a][] [x][a] [y] ![z][a]",
    "[[[[a]]]] ]( ![ ![] [](",
    "- a\n\n  b\n- c\n  - d\n\n        e\n",
    "<div>\na\n</div>\n\n<b>c</b>",
    "\u00a0a\u00a0\n\n\u2003b\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_the_parsers_make_the_same_tokens(text):
    own, quick = MarkdownIt("commonmark"), MarkdownIt("commonmark")
    paragraphs.add(quick)
    plain_addresses.add(quick)
    quick.block = BlockParser(quick.block)
    quick.inline = InlineParser(quick.inline)
    made = [token.as_dict() for token in quick.parse(text)]
    assert made == [token.as_dict() for token in own.parse(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_lines_begin_and_end_at_the_same_places(text):
    md = MarkdownIt("commonmark")
    own, quick = StateBlock(text, md, {}, []), BlockState(text, md, {}, [])
    for name in ("bMarks", "eMarks", "tShift", "sCount", "bsCount", "lineMax"):
        assert getattr(quick, name) == getattr(own, name)
    for begin in range(own.lineMax):
        for end in range(own.lineMax + 1):
            for span in ((begin, end, 0, True), (begin, end, 0, False)):
                assert quick.getLines(*span) == own.getLines(*span)


def test_a_token_begins_the_same():
    own, quick = (
        Token("a", "b", 1, level=2, block=True),
        QuickToken("a", "b", 1, 2, True),
    )
    assert quick.as_dict() == own.as_dict()


@pytest.mark.parametrize(
    "address",
    [
        "/a/b.html?c=d&e#f",
        "a//b",
        "//a.b/c",
        "https://a.example/b",
        "http://a.example",
        "http://a.example?b#c?d",
        "HTTP://A.example/",
        "http://a",
        "?",
        "#a#b?",
        "a:b",
        "a b%20%zz\u00e9",
        "",
    ],
)
def test_addresses_are_written_the_same(address):
    quick = MarkdownIt("commonmark")
    plain_addresses.add(quick)
    expected = MarkdownIt("commonmark").normalizeLink(address)
    assert quick.normalizeLink(address) == expected


@pytest.mark.parametrize("source", ["a)", 'a/b "c")', "a b)", "a(b))", "\\a)", "<a>)"])
def test_targets_end_at_the_same_place(source):
    plain = plain_addresses.plain_target(source, 0, len(source))
    own = parseLinkDestination(source, 0, len(source))
    assert plain is None or (plain.ok, plain.pos, plain.str) == (
        own.ok,
        own.pos,
        own.str,
    )


@pytest.mark.parametrize("row", ["", "a", "|", "a|b", "| a | b |", " | a||", "||"])
def test_rows_are_cut_the_same_without_looking_for_what_hides_bars(row):
    assert row.split("|") == table_rows._cut(row)


def test_ids_of_ascii_are_those_of_the_rule():
    text = "".join(map(chr, range(128)))
    kept = (char for char in text.lower() if char in "- \t" or _is_word(char))
    assert heading_id(text) == "".join(kept).replace(" ", "-").replace("\t", "-")
