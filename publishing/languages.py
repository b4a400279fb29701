"""Languages as people and machines call them."""

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


def interface_language(code: str, default: str) -> str:
    """The one of ours that is nearest to ``code``."""
    try:
        return get_supported_language_variant(code)
    except LookupError:
        return default
