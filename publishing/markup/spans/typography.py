"""kramdown's smart punctuation: quotes, dashes, dots and guillemets."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from publishing.markup.context import context_of

_PUNCTUATION = r"[!\"#$%'()*+,\-./:;<=>?@\[\\\]^_`{|}~]"
_CLOSE = r"[^ \\\t\r\n\[{(-]"
_SINGLE = {"l": "\u2018", "r": "\u2019"}
_DOUBLE = {"l": "\u201c", "r": "\u201d"}

# kramdown's SQ_RULES: pattern, and for each quote in it which side it opens.
_RULES = [
    (re.compile(pattern, re.MULTILINE), sides)
    for pattern, sides in (
        (r"[\"'](?=[_*]{1,2}\S)", "l"),
        (r"[\"'](?=" + _PUNCTUATION + r"(?!\.\.)\B)", "r"),
        (r"\s?\"'(?=\w)", "ll"),
        (r"\s?'\"(?=\w)", "ll"),
        (r"\s?'(?=\d\ds)", "r"),
        (r"\s['\"](?=\w)", "l"),
        (_CLOSE + r"['\"]", "r"),
        (r"[\"'](?=\s|s\b|$)", "r"),
        (r".?'", "l"),
        (r".?\"", "l"),
    )
]
_SIGNS = (
    ("---", "\u2014"),
    ("--", "\u2013"),
    ("...", "\u2026"),
    ("<< ", "\u00ab\u00a0"),
    ("<<", "\u00ab"),
    (" >>", "\u00a0\u00bb"),
    (">>", "\u00bb"),
)


def add(md: MarkdownIt) -> None:
    md.inline.ruler.after("escape", "smart_quotes", _quote)
    md.inline.ruler.before("autolink", "guillemets", _guillemets)
    md.core.ruler.before("text_join", "typography", _typography)


def _quote(state: StateInline, silent: bool) -> bool:
    position = state.pos
    if state.src[position] not in "\"'":
        return False
    if not context_of(state.env).options.typographer:
        return False
    before = state.src[position - 1] if position else ""
    seen = before and state.pending.endswith(before) and before not in "\"'"
    start = position - 1 if seen else position
    for pattern, sides in _RULES:
        found = pattern.match(state.src, start, state.posMax)
        if found and found.end() > position:
            if not silent:
                quotes = [char for char in found[0] if char in "\"'"]
                state.append_pending(
                    "".join(
                        (_DOUBLE if quote == '"' else _SINGLE)[side]
                        for quote, side in zip(quotes, sides, strict=False)
                    )
                )
            state.pos = found.end()
            return True
    return False


def _guillemets(state: StateInline, silent: bool) -> bool:
    """`<<word>>` is a quotation, not a tag."""
    if not state.src.startswith("<<", state.pos):
        return False
    if not context_of(state.env).options.typographer:
        return False
    if not silent:
        state.append_pending("<<")
    state.pos += 2
    return True


def _typography(state: StateCore) -> None:
    if not context_of(state.env).options.typographer:
        return
    for block in [block for block in state.tokens if block.children]:
        if _has_sign(block.content):
            _write_signs(block.children or [])


def _write_signs(tokens: list[Token]) -> None:
    for token in tokens:
        if token.type == "text":
            token.content = _signs(token.content)


def _has_sign(text: str) -> bool:
    # One character is found in a fraction of the time that two take.
    return (
        ("-" in text and "--" in text)
        or "..." in text
        or ("<" in text and "<<" in text)
        or (">" in text and ">>" in text)
    )


def _signs(text: str) -> str:
    if _has_sign(text):
        for plain, sign in _SIGNS:
            text = text.replace(plain, sign)
    return text
