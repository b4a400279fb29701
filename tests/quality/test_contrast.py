"""Every palette that an owner may choose holds its ratios (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from pathlib import Path

import pytest

from publishing.palettes import PALETTES

TOKENS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
PAIR = re.compile(r"--([\w-]+): light-dark\((#\w+), (#\w+)\);")
ALIAS = re.compile(r"--([\w-]+): var\(--([\w-]+)\);")
SCHEMES = ("light", "dark")
HIGH, TEXT, CONTROL = 7, 4.5, 3
WANTED = [
    ("text", "page", HIGH),
    ("text", "ground", HIGH),
    ("text", "mark", HIGH),
    ("heading", "page", HIGH),
    ("link", "page", HIGH),
    ("code-text", "code-ground", HIGH),
    ("meta", "page", TEXT),
    ("meta", "ground", TEXT),
    ("link-hover", "page", TEXT),
    ("navbar-text", "navbar", HIGH),
    ("footer-text", "footer", TEXT),
    ("footer-link", "footer", TEXT),
    ("footer-hover", "footer", TEXT),
    ("code-middle", "code-ground", TEXT),
    ("code-quiet", "code-ground", TEXT),
    ("code-quiet", "mark", CONTROL),
    ("control", "page", CONTROL),
    ("control", "ground", CONTROL),
    ("focus", "page", CONTROL),
]


def shades_of(text, tokens):
    """Colour by token for each scheme; aliases are followed to the colour."""
    pairs = {name: shades for name, *shades in PAIR.findall(text)} | dict(tokens)
    aliases = {name: other for name, other in ALIAS.findall(text) if name not in tokens}

    def shades(name):
        return pairs[name] if name in pairs else shades(aliases[name])

    return {name: shades(name) for name in [*pairs, *aliases]}


def luminance(colour):
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return sum(
        part * weight
        for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True)
    )


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_the_standard_counts_it():
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", PALETTES)
def test_the_colours_of_a_palette_are_legible(name, scheme):
    text = TOKENS.read_text(encoding="utf-8")
    colours, at = shades_of(text, PALETTES[name].tokens), SCHEMES.index(scheme)
    pale = [
        f"{front} on {back}"
        for front, back, least in WANTED
        if contrast(colours[front][at], colours[back][at]) < least
    ]
    assert pale == []


def test_a_palette_colours_only_what_the_stylesheet_knows():
    known = shades_of(TOKENS.read_text(encoding="utf-8"), {})
    named = {token for palette in PALETTES.values() for token in palette.tokens}
    assert named <= set(known)
