import re
import unicodedata

CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# Letters that Vietnamese has and no other language with a wide readership: the horned
# vowels, and the vowels of the Unicode block made for Vietnamese (dots, hooks, stacks).
HORNED = frozenset("ƠơƯư")
STACKED = range(0x1EA0, 0x1EFA)
# In running Vietnamese text they are a good tenth of the letters; an English text that
# quotes a few words has far less.
SHARE = 0.05
FEWEST = 10


def language_code(text: str) -> str:
    """A code such as "vi" or "pt-BR"; empty for what cannot be one."""
    code = text.strip().replace("_", "-")
    return code if CODE.fullmatch(code) and len(code) <= len("xx-Xxxx-XX-xxxxx") else ""


def is_vietnamese(text: str) -> bool:
    """Whether a text is clearly written in Vietnamese; False where it is too short."""
    letters = [sign for sign in unicodedata.normalize("NFC", text) if sign.isalpha()]
    telling = sum(sign in HORNED or ord(sign) in STACKED for sign in letters)
    return telling >= FEWEST and telling >= SHARE * len(letters)
