"""Link and footnote definitions, which may stand anywhere in a file.

A section is rendered by itself, so a section that uses a definition gets a copy of it.
"""

import re
from collections.abc import Iterable

from .blocks import Block, BlockKind

DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*(?P<target>\S.*)$", re.MULTILINE
)
USE = re.compile(r"\[(?P<label>[^\[\]\n]+)\](?!\()")


def _normal(label: str) -> str:
    return " ".join(label.casefold().split())


class Definitions:
    def __init__(self, blocks: Iterable[Block]) -> None:
        self._lines: dict[str, re.Match[str]] = {}
        for block in blocks:
            if block.kind == BlockKind.DEFINITION:
                for match in DEFINITION.finditer(block.source):
                    self._lines.setdefault(_normal(match["label"]), match)

    def target(self, label: str) -> str:
        """The address that a reference leads to; empty where there is none."""
        match = self._lines.get(_normal(label))
        return match["target"].split()[0].strip("<>") if match else ""

    def complete(self, text: str) -> str:
        """The text with the definitions it uses and does not bring along."""
        own = {_normal(match["label"]) for match in DEFINITION.finditer(text)}
        used = [_normal(match["label"]) for match in USE.finditer(text)]
        missing = [
            self._lines[label][0].strip()
            for label in dict.fromkeys(used)
            if label in self._lines and label not in own
        ]
        return "\n\n".join([text, "\n".join(missing)]) if missing else text
