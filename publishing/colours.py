"""An owner's colours as a stylesheet, as far as they can be read.

Contrast is that of WCAG 2.2 (1.4.3, 1.4.11): relative luminance of sRGB colours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .palettes import INK, Palette

LIGHT_PAGE, DARK_PAGE = "#ffffff", "#0a0a0a"
LIGHT_TEXT = "#1a1a1a"
INKS = ("#ffffff", "#000000")
READABLE = 4.5
LINEAR_BELOW = 0.04045
STEPS = 20  # from a colour to white
# The part of a page as old sites name it, and the token that colours it here.
TOKENS = {
    "page": "page", "text": "text", "link": "link", "hover": "link-hover",
    "navbar": "navbar", "navbar_text": "navbar-text", "navbar_border": "navbar-line",
    "footer": "footer", "footer_text": "footer-text", "footer_link": "footer-link",
    "footer_hover": "footer-hover",
}  # fmt: skip
# What is read on what.
READ_ON = (
    ("text", "page"), ("link", "page"), ("hover", "page"), ("navbar_text", "navbar"),
    ("footer_text", "footer"), ("footer_link", "footer"),
)  # fmt: skip
# Where the owner names no colour: the token that shows, and its light colour in ours.
USUAL = {
    "hover": ("link-hover", "#5c5c5c"), "footer_text": ("meta", "#5c5c5c"),
    "page": ("page", LIGHT_PAGE), "navbar": ("page", LIGHT_PAGE),
    "footer": ("page", LIGHT_PAGE),
}  # fmt: skip
# A palette's tokens would hide a reader's wish, which tokens.css grants.
MORE_CONTRAST = (
    "@media (prefers-contrast: more) { :root { --meta: var(--text); "
    "--line: var(--control); --link-line: currentcolor; } }"
)
Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class Unreadable:
    part: str
    ground: str
    ratio: float


def rgb(colour: str) -> Rgb:
    """From "#abc" or "#aabbcc"; what a colour says of transparency is left out."""
    digits = colour.lstrip("#")
    if len(digits) in {3, 4}:
        digits = "".join(2 * digit for digit in digits)
    red, green, blue = (int(digits[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    if part <= LINEAR_BELOW:
        return part / 12.92
    value: float = ((part + 0.055) / 1.055) ** 2.4
    return value


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted([luminance(first), luminance(second)])
    return (lighter + 0.05) / (darker + 0.05)


def unreadable_parts(
    colours: Mapping[str, str], palette: Palette = INK
) -> Iterator[Unreadable]:
    def shown(part: str) -> str:
        usual = palette.light(*USUAL.get(part, ("text", LIGHT_TEXT)))
        return colours.get(part) or usual

    for part, ground in READ_ON:
        if part in colours or ground in colours:
            ratio = contrast(shown(part), shown(ground))
            if ratio < READABLE:
                yield Unreadable(part, ground, round(ratio, 2))


def on_dark(colour: str, palette: Palette = INK) -> str:
    """The colour, made lighter until it can be read on the dark page."""
    start, page = rgb(colour), palette.dark("page", DARK_PAGE)
    for step in range(STEPS + 1):
        mixed = [part + (255 - part) * step // STEPS for part in start]
        lighter = "#{:02x}{:02x}{:02x}".format(*mixed)
        if contrast(lighter, page) >= READABLE:
            return lighter
    return "#ffffff"


def browser_colours(
    colours: Mapping[str, str], palette: Palette = INK
) -> tuple[str, str]:
    """Of a browser's own bars around the light and the dark page."""
    told = (colours.get(part) for part in ("mobile", "navbar", "page"))
    light = next(filter(None, told), palette.light("page", LIGHT_PAGE))
    return light, palette.dark("page", DARK_PAGE)


def stylesheet(accent: str, colours: Mapping[str, str], palette: Palette = INK) -> str:
    """Rules for the layer that wins over ours; the dark scheme stays dark.

    The old site's colours were chosen for a light page, so they hold for that alone.
    Paper is always ours: black on white.
    """
    rules = [*_palette_rules(palette)]
    if accent:
        pair = f"light-dark({accent}, {on_dark(accent, palette)})"
        rules.append(f":root {{ --accent: {pair}; }}")
    told = "".join(
        f" --{TOKENS[part]}: {colour};"
        for part, colour in sorted(colours.items())
        if part in TOKENS
    )
    if told:
        rules.append(f':root[data-theme="light"] {{{told} }}')
        rules.append(
            "@media (prefers-color-scheme: light) "
            f'{{ :root:not([data-theme="dark"]) {{{told} }} }}'
        )
    if not rules:
        return ""
    return "@layer overrides {{ @media screen {{ {} }} }}\n".format(" ".join(rules))


def _palette_rules(palette: Palette) -> Iterator[str]:
    if palette.tokens:
        pairs = " ".join(
            f"--{token}: light-dark({light}, {dark});"
            for token, (light, dark) in palette.tokens.items()
        )
        yield f":root {{ {pairs} }}"
        yield MORE_CONTRAST
