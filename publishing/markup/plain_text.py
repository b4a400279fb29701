"""Finished HTML as readable text."""

import re
from html import escape, unescape

from .formula_text import formula_text

_DROPPED = re.compile(
    r"<nav class=\"toc.*?</nav>|<a [^>]*class=\"footnote-backref\".*?</a>"
    r"|<p class=\"callout-title\">.*?</p>",
    re.DOTALL,
)
# Possessive and by tags, as asking at each sign whether the end has come takes longer.
_FORMULA = re.compile(r"<math[ >][^<]*+(?:<(?!/math>)[^<]*+)*+</math>")
_TEX = re.compile(
    r"<annotation encoding=\"application/x-tex\">([^<]*+(?:<(?!/annotation>)[^<]*+)*+)"
    r"</annotation>"
)
_BREAK = re.compile(
    # The first letters are asked before, as the spans of code are most of the tags.
    r"</?(?=[abdfhlnopt]|s[eu])(?:address|article|aside|blockquote|br|dd|details|div|"
    r"dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|nav|ol|p|pre|section|summary|table|td|"
    r"th|tr|ul)\b[^>]*>"
)
# Neighbours go together: one gap for all of them.
_TAG = re.compile(r"<[^>]*>(?:<[^>]*>)*")
_PARAGRAPH = re.compile(r"<p(?: [^>]*)?>[^<]*+(?:<(?!/p>)[^<]*+)*+</p>")
_WORD = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]|[^\W_]+(?:['\u2019-][^\W_]+)*"
)
# Signs that are words, and each mark where it does not stand between two letters.
_SIGN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
# Most texts have no others beyond ASCII, and no word holds one of these.
_TYPOGRAPHIC = "\u201c\u201d\u2018\u2013\u2014\u2026\u00a0"
_LOOSE = [re.compile(rf"{mark}(?:(?<![^\W_].)|(?![^\W_]))") for mark in "'\u2019-"]
MORE = '<span class="s-more"></span>'
EXCERPT_LENGTH = 300


def plain_text(html: str) -> str:
    """One block a line; formulas as TeX."""
    text = _FORMULA.sub(_tex, _DROPPED.sub("", html))
    text = unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    return "\n".join(filter(None, map(_clean, text.split("\n"))))


def _clean(line: str) -> str:
    """Single blanks between the words; most lines have no others."""
    line = line.strip()
    # Of all white space only the blank is printable.
    if line.isprintable() and "  " not in line:
        return line
    return " ".join(line.split())


def _tex(formula: re.Match[str]) -> str:
    found = _TEX.search(formula[0])
    return found[1] if found else formula[0]


def count_words(text: str) -> int:
    """Words; in Chinese, Japanese and Korean, signs."""
    if not text.isascii():
        text = without_typography(text.replace("\u2019", "'"))
    if not text.isascii() and _SIGN.search(text):
        return len(_WORD.findall(text))
    # The same words, without a string for each that is found.
    for loose in _LOOSE:
        text = loose.sub(" ", text)
    return len(text.translate(_BLANKS).split())


def without_typography(text: str) -> str:
    """Blanks for quotes, dashes, dots and hard blanks: then most texts are ASCII."""
    for sign in _TYPOGRAPHIC:
        text = text.replace(sign, " ")
    return text


_LETTERS_END = 0x3000  # Beyond are too many signs to keep in memory.


class _Blanks(dict[int, str]):
    """What stands in words stays; anything else becomes a blank."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        shown = sign if sign.isalnum() or sign in "'\u2019-" else " "
        if code < _LETTERS_END:
            self[code] = shown
        return shown


_BLANKS = _Blanks()


def excerpt(html: str) -> str:
    """What stands before `<!--more-->`, else the first paragraph; cut at a word.

    Formulas are shown in signs as far as a line of text has them, not as TeX.
    """
    before, more, _ = html.partition(MORE)
    text = _readable(before) if more else _first_paragraph(html)
    return shorten(text.replace("\n", " "), EXCERPT_LENGTH)


def _first_paragraph(html: str) -> str:
    for found in _PARAGRAPH.finditer(html):
        text = _readable(found[0])
        if text:
            return text
    return _readable(html)


def _readable(html: str) -> str:
    return plain_text(with_readable_formulas(html))


def with_readable_formulas(html: str) -> str:
    """Instead of MathML and its TeX, which one after the other nobody can read."""
    return _FORMULA.sub(lambda found: escape(formula_text(found[0])), html)


def shorten(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    cut = text[:length].rsplit(" ", 1)[0].rstrip(" ,;:.-\u2013\u2014")
    return f"{cut}\u2026"
