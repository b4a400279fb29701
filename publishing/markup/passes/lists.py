"""Lists as kramdown has them."""

from markdown_it.rules_core import StateCore
from markdown_it.token import Token


def name_task_lists(state: StateCore) -> None:
    for token in [token for token in state.tokens if token.attrs]:
        classes = str(token.attrGet("class") or "")
        if "contains-task-list" in classes.split():
            token.attrSet("class", classes.replace("contains-task-list", "task-list"))


def join_bullet_lists(state: StateCore) -> None:
    """A change of the bullet, from `*` to `-`, does not begin a new list."""
    bullets = {t.markup for t in state.tokens if t.type == "bullet_list_open"}
    if len(bullets) <= 1:
        return
    tokens: list[Token] = []
    for token in state.tokens:
        last = tokens[-1] if tokens else token
        changed = last.type == "bullet_list_close" and last.markup != token.markup
        if token.type == "bullet_list_open" and changed:
            tokens.pop()
        else:
            tokens.append(token)
    state.tokens = tokens
