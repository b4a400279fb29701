"""Texts made to hang or to crash a parser: each is read in a moment, none is lost."""

import time

import pytest

from tests.portfolio.profiles import sections

SECONDS = 20

HOSTILE = {
    "open brackets": "# A\n\n- " + "[" * 20_000,
    "open images": "# A\n\n- " + "![" * 20_000,
    "stars": "# A\n\n- " + "*" * 20_000 + "a",
    "ticks": "# A\n\n" + "` `` " * 10_000,
    "open comments": "# A\n\n" + "x <!-- x " * 20_000,
    "open Liquid comments": "# A\n\n" + "{% comment %}" * 5_000,
    "hidden sub-headings": "# A\n\n" + "y\n\n<!-- ## B\n\nx -->\n\n" * 1_000,
    "nested quotes": "# A\n\n" + "> " * 3_000 + "x",
    "nested lists": "# A\n\n" + "\n".join("  " * n + "- x" for n in range(1_500)),
    "open elements": "# A\n\n" + "<div>\n\n" * 5_000,
    "blanks in a tag": "# A\n\n<a " + " " * 50_000,
    "addresses": "# A\n\n- " + "http://" * 10_000 + "@a" * 10_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_is_read_in_a_moment(text):
    begun = time.process_time()
    assert sections(text)[0].title == "A"
    assert time.process_time() - begun < SECONDS
