"""Block attribute lists go to the block before them, else to the one after."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.attributes import Attributes, parse_attributes
from publishing.markup.context import context_of

_HEADING_ID = re.compile(r"[ \t]+\{#([A-Za-z][\w:-]*)\}[ \t]*$")
_ITEM_START = re.compile(r"\{:(?![:/])((?:\\\}|[^}\n])+)\}[ \t]*")


def apply_block_attributes(state: StateCore) -> None:
    if "{:" not in state.src:
        state.tokens = _without_definitions(state.tokens)
        return
    definitions = context_of(state.env).attribute_lists
    tokens: list[Token] = []
    waiting: Attributes | None = None
    for token in state.tokens:
        if token.type == "block_attributes":
            waiting = _place(token, tokens, waiting)
            continue
        if waiting is not None and token.nesting >= 0:
            _give(token, waiting)
            waiting = None
        tokens.append(token)
    for token in tokens:
        _resolve(token, definitions)
        if token.type == "definition" and "attributes" in token.meta:
            name = token.meta["kind"], token.meta["name"]
            context_of(state.env).of_definitions[name] = token.meta["attributes"]
    state.tokens = _without_definitions(tokens)


def _without_definitions(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens if token.type != "definition"]


def _place(
    token: Token, tokens: list[Token], waiting: Attributes | None
) -> Attributes | None:
    attributes: Attributes = token.meta["attributes"]
    target = _block_before(tokens, token.level) if token.meta["after_block"] else None
    if target is not None and waiting is None:
        _give(target, attributes)
        return None
    if not token.meta["before_block"]:
        return None
    if waiting is not None:
        waiting.merge(attributes)
        return waiting
    return attributes


def _give(token: Token, attributes: Attributes) -> None:
    if "attributes" in token.meta:
        token.meta["attributes"].merge(attributes)
    else:
        given = Attributes()
        given.merge(attributes)
        token.meta["attributes"] = given


def _block_before(tokens: list[Token], level: int) -> Token | None:
    if not tokens or tokens[-1].level != level or tokens[-1].nesting > 0:
        return None
    depth = 0
    for token in reversed(tokens):
        depth += token.nesting
        if depth == 0:
            return None if token.type in {"end_of_block", "more"} else token
    return None


def _resolve(token: Token, definitions: dict[str, Attributes]) -> None:
    given: Attributes | None = token.meta.get("attributes")
    if given is not None:
        resolved = given.resolved(definitions)
        token.meta["attributes"] = resolved
        resolved.apply(token)


def attributes_in_text(state: StateCore) -> None:
    """`# Title {#id}` and `* {:.class} item`, before the text is parsed."""
    if "{" not in state.src:
        return
    tokens = state.tokens
    definitions = context_of(state.env).attribute_lists
    for index, token in enumerate(tokens):
        if token.type != "inline" or "{" not in token.content or index == 0:
            continue
        before = tokens[index - 1]
        if before.type == "heading_open":
            found = _HEADING_ID.search(token.content)
            if found:
                before.attrs.setdefault("id", found[1])
                token.content = token.content[: found.start()]
        elif before.type == "paragraph_open" and _opens_item(tokens, index - 2):
            found = _ITEM_START.match(token.content)
            if found:
                given = parse_attributes(found[1]).resolved(definitions)
                given.apply(tokens[index - 2])
                token.content = token.content[found.end() :]


def _opens_item(tokens: list[Token], index: int) -> bool:
    return index >= 0 and tokens[index].type == "list_item_open"


def give_links_their_definitions_attributes(state: StateCore) -> None:
    known = context_of(state.env).of_definitions
    if not known:
        return
    for block in state.tokens:
        for token in block.children or []:
            given = known.get(("link", token.meta.get("label", "")))
            if given is not None:
                own = dict(token.attrs)
                given.apply(token)
                token.attrs |= {key: own[key] for key in own if key != "class"}
