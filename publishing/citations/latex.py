"""LaTeX in a field of BibTeX to plain Unicode text, and back.

``encode`` writes what ``decode`` reads as the same text, whatever the text is. The way
back loses nothing that a reader sees, but the grouping of braces; whoever needs the old
spelling keeps it (see ``Reference.spelling``).
"""

import re
import unicodedata

from .latex_symbols import (
    BLANKS,
    COMBINING,
    ESCAPED,
    FORMATTING,
    LETTERS,
    NOTHING,
    SWITCHES,
)

DEEPEST = 12
COMMAND = re.compile(r"\\([A-Za-z]+|.|\n|\Z)")
PLAIN = re.compile(r"[^\\{}$~`'\-]+")
MATH = re.compile(r"\$(?:[^$\\]|\\.){1,1000}\$", re.DOTALL)
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”"}
LIGATURE = re.compile("---|--|``|''")
AFTER_WORD = re.compile(r"\{\}|[ \t]+")
SIGNS = {
    **{sign: sign for sign in ESCAPED},
    **dict.fromkeys(BLANKS, " "),
    **dict.fromkeys(NOTHING, ""),
}
TO_ACCENT = {mark: name for name, mark in COMBINING.items()}
TO_LETTER = {letter: name for name, letter in reversed(LETTERS.items())}
TO_LIGATURE = {sign: spelled for spelled, sign in LIGATURES.items()}
HORN = "\u031b"  # no accent in LaTeX, but part of two letters
# What LaTeX reads as something else, so that it must be written as a command.
ALWAYS = frozenset("\\{}~^")
# Hyphens and quotation marks that would run together with the next.
TOUCHING = r"[-`'–—“”](?=[-`'–—“”])"
SPECIAL = re.compile(
    rf"(?P<touching>{TOUCHING})|[\\{{}}~^%&#_$]|[^\x00-\x7f][\u0300-\u036f]*"
)


def decode(text: str, *, keep_braces: bool = False) -> str:
    """Plain text; formulas between dollars stay as they are, and unknown commands."""
    return unicodedata.normalize("NFC", _decode(text, keep_braces, 0))


def plain_text(field: str) -> str:
    """A field as one line for people."""
    return " ".join(decode(field).split())


def _decode(text: str, keep_braces: bool, depth: int) -> str:
    out: list[str] = []
    at = 0
    while at < len(text):
        if run := PLAIN.match(text, at):
            out.append(run[0])
            at = run.end()
            continue
        piece, at = _next_piece(text, at, keep_braces, depth)
        out.append(piece)
    return "".join(out)


def _next_piece(text: str, at: int, keep_braces: bool, depth: int) -> tuple[str, int]:
    sign = text[at]
    if sign == "\\":
        return _command(text, at, depth)
    if sign == "$" and (formula := MATH.match(text, at)):
        return formula[0], formula.end()
    if sign == "{" and keep_braces and text.startswith("\\", at + 1):
        letter, end = _command(text, at + 1, depth)
        if len(letter) == 1 and text.startswith("}", end):
            return letter, end + 1
    if sign in "{}":
        return (sign if keep_braces else ""), at + 1
    if ligature := LIGATURE.match(text, at):
        return LIGATURES[ligature[0]], ligature.end()
    return (" " if sign == "~" else sign), at + 1


def _command(text: str, at: int, depth: int) -> tuple[str, int]:
    found = COMMAND.match(text, at)
    name, end = (found[1], found.end()) if found else ("", at + 1)
    if name in COMBINING:
        return _accent(text, name, end, depth)
    if name in LETTERS or name in SWITCHES:
        blank = AFTER_WORD.match(text, end)
        return LETTERS.get(name, ""), blank.end() if blank else end
    if name in FORMATTING and text.startswith("{", end):
        return "", end
    return SIGNS.get(name, text[at:end]), end


def _accent(text: str, name: str, at: int, depth: int) -> tuple[str, int]:
    base, end = _argument(text, at, depth)
    if not base:  # "\~{}" is the sign itself
        return name, end
    base = base.replace("ı", "i", 1).replace("ȷ", "j", 1)
    if not base[0].isalpha():
        return f"\\{name}{text[at:end]}", end
    split = 1
    while split < len(base) and unicodedata.combining(base[split]):
        split += 1
    letter = unicodedata.normalize("NFC", base[:split] + COMBINING[name])
    return letter + base[split:], end


def _argument(text: str, at: int, depth: int) -> tuple[str, int]:
    """What an accent stands on: a group, a command, or the next sign."""
    while text[at : at + 1] in (" ", "\t", "\n"):
        at += 1
    if text.startswith("{", at):
        end = _group_end(text, at)
        inner = text[at + 1 : end - 1]
        return (_decode(inner, False, depth + 1) if depth < DEEPEST else inner), end
    if text.startswith("\\", at) and depth < DEEPEST:
        return _command(text, at, depth + 1)
    return text[at : at + 1], at + 1


def _group_end(text: str, at: int) -> int:
    level = 0
    for place in range(at, len(text)):
        level += {"{": 1, "}": -1}.get(text[place], 0)
        if not level:
            return place + 1
    return len(text) + 1


def encode(text: str, *, ascii_only: bool = False) -> str:
    """``ascii_only`` writes letters with accents as commands, for every old BibTeX."""
    out: list[str] = []
    at = 0
    for formula in MATH.finditer(text):
        if _is_balanced(formula[0]):
            out.append(_encode(text[at : formula.start()], ascii_only))
            out.append(formula[0])
            at = formula.end()
    out.append(_encode(text[at:], ascii_only))
    return "".join(out)


def _encode(text: str, ascii_only: bool) -> str:
    write = _ascii if ascii_only else _unicode
    return SPECIAL.sub(
        lambda found: write(found[0]) + ("{}" if found["touching"] else ""), text
    )


def _unicode(sign: str) -> str:
    if sign in ALWAYS:
        return f"\\{TO_LETTER[sign]}{{}}"
    return f"\\{sign}" if sign in ESCAPED else sign


def _ascii(sign: str) -> str:
    if sign.isascii():
        return _unicode(sign)
    if sign in TO_LIGATURE:
        return TO_LIGATURE[sign]
    if sign in TO_LETTER:
        return f"{{\\{TO_LETTER[sign]}}}"
    decomposed = unicodedata.normalize("NFD", sign)
    split = 2 if decomposed[1:2] == HORN else 1
    base = unicodedata.normalize("NFC", decomposed[:split])
    marks = decomposed[split:]
    is_known = base in TO_LETTER or (base.isascii() and base.isalpha())
    if not (is_known and marks and all(mark in TO_ACCENT for mark in marks)):
        return sign
    letter = f"{{\\{TO_LETTER[base]}}}" if base in TO_LETTER else base
    for mark in marks:
        letter = f"\\{TO_ACCENT[mark]}{{{letter}}}"
    return f"{{{letter}}}"


def _is_balanced(text: str) -> bool:
    level = 0
    for sign in text:
        level += {"{": 1, "}": -1}.get(sign, 0)
        if level < 0:
            return False
    return level == 0
