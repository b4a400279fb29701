"""One picture at several widths: the browser takes what the screen needs."""

import re

from publishing.markup.options import ResolvedImage

# The measure of a text, as the stylesheet has it (tokens.css), and the margins around.
MEASURE = 736  # pixels
FULL_MEASURE = "(min-width: 48rem) 46rem, 100vw"
_PIXELS = re.compile(r"[1-9][0-9]{0,4}")


def offer_widths(attributes: dict[str, str], found: ResolvedImage) -> None:
    """What the author wrote of widths named files of the old site.

    ``data-full`` is for whoever opens the picture large.
    """
    for name in ("srcset", "sizes", "data-full"):
        attributes.pop(name, None)
    if found.srcset:
        attributes["srcset"] = found.srcset
        attributes["sizes"] = _shown_width(attributes.get("width", ""))
        attributes["data-full"] = found.src


def _shown_width(given: str) -> str:
    if not _PIXELS.fullmatch(given) or int(given) >= MEASURE:
        return FULL_MEASURE
    return f"(min-width: {given}px) {given}px, 100vw"
