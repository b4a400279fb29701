"""Raw HTML inside a line; comments are dropped here."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, html_inline

from publishing.markup.blocks.comments import MORE
from publishing.markup.blocks.html import RAW_CONTENT
from publishing.markup.context import context_of

_COMMENT = re.compile(r"<!-->|<!--->|<!--.*?-->", re.DOTALL)
_OPENING = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?(?<!/)>")
_MARKDOWN = re.compile(r"""\smarkdown\s*=\s*["']?(\w+)["']?""", re.IGNORECASE)
# A tag with attributes that are none: text, whose quotes and stars stay as they are.
_BROKEN = re.compile(
    r"</?(?:a|b|div|em|font|i|img|p|span|strong|table|td|tr)\s[^<>\\]*>"
)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)


def add(md: MarkdownIt) -> None:
    md.inline.ruler.at("html_inline", _html)


def _html(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "<":
        return False
    if state.src.startswith("<!", state.pos):
        return _comment(state, silent)
    if context_of(state.env).is_github:
        return html_inline(state, silent)
    tag = _OPENING.match(state.src, state.pos, state.posMax)
    if tag and _is_raw(state, tag) and _raw_element(state, tag, silent):
        return True
    return html_inline(state, silent) or _broken_tag(state, silent)


def _broken_tag(state: StateInline, silent: bool) -> bool:
    found = _BROKEN.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.append_pending(found[0])
    state.pos = found.end()
    return True


def _is_raw(state: StateInline, tag: re.Match[str]) -> bool:
    """Whether the content of the tag is no Markdown, by its kind or its own word."""
    asked = _MARKDOWN.search(tag[0])
    if asked and asked[1] in {"0", "span"}:
        return asked[1] == "0"
    if tag[1].lower() in RAW_CONTENT:
        return True
    return not asked and not context_of(state.env).kramdown.parse_span_html


def _raw_element(state: StateInline, tag: re.Match[str], silent: bool) -> bool:
    pair = _closing_tag(state, tag.start(), state.posMax)
    if pair is None:
        return False
    if not silent:
        _push_html(state, _MARKDOWN.sub("", tag[0]))
        _push_raw(state, tag.end(), pair[0])
        _push_html(state, state.src[pair[0] : pair[1]])
    state.pos = pair[1]
    return True


def _push_raw(state: StateInline, start: int, end: int) -> None:
    """As it is, but for the elements inside that ask for Markdown."""
    position = start
    for tag in _OPENING.finditer(state.src, start, end):
        asked = _MARKDOWN.search(tag[0])
        if tag.start() < position or not asked or asked[1] == "0":
            continue
        pair = _closing_tag(state, tag.start(), end)
        if pair is not None:
            _push_html(state, state.src[position : tag.start()])
            _push_html(state, _MARKDOWN.sub("", tag[0]))
            _read_between(state, tag.end(), pair[0])
            position = pair[0]
    _push_html(state, state.src[position:end])


def _read_between(state: StateInline, start: int, end: int) -> None:
    saved = state.pos, state.posMax
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.pos, state.posMax = saved


def _push_html(state: StateInline, html: str) -> None:
    state.push("html_inline", "", 0).content = html


def _closing_tag(state: StateInline, start: int, end: int) -> tuple[int, int] | None:
    pair = context_of(state.env).pairs_in(state.src).closing_tag(start)
    return pair if pair is not None and pair[1] <= end else None


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
    if cdata and not context_of(state.env).is_github:
        if not silent:
            state.push("text", "", 0).content = cdata[1]
        state.pos = cdata.end()
        return True
    return html_inline(state, silent)
