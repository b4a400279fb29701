"""Raw HTML inside a line; comments are dropped here."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, html_inline

from publishing.markup.blocks.comments import MORE
from publishing.markup.context import context_of

_COMMENT = re.compile(r"<!-->|<!--->|<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?(?<!/)>")
_MARKDOWN = re.compile(r"""\smarkdown\s*=\s*["']?(\w+)["']?""", re.IGNORECASE)
_MAX_RAW = 10_000
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def add(md: MarkdownIt) -> None:
    md.inline.ruler.at("html_inline", _html)


def _html(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    if state.src.startswith("<!", state.pos):
        return _comment(state, silent)
    if _is_raw(state):
        return _raw_element(state, silent)
    return html_inline(state, silent)


def _is_raw(state: StateInline) -> bool:
    """Whether the tag here says that its content is no Markdown."""
    tag = _OPENING.match(state.src, state.pos, state.posMax)
    if not tag:
        return False
    asked = _MARKDOWN.search(tag[0])
    if asked:
        return asked[1] == "0"
    return not context_of(state.env).kramdown.parse_span_html


def _raw_element(state: StateInline, silent: bool) -> bool:
    tag = _OPENING.match(state.src, state.pos, state.posMax)
    end = _closing_end(state, tag) if tag else -1
    if tag is None or end < 0:
        return html_inline(state, silent)
    if not silent:
        written = _MARKDOWN.sub("", tag[0]) + state.src[tag.end() : end]
        state.push("html_inline", "", 0).content = written
    state.pos = end
    return True


def _closing_end(state: StateInline, tag: re.Match[str]) -> int:
    name = tag[1]
    if context_of(state.env).find(state.src, f"</{name}", tag.end(), state.posMax) < 0:
        return -1
    depth = 0
    limit = min(state.posMax, state.pos + _MAX_RAW)
    pattern = re.compile(rf"<(/?){re.escape(name)}\b[^>]*>", re.IGNORECASE)
    for found in pattern.finditer(state.src, state.pos, limit):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return -1


def _comment(state: StateInline, silent: bool) -> bool:
    found = _COMMENT.match(state.src, state.pos, state.posMax)
    if found:
        if not silent and MORE.match(found[0]):
            state.push("more", "", 0)
        state.pos = found.end()
        return True
    if state.src.startswith("<!--", state.pos):
        # Never closed in this block: the pass over comments has hidden the rest.
        state.pos = state.posMax
        return True
    cdata = _CDATA.match(state.src, state.pos, state.posMax)
    if cdata:
        if not silent:
            state.push("text", "", 0).content = cdata[1]
        state.pos = cdata.end()
        return True
    return html_inline(state, silent)
