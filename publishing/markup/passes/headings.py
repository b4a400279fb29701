"""Ids for headings, and the table of contents where the text asks for one."""

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import Context, context_of
from publishing.markup.document import Heading
from publishing.markup.ids import heading_id, raw_text
from publishing.markup.toc import build_toc


def number_headings(state: StateCore) -> None:
    context = context_of(state.env)
    listed: list[Heading] = []
    openings = [i for i, t in enumerate(state.tokens) if t.type == "heading_open"]
    for index in openings:
        token, text = state.tokens[index : index + 2]
        children = text.children or []
        if context.kramdown.auto_ids and "id" not in token.attrs:
            _set_id(context, token, children)
        if context.kramdown.header_links and token.attrs.get("id"):
            _add_link(text, str(token.attrs["id"]))
        if "no_toc" not in str(token.attrGet("class") or "").split():
            level = int(token.tag[1])
            identifier = str(token.attrGet("id") or "")
            listed.append(Heading(level, raw_text(children), identifier))
    _place_toc(state, context, listed)


def _add_link(text: Token, identifier: str) -> None:
    opening = Token("link_open", "a", 1, attrs={"href": f"#{identifier}"})
    closing = Token("link_close", "a", -1)
    text.children = [opening, closing, *(text.children or [])]


def _set_id(context: Context, token: Token, children: list[Token]) -> None:
    base = heading_id(raw_text(children))
    identifier = _numbered(context, base)
    # kramdown would use `a-1` twice for the headings "A", "A" and "A-1".
    while identifier and identifier in context.automatic_ids:
        identifier = _numbered(context, base)
    if identifier:
        context.automatic_ids.add(identifier)
        token.attrSet("id", identifier)


def _numbered(context: Context, base: str) -> str:
    count = context.id_counts.get(base, 0)
    context.id_counts[base] = count + 1
    identifier = f"{base}-{count}" if count else base
    return identifier and context.kramdown.auto_id_prefix + identifier


def _place_toc(state: StateCore, context: Context, listed: list[Heading]) -> None:
    """Replace `* anything` + `{:toc}` by the list of headings."""
    if not any(_asks_for_toc(token) for token in state.tokens if token.meta):
        return
    tokens: list[Token] = []
    skip_to = -1
    for index, token in enumerate(state.tokens):
        if index < skip_to:
            continue
        if _asks_for_toc(token):
            skip_to = _after(state.tokens, index)
            tokens.append(_toc_token(token, context, listed))
        else:
            tokens.append(token)
    state.tokens = tokens


def _asks_for_toc(token: Token) -> bool:
    if token.type not in {"bullet_list_open", "ordered_list_open"}:
        return False
    given = token.meta.get("attributes")
    return given is not None and "toc" in given.references


def _after(tokens: list[Token], index: int) -> int:
    depth = 0
    for position in range(index, len(tokens)):
        depth += tokens[position].nesting
        if depth == 0:
            return position + 1
    return len(tokens)


def _toc_token(token: Token, context: Context, listed: list[Heading]) -> Token:
    levels = context.kramdown.toc_levels
    toc = Token("toc", "", 0, block=True)
    toc.attrs = {name: value for name, value in token.attrs.items() if name != "start"}
    toc.info = "ol" if token.type == "ordered_list_open" else "ul"
    shown = tuple(item for item in listed if item.level in levels and item.id)
    toc.meta = {"entries": build_toc(shown)}
    return toc
