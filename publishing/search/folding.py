"""What is the same to somebody who searches: case, accents, width of letters."""

import re
import unicodedata

from publishing.markup.plain_text import without_typography

# Letters whose stroke or ligature Unicode does not take apart.
STROKES = {
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
}  # fmt: skip
# Chinese and Japanese are written without blanks: each sign is a word by itself.
UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# The signs at the end tell one name from another: "C++", "C#".
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:\+\+|#)?")
# The same where there are none but these letters, in a twentieth of the time.
ASCII_BLANKS = str.maketrans(
    {chr(code): " " for code in range(128) if not chr(code).isalnum()}
)
# Each begins with a letter that is fast to find.
PLUS_PLUS = re.compile(r"\+(?<=[a-z0-9]\+)\+")
SHARP = re.compile(r"#(?<=[a-z0-9]#)")
SIGNS = str.maketrans({"+": "plus", "#": "sharp"})


def fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    # Sign by sign of the few there are, and not of each place where they stand.
    for sign in set(letters):
        plain = "" if unicodedata.combining(sign) else STROKES.get(sign, sign)
        if plain != sign:
            letters = letters.replace(sign, plain)
    return unicodedata.normalize("NFC", letters)


def folded_words(text: str) -> list[str]:
    """Letters and digits only, so that every database reads them alike."""
    return indexed_form(text).split()


def indexed_form(text: str) -> str:
    if not text.isascii():
        text = without_typography(text.replace("\u2019", " "))
    folded = fold(text)
    if folded.isascii():
        named = SHARP.sub("sharp ", PLUS_PLUS.sub("plusplus ", folded))
        return " ".join(named.translate(ASCII_BLANKS).split())
    words = " ".join(WORD.findall(folded))
    return words.translate(SIGNS) if "+" in words or "#" in words else words
