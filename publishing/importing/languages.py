import re
import unicodedata

CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# Letters that Vietnamese has and no other language with a wide readership: the horned
# vowels, and the vowels of the Unicode block made for Vietnamese (dots, hooks, stacks).
TELLING = re.compile("[ƠơƯư\u1ea0-\u1ef9]")
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
    if text.isascii():
        return False
    text = unicodedata.normalize("NFC", text)
    telling = len(TELLING.findall(text))
    if telling < FEWEST:
        return False
    return telling >= SHARE * sum(map(str.isalpha, text))
