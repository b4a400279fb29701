"""A formula in MathML as a line of text, for excerpts: `x² = ∑_(i=1)ⁿ aᵢ/b`."""

import re
import unicodedata
from collections.abc import Callable
from html import unescape

_PIECE = re.compile(r"<(/?)([a-z]+)[^<>]*?(/?)>|([^<]+)")
_RAISED = dict(zip("0123456789+\u2212-()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿⁱ", strict=True))
_LOWERED = dict(
    zip(
        "0123456789+\u2212-()aehijklmnoprstuvx",
        "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ",
        strict=True,
    )
)
_SPACED = frozenset("=<>≤≥≠≈≡∼≃≅∝∈∉⊂⊆⊃⊇→←↔⇒⇐⇔↦≪≫∣∥≔+\u2212±×÷∪∩∧∨∘⋅*")  # noqa: RUF001 - signs of formulas
_LARGE = frozenset("∑∏∐∫∬∭∮⋃⋂⋁⋀")  # noqa: RUF001 - signs of formulas
_INVISIBLE = str.maketrans("", "", "\u2061\u2062\u2063\u2064\u200b\ufe00\ufe01")
_SIMPLE = re.compile(r"\w+|[^\w\s]")
_SIGN_IN_FRONT = re.compile(r"(^|[(\[{]) *([+\u2212±]) +")
_BEFORE_MARK = re.compile(r" +(?=[),.\]}])")
_Parts = list[str]


def formula_text(mathml: str) -> str:
    """Readable, not exact; tables come row by row."""
    stack: list[tuple[str, _Parts]] = [("", [])]
    skipped = 0
    for close, name, empty, text in _PIECE.findall(mathml):
        if name == "annotation":
            skipped += -1 if close else 1
        elif skipped:
            continue
        elif text:
            stack[-1][1].append(_signs(unescape(text), stack[-1][0]))
        elif empty:
            stack[-1][1].append(" " if name == "mspace" else "")
        elif not close:
            stack.append((name, []))
        elif len(stack) > 1:
            element, parts = stack.pop()
            stack[-1][1].append(_joined(element, parts))
    line = " ".join("".join(stack[0][1]).split())
    return _BEFORE_MARK.sub("", _SIGN_IN_FRONT.sub(r"\1\2", line))


def _signs(text: str, element: str) -> str:
    text = text.translate(_INVISIBLE)
    # Bold, script and so on are letters of their own in MathML.
    plain = "".join(
        unicodedata.normalize("NFKC", char) if char >= "\U0001d400" else char
        for char in text
    )
    if plain in _SPACED or (element == "mi" and len(plain) > 1):
        return f" {plain} "
    return f"{plain} " if plain in _LARGE or plain == "," else plain


def _joined(element: str, parts: _Parts) -> str:
    if element in _SCRIPTS and len(parts) > 1:
        base, after = parts[0].rstrip(), " " * parts[0].endswith(" ")
        return base + _SCRIPTS[element](parts) + after
    if element == "mfrac":
        return "/".join(_grouped(part) for part in parts)
    if element == "mroot" and len(parts) > 1:
        return _raised(parts[1]) + _root(parts[0])
    if element == "msqrt":
        return _root("".join(parts))
    return " ".join(parts) if element in {"mtr", "mtable"} else "".join(parts)


def _raised(text: str) -> str:
    return _script(text, _RAISED, "^")


def _lowered(text: str) -> str:
    return _script(text, _LOWERED, "_")


# What is drawn over a letter has no place in a line and is left out.
_SCRIPTS: dict[str, Callable[[_Parts], str]] = {
    "msup": lambda parts: _raised(parts[1]),
    "msub": lambda parts: _lowered(parts[1]),
    "munder": lambda parts: _lowered(parts[1]),
    "mover": lambda parts: "",
    "msubsup": lambda parts: _lowered(parts[1]) + _raised(parts[-1]),
    "munderover": lambda parts: _lowered(parts[1]) + _raised(parts[-1]),
}


def _root(text: str) -> str:
    return f"√{text}" if len(text) == 1 else f"√({text})"


def _script(text: str, signs: dict[str, str], mark: str) -> str:
    text = text.replace(" ", "")
    if not text.strip("\u2032\u2033\u2034"):
        return text
    if all(char in signs for char in text):
        return "".join(signs[char] for char in text)
    return mark + _grouped(text)


def _grouped(text: str) -> str:
    text = text.strip()
    return text if _SIMPLE.fullmatch(text) else f"({text})"
