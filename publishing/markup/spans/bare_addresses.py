"""`https://...`, `www. ...` and mail addresses without marks around them become links,
by GFM's rule of where an address begins and ends."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|www\.)(?=[^\s<])[^\s<]{1,2000}")
_DOMAIN = re.compile(r"(?:\w+://)?([^\s/?#:<&]+)")
_BEFORE_WWW = frozenset(" \t\n*_~([\"'")
_KEPT = "%/:?#[]@!$&'()*+,;=~-._"
_TRAILING = "?!.,:*_~'\""
_ENTITY = re.compile(r"&[A-Za-z0-9]+;$")
_MAIL = re.compile(
    r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9][\w-]*\.)+[\w-]*[A-Za-z0-9](?![\w@-])"
)


def add(md: MarkdownIt) -> None:
    md.inline.ruler.after("text", "bare_address", _bare_address)
    md.core.ruler.after("text_join", "bare_mail_addresses", _mail_addresses)


def _bare_address(state: StateInline, silent: bool) -> bool:
    # While the end of a label is looked for, an address must not run over it.
    if silent or state.linkLevel or state.src[state.pos] not in "hfw":
        return False
    found = _ADDRESS.match(state.src, state.pos, state.posMax)
    if not found or not _may_begin(state):
        return False
    text = _trimmed(found[0])
    if not _has_domain(text):
        return False
    href = text if "://" in text[:8] else f"http://{text}"
    state.push("link_open", "a", 1).attrs = {"href": _encoded(href)}
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1)
    state.pos += len(text)
    return True


def _may_begin(state: StateInline) -> bool:
    before = state.src[state.pos - 1] if state.pos else " "
    if state.src[state.pos] == "w":
        return before in _BEFORE_WWW
    return not (before.isascii() and before.isalnum())


def _trimmed(text: str) -> str:
    """Without the punctuation of the sentence around the address."""
    while text:
        entity = _ENTITY.search(text)
        if entity:
            text = text[: entity.start()]
        elif text[-1] in _TRAILING or _is_unmatched(text):
            text = text[:-1]
        else:
            break
    return text


def _is_unmatched(text: str) -> bool:
    return text[-1] == ")" and text.count(")") > text.count("(")


def _has_domain(text: str) -> bool:
    found = _DOMAIN.match(text)
    if not found:
        return False
    parts = found[1].split(".")
    named = all(parts) and not any("_" in part for part in parts[-2:])
    return named and (len(parts) > 1 or "://" in text)


def _encoded(address: str) -> str:
    return quote(address.replace("&amp;", "&"), safe=_KEPT)


def _link(href: str, text: str) -> list[Token]:
    opening = Token("link_open", "a", 1, attrs={"href": href})
    return [opening, Token("text", "", 0, content=text), Token("link_close", "a", -1)]


def _mail_addresses(state: StateCore) -> None:
    for block in state.tokens:
        if block.children and "@" in block.content:
            block.children = list(_with_links(block.children))


def _with_links(tokens: list[Token]) -> Iterator[Token]:
    depth = 0
    for token in tokens:
        depth += token.nesting * (token.type in {"link_open", "link_close"})
        if token.type != "text" or depth:
            yield token
            continue
        position = 0
        for found in _MAIL.finditer(token.content):
            yield Token("text", "", 0, content=token.content[position : found.start()])
            yield from _link(f"mailto:{found[0]}", found[0])
            position = found.end()
        yield Token("text", "", 0, content=token.content[position:])
