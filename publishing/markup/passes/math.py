"""All formulas of a document converted together, so that references find labels."""

from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of
from publishing.markup.limits import MAX_FORMULAS
from publishing.markup.math import convert, failed

_TYPES = frozenset(("math_inline", "math_block"))


def convert_math(state: StateCore) -> None:
    context = context_of(state.env)
    found = list(_formulas(state.tokens))
    if not found:
        return
    snippets = [(token.content, _display(token)) for token, _ in found]
    options = context.options
    results = convert(snippets[:MAX_FORMULAS], options.macros, options.id_prefix)
    results += [failed(tex, "there are too many") for tex, _ in snippets[MAX_FORMULAS:]]
    for (token, line), result in zip(found, results, strict=True):
        token.meta["html"] = result.html
        if result.error:
            context.warn(f"formula not understood: {result.error}", line)
    context.math = [token for token, _ in found]


def _formulas(tokens: list[Token]) -> Iterator[tuple[Token, int]]:
    line = 0
    for block in tokens:
        if block.map:
            line = block.map[0]
        if not block.children:
            if block.type in _TYPES:
                yield block, line
            continue
        # A caption has no content of its own.
        if block.content and "$" not in block.content and "\\" not in block.content:
            continue
        at = line
        for token in block.children:
            if token.type in _TYPES:
                yield token, at
            elif token.type == "image":
                yield from ((t, at) for t in token.children or [] if t.type in _TYPES)
            at += token.type in {"softbreak", "hardbreak"}


def _display(token: Token) -> bool:
    return token.type == "math_block" or bool(token.meta.get("display"))
