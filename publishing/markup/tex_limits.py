r"""Formulas that math-core must not be given: it has no limits of its own.

An opening bracket without a partner doubles its time, each one again (28 of them
take ten seconds), and every level of nesting takes some 2.6 kB of the stack, at the
end of which the whole process dies.  Measured with 0.9.0.
"""

import re
import unicodedata

MAX_LENGTH = 5_000
LONG_DEFINITION = 200
_MAX_UNMATCHED = 8
_BRACKETS = re.compile(
    r"\\(?P<left>l(?:angle|Angle|ang|brace|Brace|brack|ceil|floor|group|langle|lbracket|"
    r"lparenthesis|moustache|paren|vert|Vert)|ulcorner|llcorner|mathopen|[bB]igg?l|\{)"
    r"|\\(?P<right>r(?:angle|Angle|ang|brace|Brace|brack|ceil|floor|group|rangle|"
    r"rbracket|rparenthesis|moustache|paren|vert|Vert)|urcorner|lrcorner|mathclose|[bB]igg?r|\})"
    # Braces group and count for nothing; what is not ASCII is asked for its category.
    r"|\\.|(?P<sign>[()\[\]]|[^\x00-\x7f\w\s])",
    re.DOTALL,
)
_DEFINITION = re.compile(
    r"\\(?:[egx]?def|let|(?:re|provide)?newcommand|renewcommand|providecommand)"
    r"(?![A-Za-z])"
)


def refusal(tex: str) -> str:
    """Why the formula is not converted, or nothing."""
    if len(tex) > MAX_LENGTH:
        return "it is too long"
    unmatched = unmatched_brackets(tex)
    if unmatched > _MAX_UNMATCHED:
        return "too many brackets are never closed"
    if _DEFINITION.search(tex) and (unmatched or len(tex) > LONG_DEFINITION):
        return "definitions belong in a short formula of their own"
    return ""


def safe_macro(body: str) -> bool:
    return len(body) <= LONG_DEFINITION and not unmatched_brackets(body)


def defines(tex: str) -> bool:
    return _DEFINITION.search(tex) is not None


def unmatched_brackets(tex: str) -> int:
    """Opening brackets of any kind that no closing one of any kind follows."""
    waiting = 0
    for found in _BRACKETS.finditer(tex):
        kind = found.lastgroup
        if kind == "left":
            waiting += 1
        elif kind == "right":
            waiting = max(0, waiting - 1)
        elif kind:
            waiting = _after_sign(found[0], waiting)
    return waiting


def _after_sign(sign: str, waiting: int) -> int:
    category = unicodedata.category(sign)
    if category in {"Ps", "Pi"}:
        return waiting + 1
    if category in {"Pe", "Pf"}:
        return max(0, waiting - 1)
    return waiting
