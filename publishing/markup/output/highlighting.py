"""Code as spans with Pygments' short token classes, no span open over a line's end.

Our own few lines and not Pygments' formatter: names and blanks, which no style tells
from the rest, get no span, which halves the HTML of a block of code and with it what
sanitising, storing and sending it costs.
"""

from functools import lru_cache
from html import escape

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, Name, Text, Whitespace, _TokenType
from pygments.util import ClassNotFound

from publishing.markup.output.lexing import tokens

_PLAIN = frozenset(("", "plaintext", "text", "plain", "none", "nohighlight", "mermaid"))
_UNMARKED = frozenset((Name, Name.Other, Text, Whitespace))
# Beyond this, colouring costs more than it helps the reader.
MAX_COLOURED = 100_000


def is_known(language: str) -> bool:
    return _lexer(language.lower()) is not None


def highlighted(code: str, language: str) -> str:
    """Escaped, in colour if the language is known; then it ends with a line break."""
    lexer = _lexer(language.lower()) if len(code) <= MAX_COLOURED else None
    if lexer is None:
        return escape(code, quote=False)
    return _spans(lexer, code if code.endswith("\n") else code + "\n")


def _spans(lexer: Lexer, code: str) -> str:
    parts: list[str] = []
    run: list[str] = []
    last = ""
    for kind, value in tokens(lexer, code):
        name = _class(kind)
        if name != last:
            parts.append(_span(last, "".join(run)))
            last, run = name, []
        run.append(value)
    parts.append(_span(last, "".join(run)))
    return "".join(parts)


def _span(name: str, text: str) -> str:
    text = escape(text, quote=False)
    if not name:
        return text
    opening = f'<span class="{name}">'
    if "\n" not in text:
        return f"{opening}{text}</span>"
    lines = (line and f"{opening}{line}</span>" for line in text.split("\n"))
    return "\n".join(lines)


@lru_cache(maxsize=512)
def _class(kind: _TokenType) -> str:
    """Of the nearest kind that has one: lexers may name kinds of their own."""
    while kind not in STANDARD_TYPES and kind.parent is not None:
        kind = kind.parent
    return "" if kind in _UNMARKED else STANDARD_TYPES.get(kind, "")


@lru_cache(maxsize=128)
def _lexer(language: str) -> Lexer | None:
    if language in _PLAIN:
        return None
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None
