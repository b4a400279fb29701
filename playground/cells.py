"""A cell of a table is one line of Markdown; its HTML stands in a cell again."""

import re
from collections.abc import Callable

from publishing.markup import RenderOptions, render
from publishing.models import inline_html

from .repositories import is_relative

LINK = re.compile(
    r"(?<!!)\[(?P<label>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<target>[^()\s]*)\)"
)
BLOCK_START = re.compile(r"^(\d*)([.)]|[-+*#>=~`]+)(?=\s|$)|^()([-*_])(?=[-*_ ]+$)")
PATH = re.compile(
    r"\.{0,2}/?[\w.~@+-]+(/[\w.~@+-]*)+|[\w-]+\.(py|ipynb|md|cpp|c|rs|jl|r)"
)
WEB = re.compile(r"https?://", re.IGNORECASE)
# Letters, digits and blanks: Markdown has nothing to say about them.
PLAIN = re.compile(r"(?:[^\W_]|[ ,])+")
Resolve = Callable[[str], str | None]


def cell_html(text: str, options: Callable[[], RenderOptions], resolve: Resolve) -> str:
    """Relative links lead into the repository; without one they are shown as text.

    ``options`` are asked for where there is something to render.
    """
    flat = " ".join(text.split())
    if not flat:
        return ""
    if PLAIN.fullmatch(flat):
        return flat
    linked = LINK.sub(lambda found: _link(found, resolve), flat)
    return inline_html(render(_one_line(linked), options=options()))


def location_address(text: str, resolve: Resolve) -> str:
    """The address that a location means: of its first link, or of a bare path."""
    if found := LINK.search(text):
        target = found["target"]
    elif PATH.fullmatch(text.strip().strip("`")):
        target = text.strip().strip("`")
    else:
        return ""
    if is_relative(target):
        return resolve(target) or ""
    return target if WEB.match(target) else ""


def _link(found: re.Match[str], resolve: Resolve) -> str:
    label, target = found["label"], found["target"]
    if not is_relative(target):
        return found[0]
    if address := resolve(target):
        return f"[{label}]({address})"
    if _path(label.strip("`")) == _path(target) or not target:
        return label if label.startswith("`") else f"`{label}`"
    return f"{label} (`{target}`)"


def _path(text: str) -> str:
    return text.strip("./").casefold()


def _one_line(text: str) -> str:
    """Keeps a sign at the start of a cell, such as "-", from starting a list."""
    return BLOCK_START.sub(r"\g<1>\g<3>\\\g<2>\g<4>", text)
