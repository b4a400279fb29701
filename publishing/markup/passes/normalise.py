"""Ends of lines and nulls, as markdown-it has them, in the few texts that need it."""

from markdown_it.rules_core import StateCore, normalize


def normalise(state: StateCore) -> None:
    if "\r" in state.src or "\0" in state.src:
        normalize(state)
