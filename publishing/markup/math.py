"""TeX to MathML Core, with the TeX kept as an annotation."""

import re
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from html import escape, unescape
from typing import NamedTuple

from math_core import LatexToMathML

from .math_styles import in_style_elements
from .tex import has_references, normalise
from .tex_limits import defines, refusal, safe_macro

_ERROR = re.compile(r'class="math-core-error" title="(?:\d+: )?([^"]*)"')
# math-core's few inline styles, as classes: the site forbids inline styles.
_STYLE = re.compile(r' style="([^"]*)"')
_STYLES = {
    "width:100%": "math-wide",
    "width:50%": "math-half",
    "text-align:left": "math-left",
    "text-align:right": "math-right",
    "text-align:center": "math-center",
}
_BORDER = re.compile(r"border-(left|right|top|bottom):.*")
_ANNOTATION = '<annotation encoding="application/x-tex">'
# Combining signs have no width, so browsers draw them left of their base; and Chromium
# stretches U+02DC, which is not what a keyboard's tilde is.
_ACCENTS = {
    '<mo stretchy="true">~</mo></mover>': '<mo stretchy="true">\u02dc</mo></mover>',
    '<mo stretchy="true">\u0302</mo></mover>': '<mo stretchy="true">\u02c6</mo></mover>',
    '<mo stretchy="true">\u0332</mo></mover>': '<mo stretchy="true">\u203e</mo></mover>',
    '<mo stretchy="false">\u20d7</mo></mover>': (
        '<mo stretchy="false" class="math-vec">\u2192</mo></mover>'
    ),
}
MAX_EXPANSIONS = 200
# What could be deep gets a deep stack; see `tex_limits`.
_SHORT = 300
_DEEP_STACK = 256 * 1024 * 1024
_TAGS = re.compile(r"<(/?)[a-z][^<>]*?(/?)>")
_MAX_DEPTH = 150
_stack_size = threading.Lock()


class Formula(NamedTuple):
    html: str
    error: str


@lru_cache(maxsize=8)
def _converter(macros: tuple[tuple[str, str], ...], id_prefix: str) -> LatexToMathML:
    return LatexToMathML(
        macros=dict(macros),
        annotation=True,
        continue_on_error=True,
        fancy_error=False,
        allow_unreliable_rendering=True,
        id_prefix=id_prefix,
        global_group=True,
        max_expansions=MAX_EXPANSIONS,
    )


def convert(
    snippets: Sequence[tuple[str, bool]], macros: Mapping[str, str], id_prefix: str = ""
) -> list[Formula]:
    """One result for every (TeX, is a block); what fails shows its TeX."""
    names = tuple(
        (name.removeprefix("\\"), body)
        for name, body in macros.items()
        if safe_macro(body)
    )
    refused = [refusal(tex) for tex, _ in snippets]
    # MathJax numbers none unless it is told to: where nothing refers to a number it
    # would stand beside those that writers typed themselves.
    numbered = any(has_references(tex) for tex, _ in snippets)
    prepared = [
        ("" if reason else normalise(tex, display, numbered), display)
        for (tex, display), reason in zip(snippets, refused, strict=True)
    ]
    try:
        results = _convert_all(_converter(names, id_prefix), prepared)
    except Exception as error:  # noqa: BLE001  a foreign parser must not lose a page
        return [failed(tex, str(error)) for tex, _ in snippets]
    return [
        failed(tex, reason) if reason else _formula(tex, result)
        for (tex, _), reason, result in zip(snippets, refused, results, strict=True)
    ]


def _convert_all(
    converter: LatexToMathML, snippets: list[tuple[str, bool]]
) -> list[str]:
    if all(len(tex) <= _SHORT and not defines(tex) for tex, _ in snippets):
        return converter.convert_all(snippets)
    with _stack_size:
        before = threading.stack_size(_DEEP_STACK)
        try:
            pool = ThreadPoolExecutor(max_workers=1)
            future = pool.submit(converter.convert_all, snippets)
        finally:
            threading.stack_size(before)
    with pool:
        return future.result()


def _formula(tex: str, result: str) -> Formula:
    error = _ERROR.search(result) if "math-core-error" in result else None
    if error:
        return failed(tex, unescape(error[1]))
    if _depth(result) > _MAX_DEPTH:
        return failed(tex, "it is nested too deeply")
    before, opening, rest = result.partition(_ANNOTATION)
    _, closing, after = rest.partition("</annotation>")
    if closing:
        written = escape(tex.strip(), quote=False)
        result = f"{before}{opening}{written}{closing}{after}"
    for combining, spacing in _ACCENTS.items():
        result = result.replace(combining, spacing)
    if ' style="' in result:
        result = _STYLE.sub(lambda found: _style_classes(found[1]), result)
    result = in_style_elements(result)
    return Formula(result, "")


def _depth(html: str) -> int:
    if html.count("</") <= _MAX_DEPTH:
        return 0
    depth = deepest = 0
    for tag in _TAGS.finditer(html):
        depth += -1 if tag[1] else not tag[2]
        deepest = max(deepest, depth)
    return deepest


@lru_cache(maxsize=256)
def _style_classes(style: str) -> str:
    names = []
    attributes = ""
    for part in style.split(";"):
        name, _, value = (piece.strip() for piece in part.partition(":"))
        border = _BORDER.match(f"{name}:")
        if border:
            names.append(f"math-line-{border[1]}")
        elif name == "color":
            attributes += f' mathcolor="{value}"'
        elif f"{name}:{value}" in _STYLES:
            names.append(_STYLES[f"{name}:{value}"])
    return (f' class="{" ".join(names)}"' if names else "") + attributes


def failed(tex: str, message: str) -> Formula:
    shown = escape(tex.strip(), quote=False)
    html = f'<span class="math"><code class="math-error">{shown}</code></span>'
    return Formula(html, message)
