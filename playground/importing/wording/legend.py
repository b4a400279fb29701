"""A file that says what its signs mean: "🟥 not started, 🟩 done"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .statuses import NO_WORD, Vocabulary, normal

SIGN = r"(?::[a-z0-9_+-]+:|[\u2190-\u2bff\U0001f1e6-\U0001faff]\ufe0f?)"
ENTRY = re.compile(
    rf"(?P<sign>{SIGN})[`'\"*_\s]*(?P<says>[:=|]|->|→|[-–—]\s|\bmeans\b|\bis\b)?\s*"
    rf"(?P<words>(?:(?!{SIGN})[^\n,;|/()]){{2,40}})"
)
FEWEST = 2


def read_legend(texts: Iterable[str], vocabulary: Vocabulary) -> Vocabulary:
    """What the file says of its own signs counts more than what they mean elsewhere."""
    told: dict[str, str] = {}
    for text in texts:
        found: dict[str, str] = {}
        is_explicit = False
        for entry in ENTRY.finditer(text):
            words = NO_WORD.sub("", normal(entry["words"]))
            if key := vocabulary.phrases.get(words):
                found[normal(entry["sign"])] = key
                is_explicit = is_explicit or bool(entry["says"])
        if is_explicit or len(found) >= FEWEST:
            told = {**found, **told}
    return replace(vocabulary, own={**vocabulary.own, **told}) if told else vocabulary
