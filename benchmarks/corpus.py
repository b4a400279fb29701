"""The posts of real Jekyll sites beside the repository: Liquid and Markdown to HTML."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from publishing.importing.liquid.expansion import LiquidScope, expand_liquid
from publishing.importing.source import read_source
from publishing.markup import RenderOptions, render

from .figures import Figure

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SYNAPTHEOS_SHARED") or ROOT.parent / "shared")
SITES = SHARED / "corpora" / "jekyll"
OPTIONS = RenderOptions(single_dollar=True)
SLOWEST = 5


def posts() -> Iterator[tuple[str, str]]:
    """Names and bodies."""
    for site in sorted(SITES.glob("[!_]*")):
        for file in sorted(site.glob("**/_posts/**/*.m*")):
            source = read_source(file, site)
            yield f"{site.name}/{source.path}", source.body


def seconds(body: str) -> float:
    begin = time.process_time()
    render(expand_liquid(body, LiquidScope()).text, options=OPTIONS)
    return time.process_time() - begin


def measure() -> list[Figure]:
    """Nothing where the corpus is missing: its texts belong to their writers."""
    bodies = dict(posts())
    if not bodies:
        return []
    spent = {name: seconds(body) for name, body in bodies.items()}
    total = sum(spent.values())
    slowest = sorted(spent, key=lambda name: -spent[name])[:SLOWEST]
    return [
        Figure(f"{len(spent)} posts of the corpus", len(spent) / total, "posts/s"),
        Figure("a post of the corpus", total / len(spent) * 1000, "ms CPU", target=15),
        *(Figure(f"  {name[-36:]}", spent[name] * 1000, "ms CPU") for name in slowest),
    ]
