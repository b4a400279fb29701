"""Tokens made quickly."""

from typing import Literal

from markdown_it.token import Token as MarkdownItToken


class Token(MarkdownItToken):
    """Begins with what nearly all tokens begin with: a dataclass looks at every field
    and makes two calls more."""

    __slots__ = ()

    def __init__(
        self,
        ttype: str,
        tag: str,
        nesting: Literal[-1, 0, 1],
        level: int = 0,
        block: bool = False,
    ) -> None:
        self.type = ttype
        self.tag = tag
        self.nesting = nesting
        self.attrs = {}
        self.map = None
        self.level = level
        self.children = None
        self.content = ""
        self.markup = ""
        self.info = ""
        self.meta = {}
        self.block = block
        self.hidden = False
