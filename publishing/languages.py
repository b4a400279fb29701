"""Languages as people and machines call them."""

import re
import unicodedata

from django.conf.locale import LANG_INFO
from django.utils.translation import get_supported_language_variant


def language_name(code: str) -> str:
    """What its speakers call it: "Tiếng Việt"; the code where that is not known."""
    lower = code.lower()
    known = LANG_INFO.get(lower) or LANG_INFO.get(lower.partition("-")[0], {})
    name: str = known.get("name_local", code)
    name = unicodedata.normalize("NFC", name)
    return name[:1].upper() + name[1:]


# Open Graph asks for a land too; where a language is at home in many, the commonest.
LANDS = {
    "ar": "AR", "bn": "IN", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "en": "US",
    "es": "ES", "fa": "IR", "fi": "FI", "fr": "FR", "he": "IL", "hi": "IN", "hu": "HU",
    "id": "ID", "it": "IT", "ja": "JP", "ko": "KR", "ms": "MY", "nb": "NO", "nl": "NL",
    "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sv": "SE", "ta": "IN", "th": "TH",
    "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
}  # fmt: skip
PARTS = re.compile(r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-.*)?", re.IGNORECASE)


def locale_of(code: str) -> str:
    """As Open Graph writes it: "vi_VN", "pt_BR"; "" where no land is known."""
    match = PARTS.fullmatch(code)
    if match is None:
        return ""
    language = match[1].lower()
    land = (match[2] or LANDS.get(language, "")).upper()
    return f"{language}_{land}" if land else ""


def interface_language(code: str, default: str) -> str:
    """The one of ours that is nearest to ``code``."""
    try:
        return get_supported_language_variant(code)
    except LookupError:
        return default
