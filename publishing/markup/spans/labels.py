r"""`[a\_b][]`: the label of a link that is named by its own text, without escapes."""

import re

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_inline import StateInline

_COLLAPSED = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\[\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def add(md: MarkdownIt) -> None:
    md.inline.ruler.after("link", "escaped_label", _escaped_label)


def _escaped_label(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    found = _COLLAPSED.match(state.src, state.pos, state.posMax)
    if not found or "\\" not in found[1]:
        return False
    label = normalizeReference(_ESCAPE.sub(r"\1", found[1]))
    reference = state.env.get("references", {}).get(label)
    if not reference:
        return False
    if not silent:
        _push_link(state, found, reference)
    state.pos = found.end()
    return True


def _push_link(
    state: StateInline, found: re.Match[str], reference: dict[str, str]
) -> None:
    opening = state.push("link_open", "a", 1)
    opening.attrs = {"href": reference["href"]}
    if reference["title"]:
        opening.attrSet("title", reference["title"])
    end = state.posMax
    state.pos, state.posMax = found.span(1)
    state.linkLevel += 1
    state.md.inline.tokenize(state)
    state.linkLevel -= 1
    state.posMax = end
    state.push("link_close", "a", -1)
