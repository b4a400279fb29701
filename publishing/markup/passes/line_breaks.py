"""Chinese, Japanese and Korean lines are joined without a blank, where asked for."""

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from publishing.markup.context import context_of

_CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def join_cjk_lines(state: StateCore) -> None:
    if not context_of(state.env).kramdown.remove_line_breaks_for_cjk:
        return
    for block in state.tokens:
        children = block.children or []
        block.children = block.children and [
            token
            for index, token in enumerate(children)
            if not (token.type == "softbreak" and _between_cjk(children, index))
        ]


def _between_cjk(children: list[Token], index: int) -> bool:
    before = children[index - 1].content if index else ""
    after = children[index + 1].content if index + 1 < len(children) else ""
    return bool(_CJK.match(before[-1:]) and _CJK.match(after[:1]))
