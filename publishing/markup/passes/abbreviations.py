"""Marks every whole word that has an abbreviation definition."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of


def mark_abbreviations(state: StateCore) -> None:
    context = context_of(state.env)
    meanings = context.abbreviations
    if not meanings:
        return
    names = sorted(meanings, key=len, reverse=True)
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(name) for name in names) + r")(?!\w)"
    )
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = [
                part
                for token in block.children
                for part in _parts(token, pattern, meanings)
            ]
            for token in block.children:
                given = context.of_definitions.get(("abbreviation", token.content))
                if token.type == "abbreviation" and given is not None:
                    given.apply(token)


def _parts(
    token: Token, pattern: re.Pattern[str], meanings: dict[str, str]
) -> list[Token]:
    if token.type != "text":
        return [token]
    parts: list[Token] = []
    position = 0
    for found in pattern.finditer(token.content):
        parts.append(_text(token.content[position : found.start()]))
        abbreviation = Token("abbreviation", "abbr", 0, content=found[0])
        if meanings[found[0]]:
            abbreviation.attrs = {"title": meanings[found[0]]}
        parts.append(abbreviation)
        position = found.end()
    parts.append(_text(token.content[position:]))
    return [part for part in parts if part.content]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
