"""`*text*{: .class}`: attributes for the span just before."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from publishing.markup.attributes import Attributes, parse_attributes
from publishing.markup.context import context_of

_LIST = re.compile(r"\{:(?![:/])((?:\\\}|[^}\n])*)\}")

_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)\s*>")


def add(md: MarkdownIt) -> None:
    md.inline.ruler.before("escape", "span_attributes", _span_attributes)
    md.inline.ruler2.after("emphasis", "span_attributes", _apply)


def _span_attributes(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "{" or state.pending:
        return False
    found = _LIST.match(state.src, state.pos, state.posMax)
    if not found or (not silent and not state.tokens):
        return False
    if not silent:
        token = state.push("span_attributes", "", 0)
        token.content = found[0]
        token.meta = {"attributes": parse_attributes(found[1])}
    state.pos = found.end()
    return True


def _apply(state: StateInline) -> None:
    definitions = context_of(state.env).attribute_lists
    for index, token in enumerate(state.tokens):
        if token.type != "span_attributes":
            continue
        target = _span_before(state.tokens, index)
        if target is None:
            token.type, token.content = "text", token.content
            continue
        attributes: Attributes = token.meta["attributes"]
        attributes.resolved(definitions).apply(target)
        token.type, token.content = "text", ""


def _span_before(tokens: list[Token], index: int) -> Token | None:
    position = index - 1
    while position >= 0 and _is_empty(tokens[position]):
        position -= 1
    if position < 0:
        return None
    if tokens[position].nesting == 0:
        plain = tokens[position].type in {"text", "softbreak", "hardbreak"}
        if tokens[position].type == "html_inline":
            return _opening_tag(tokens, position)
        return None if plain else tokens[position]
    if tokens[position].nesting > 0:
        return None
    depth = 0
    for at in range(position, -1, -1):
        depth += tokens[at].nesting
        if depth == 0:
            return tokens[at]
    return None


def _opening_tag(tokens: list[Token], position: int) -> Token | None:
    """The raw tag that the one at `position` closes, or that one itself."""
    closing = _CLOSING.match(tokens[position].content)
    if not closing:
        return tokens[position]
    same = re.compile(rf"<(/?){closing[1]}(?=[\s/>])", re.IGNORECASE)
    depth = 0
    for at in range(position, -1, -1):
        found = same.match(tokens[at].content)
        if tokens[at].type == "html_inline" and found:
            depth += -1 if found[1] else 1
            if depth == 0:
                return tokens[at]
    return None


def _is_empty(token: Token) -> bool:
    return token.type in {"text", "span_attributes"} and not token.content
