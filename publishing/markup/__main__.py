"""`python -m publishing.markup [--options FILE]`: Markdown in, plain HTML out.

The options file is YAML with kramdown's names.  `--furniture` writes what a page
shows: figures, scroll boxes, coloured code.
"""

import argparse
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from . import RenderOptions, render
from .kramdown_options import render_options


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--options", type=Path)
    arguments.add_argument("--furniture", action="store_true")
    given = arguments.parse_args()
    options = RenderOptions(plain=not given.furniture)
    if given.options:
        options = render_options(_read(given.options), options)
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    document = render(sys.stdin.read(), options=replace(options))
    for warning in document.warnings:
        sys.stderr.write(f"line {warning.line}: {warning.message}\n")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(document.html)


def _read(path: Path) -> dict[str, Any]:
    values = yaml.safe_load(path.read_text(encoding="utf-8"))
    return values if isinstance(values, dict) else {}


if __name__ == "__main__":
    main()
