"""The form of dates that a Jekyll site told strftime, as Django writes it.

Only signs of a date and its time are known; whatever else a form holds, the site's language
decides, since a sign that is passed on as it is could mean anything here.
"""

import re

SIGNS = {
    "Y": "Y", "y": "y", "m": "m", "-m": "n", "d": "d", "-d": "j", "e": "j", "B": "F",
    "b": "M", "h": "M", "A": "l", "a": "D", "H": "H", "-H": "G", "k": "G", "I": "h",
    "-I": "g", "l": "g", "M": "i", "S": "s", "p": "A", "F": "Y-m-d", "D": "m/d/y",
    "T": "H:i:s", "R": "H:i", "%": "%",
}  # fmt: skip
PIECE = re.compile(r"%([-_0^#]?.)|([A-Za-z\\])|(.)", re.DOTALL)


class UnknownSignError(ValueError):
    """The message is the sign, or a form that has none."""


def django_form(strftime: str) -> str:
    """Raises UnknownSignError."""
    pieces = list(PIECE.finditer(strftime))
    if pieces and not any(piece[1] and piece[1] != "%" for piece in pieces):
        raise UnknownSignError(strftime)  # some themes know words for forms: "ordinal"
    return "".join(map(_piece, pieces))


def _piece(match: re.Match[str]) -> str:
    sign, letter, other = match.groups()
    if sign is None:
        # A letter would be a sign of Django's; so would the backslash that keeps it one.
        return f"\\{letter}" if letter else str(other)
    if sign not in SIGNS:
        raise UnknownSignError(f"%{sign}")
    return SIGNS[sign]


def form_or(strftime: str, otherwise: str) -> str:
    """``otherwise`` is the name of a form that each language has its own for."""
    try:
        return django_form(strftime) or otherwise
    except UnknownSignError:
        return otherwise
