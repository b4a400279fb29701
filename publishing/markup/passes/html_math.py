"""Formulas in raw HTML, which old sites left to a script in the browser."""

import re
from html import unescape

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of

_PIECE = re.compile(
    r"<(?P<raw>pre|code|script|style|textarea)\b.{0,20000}?</(?P=raw)>"
    r"|<[^<>]{0,20000}>"
    r"|\$\$(?P<dollars>[^$]{1,5000})\$\$"
    r"|\\{1,2}\((?P<inline>[^<>]{1,2000}?)\\{1,2}\)"
    r"|\\{1,2}\[(?P<block>[^<>]{1,5000}?)\\{1,2}\]"
    r"|(?<![\\$\w])\$(?P<dollar>[^\s$<>](?:[^$\n<>]{0,500}[^\s$<>\\])?)\$(?![\d$])",
    re.DOTALL | re.IGNORECASE,
)


def find_math_in_html(state: StateCore) -> None:
    if "html_block" not in [token.type for token in state.tokens]:
        return
    single = context_of(state.env).options.single_dollar
    tokens: list[Token] = []
    for token in state.tokens:
        if token.type == "html_block" and _may_hold(token.content, single):
            tokens += _split(token, single)
        else:
            tokens.append(token)
    state.tokens = tokens


def _may_hold(html: str, single: bool) -> bool:
    return "$$" in html or "\\(" in html or "\\[" in html or (single and "$" in html)


def _split(token: Token, single: bool) -> list[Token]:
    parts: list[Token] = []
    start = 0
    for found in _PIECE.finditer(token.content):
        kind = found.lastgroup
        if kind in {None, "raw"} or (kind == "dollar" and not single):
            continue
        parts.append(_html(token, token.content[start : found.start()]))
        parts.append(_formula(token, found, kind or ""))
        start = found.end()
    parts.append(_html(token, token.content[start:]))
    parts[0].nesting, parts[0].map = token.nesting, token.map
    parts[0].attrs = token.attrs
    return parts


def _html(token: Token, content: str) -> Token:
    return Token("html_block", "", 0, content=content, level=token.level)


def _formula(token: Token, found: re.Match[str], kind: str) -> Token:
    tex = unescape(found[kind])
    formula = Token("math_inline", "", 0, content=tex, level=token.level)
    formula.map = token.map
    newline = kind == "dollars" and tex.startswith("\n")
    formula.meta = {"display": kind == "block" or newline}
    return formula
