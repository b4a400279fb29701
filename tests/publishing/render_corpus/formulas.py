"""The formulas of real posts, as real Jekyll's pages hold them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class CorpusFormula(NamedTuple):
    site: str
    tex: str
    is_block: bool

    @property
    def markdown(self) -> str:
        return (
            f"$$\n{self.tex}\n$$\n" if self.is_block else f"so $$ {self.tex} $$ it is\n"
        )


def corpus_formulas(sites: Path) -> Iterator[CorpusFormula]:
    """Single dollars count only where the old site read them as formulas."""
    for file in sorted(sites.glob("*/oracle/[!_]*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        reads_dollars = told.get("single_dollar_math", True)
        for found in told.get("math", ()):
            if found["kind"] != "dollar" or reads_dollars:
                site, is_block = file.parts[-3], found["kind"] == "block"
                yield CorpusFormula(site, found["tex"], is_block)
