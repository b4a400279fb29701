"""`[label]: address` leaves a mark in the row of blocks, so that an attribute list
beside it goes to the links that use it."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference


def add(md: MarkdownIt) -> None:
    md.options["store_labels"] = True
    md.block.ruler.at("reference", _reference)


def _reference(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    known = len(state.env.get("references", ()))
    if not reference(state, line, end, silent):
        return False
    references = state.env.get("references", {})
    if not silent and len(references) > known:
        push_definition(state, line, "link", next(reversed(references)))
    return True


def push_definition(state: StateBlock, line: int, kind: str, name: str) -> None:
    """`kind` is link or abbreviation; `passes.attributes` takes the mark away."""
    token = state.push("definition", "", 0)
    token.map = [line, line + 1]
    token.meta = {"kind": kind, "name": name}
