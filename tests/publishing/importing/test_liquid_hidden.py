"""What a person wrote in a comment of Liquid is kept, and never shown."""

import pytest

from publishing.importing.liquid.expansion import LiquidScope, expand_liquid
from publishing.markup import render

OPENING, CLOSING = "{% comment %}", "{% endcomment %}"


def expanded(text):
    return expand_liquid(text, LiquidScope()).text


@pytest.mark.parametrize(
    "text",
    [
        f"before\n\n{OPENING}\nkept one\n\nkept two\n{CLOSING}\n\nafter\n",
        f"{OPENING}kept{CLOSING}\n\nbefore and after\n",
        f"before and after\n\n  {OPENING}\n  kept\n  {CLOSING}",
    ],
)
def test_a_comment_stays_in_the_source_and_off_the_page(text):
    source = expanded(text)
    assert "<!--" in source
    assert source.count("\n") == text.count("\n")
    html = render(source).html
    assert "kept" not in html
    assert "before" in html
    assert "after" in html


@pytest.mark.parametrize(
    "text",
    [
        f"text {OPENING}\n\nsecret\n\n{CLOSING} more\n",
        f"    {OPENING}secret{CLOSING}\n",
        f"- x\n\n      {OPENING}secret{CLOSING}\n",
        f"> \t{OPENING}secret{CLOSING}\n",
        f"```\n{OPENING}secret{CLOSING}\n```\n",
        f"`{OPENING}secret{CLOSING}`\n",
        f"$$ x {OPENING}secret{CLOSING} $$\n",
        f"text {OPENING}secret{CLOSING} more\n",
        f"<textarea>\n\n{OPENING}secret{CLOSING}\n\n</textarea>\n",
        f"{OPENING} a --> secret {CLOSING}\n",
        f"{OPENING}> secret{CLOSING}\n",
        f"{OPENING}-> secret{CLOSING}\n",
        f'<a title="{OPENING}secret{CLOSING}" href="/x">x</a>\n',
        f'<a\nhref="/x"\ntitle="{OPENING}secret{CLOSING}">x</a>\n',
        f"\\`{OPENING}secret{CLOSING}\n",
        f"[x]({OPENING}secret{CLOSING})\n",
    ],
)
def test_what_could_show_is_never_shown(text):
    assert "secret" not in render(expanded(text)).html


def test_citations_are_read_as_people_write_them():
    known = {"slopes": "Nguyen, 2010", "tails": "Tran et al., 2012"}
    scope = LiquidScope(citation=known.get)
    text, warnings = expand_liquid("As in {% cite slopes tails --file a %}.", scope)
    assert text == "As in (Nguyen, 2010; Tran et al., 2012)."
    assert warnings == ()
    text, warnings = expand_liquid("As in {% cite other %}.", scope)
    assert text == "As in (other)."
    assert warnings == ((1, "cite other: in no bibliography of the site"),)
