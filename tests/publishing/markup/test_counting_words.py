"""Words are counted without being cut out; the count is that of the pattern."""

import pytest

from publishing.markup.plain_text import _WORD, count_words
from publishing.markup.sanitise import sanitise


@pytest.mark.parametrize(
    "text",
    [
        "",
        "don't co-operate -- it's 'quoted' rock-'n'-roll a--b -c d- snake_case 3.14",
        "\u201cdon\u2019t\u201d a\u2013b\u2014c\u2026 d\u00a0e \u2018f\u2019 \u2019tis x\u2019\u2019y",
        "l\u2019\u00e9t\u00e9 \u2013 ti\u1ebfng Vi\u1ec7t\u2019 x\u0301y \u00b2 _\u00e9_",
        "\u4e2d\u6587 abc\u4e2d\u6587 it's \u30ab\u30bf \ud55c\uad6d",
    ],
)
def test_words_are_those_of_the_pattern(text):
    assert count_words(text) == len(_WORD.findall(text))


def test_every_letter_counts_as_in_the_pattern():
    text = "".join(f"a{chr(code)}b {chr(code)} " for code in range(0x3000))
    assert count_words(text) == len(_WORD.findall(text))


@pytest.mark.parametrize(
    "name", ["sCript", "TEXTAREA", "t\u0130tle", "Svg", "xmp", "select"]
)
def test_what_would_swallow_the_page_stays_text(name):
    assert sanitise(f"<{name} x>a").startswith(f"&lt;{name} x")


@pytest.mark.parametrize("name", ["\u017fcript", "\u0131frame"])
def test_what_no_browser_takes_for_a_tag_stays_text(name):
    assert sanitise(f"<{name}>a") == f"&lt;{name}&gt;a"
