"""Numbers references in reading order and moves the notes to the end."""

from collections import deque

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import Context, context_of
from publishing.markup.document import Footnote

_Notes = dict[str, list[Token]]
_DEFINITION = frozenset(("footnote_definition_open", "footnote_definition_close"))
_CONTAINER_ENDS = frozenset(
    ("blockquote_close", "list_item_close", "bullet_list_close", "ordered_list_close")
)


def place_footnotes(state: StateCore) -> None:
    context = context_of(state.env)
    if not context.footnote_labels:
        return
    body, notes = _separate(state.tokens)
    order: dict[str, int] = {}
    counts: dict[str, int] = {}
    queue: deque[list[Token]] = deque([body])
    while queue:
        for label in _number(queue.popleft(), order, counts, context):
            queue.append(notes.get(label, []))
    unused = context.footnote_labels.keys() - order.keys()
    for label in sorted(unused, key=context.footnote_labels.__getitem__):
        context.warn(
            f"footnote [^{label}] is never referred to and not shown",
            context.footnote_labels[label],
        )
    if order:
        _place(state, context, body, _section(order, counts, notes, context))
    else:
        state.tokens = body


def _separate(tokens: list[Token]) -> tuple[list[Token], _Notes]:
    body: list[Token] = []
    notes: _Notes = {}
    current = [body]
    done = 0
    for index in [i for i, token in enumerate(tokens) if token.type in _DEFINITION]:
        current[-1] += tokens[done:index]
        done = index + 1
        if tokens[index].nesting > 0:
            # A later definition takes the place of an earlier one.
            notes[tokens[index].meta["label"]] = []
            current.append(notes[tokens[index].meta["label"]])
        else:
            current.pop()
    current[-1] += tokens[done:]
    return body, notes


def _number(
    tokens: list[Token], order: dict[str, int], counts: dict[str, int], context: Context
) -> list[str]:
    """Give every reference its number; the labels that were met first here."""
    new: list[str] = []
    for block in [block for block in tokens if block.children]:
        # A caption has no content of its own.
        if block.content and "[^" not in block.content:
            continue
        for token in block.children or []:
            if token.type != "footnote_reference":
                continue
            label = token.meta["label"]
            if label not in order:
                order[label] = context.kramdown.footnote_nr + len(order)
                new.append(label)
            token.meta |= {"number": order[label], "repeat": counts.get(label, 0)}
            counts[label] = counts.get(label, 0) + 1
    return new


def _section(
    order: dict[str, int], counts: dict[str, int], notes: _Notes, context: Context
) -> list[Token]:
    section = [Token("footnotes_open", "section", 1, block=True)]
    for label, number in order.items():
        context.footnotes.append(Footnote(label, number, counts[label]))
        item = Token("footnote_open", "li", 1, block=True)
        item.meta = {"label": label}
        back = Token("footnote_back", "", 0)
        back.meta = {"label": label, "count": counts[label]}
        section += [item, *_with_back_link(notes.get(label, []), back, context)]
        section.append(Token("footnote_close", "li", -1, block=True))
    section.append(Token("footnotes_close", "section", -1, block=True))
    return section


def _with_back_link(tokens: list[Token], back: Token, context: Context) -> list[Token]:
    """In the last paragraph if the note ends with one, else in its own."""
    if not context.kramdown.footnote_backlink:
        return tokens
    text = _last_text(tokens, inside=context.kramdown.footnote_backlink_inline)
    if text is not None:
        space = Token("text", "", 0, content="\u00a0")
        text.children = [*(text.children or []), space, back]
        return tokens
    alone = Token("inline", "", 0, children=[back])
    if context.is_github:
        return [*tokens, alone]
    return [
        *tokens,
        Token("paragraph_open", "p", 1, block=True),
        alone,
        Token("paragraph_close", "p", -1, block=True),
    ]


def _last_text(tokens: list[Token], *, inside: bool) -> Token | None:
    """The text of the paragraph at the end; `inside` a quotation or a list too, and
    also of a heading."""
    at = len(tokens) - 1
    while inside and at >= 0 and tokens[at].type in _CONTAINER_ENDS:
        at -= 1
    ends = {"paragraph_close", "heading_close"} if inside else {"paragraph_close"}
    return tokens[at - 1] if at > 0 and tokens[at].type in ends else None


def _place(
    state: StateCore, context: Context, body: list[Token], section: list[Token]
) -> None:
    """At the end, or where `* anything` + `{:footnotes}` stands."""
    for index, token in enumerate(body):
        given = token.meta and token.meta.get("attributes")
        if given and "footnotes" in given.references:
            depth = 0
            for position in range(index, len(body)):
                depth += body[position].nesting
                if depth == 0:
                    state.tokens = body[:index] + section + body[position + 1 :]
                    return
    state.tokens = body + section
