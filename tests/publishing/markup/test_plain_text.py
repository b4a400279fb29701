"""The short way through the lines of a text says what the long one would."""

import sys

import pytest

from publishing.markup.plain_text import excerpt, plain_text

SPACES = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()]


@pytest.mark.parametrize("space", SPACES, ids=ascii)
def test_white_space_of_every_kind_is_one_blank(space):
    html = f"<p>{space}one{space}two{space * 2}three{space}</p>"
    lines = "one\ntwo\nthree" if space == "\n" else "one two three"
    assert plain_text(html) == lines
    assert excerpt(html) == "one two three"
