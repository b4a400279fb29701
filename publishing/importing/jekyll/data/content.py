"""Has a page words of its own, or does it only list what the site holds?"""

import re
from collections.abc import Mapping
from typing import Any

from publishing.importing.values import text

FOR = re.compile(r"\{%-?\s*(for|endfor)\b[^%]{0,300}%\}", re.IGNORECASE)
LISTS_THE_SITE = re.compile(
    r"\{%-?\s*(?:for|assign|paginate|capture|include)\b[^%]{0,300}?"
    r"(?:\bsite\.\w|\bpaginator\b|\bbibliography\b|archive|pagination)"
    r"|\{%-?\s*bibliography\b",
    re.IGNORECASE,
)
OPENS_SILENCE = re.compile(r"<(script|style|template|noscript)\b|<!--", re.IGNORECASE)
LIQUID = re.compile(r"\{%[^%]{0,2000}%\}|\{\{[^{}]{0,2000}\}\}")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,5000}>")
ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,500}\}")
TARGET = re.compile(r"\]\([^()\n]{0,2000}\)|https?://\S+")
WORD = re.compile(r"[^\W\d_]{2,}")
EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LIST_LAYOUTS = {
    "home", "blog", "archive", "archives", "archive-taxonomy", "categories", "category",
    "tags", "tag", "posts", "collection", "search", "index", "book-shelf", "news",
}  # fmt: skip
ENOUGH_FOR_A_PAGE = 5
ENOUGH_BESIDE_A_LIST = 60
SCANNED = 200_000


def own_words(body: str) -> int:
    """Words that a reader would see if Liquid said nothing; each CJK sign is one."""
    seen = without_loops(_without_silent(body[:SCANNED]))
    for pattern in (LIQUID, TAG, ATTRIBUTES, TARGET):
        seen = pattern.sub(" ", seen)
    return len(WORD.findall(EAST_ASIAN.sub(" ", seen))) + len(EAST_ASIAN.findall(seen))


def is_listing(front_matter: Mapping[str, Any], body: str) -> bool:
    """A template around the site's own lists, with little or nothing beside it."""
    by_layout = text(front_matter.get("layout")).lower() in LIST_LAYOUTS
    if not by_layout and not LISTS_THE_SITE.search(body[:SCANNED]):
        return False
    return own_words(body) < ENOUGH_BESIDE_A_LIST


def has_content(front_matter: Mapping[str, Any], body: str) -> bool:
    return own_words(body) >= ENOUGH_FOR_A_PAGE and not is_listing(front_matter, body)


def _without_silent(body: str) -> str:
    """Without scripts, styles and comments; one pass, also when none is closed."""
    lower, kept, position = body.lower(), [], 0
    unclosed: set[str] = set()
    for opening in OPENS_SILENCE.finditer(body):
        closing = f"</{opening[1].lower()}" if opening[1] else "-->"
        if opening.start() < position or closing in unclosed:
            continue
        end = lower.find(closing, opening.end())
        if end < 0:
            unclosed.add(closing)
            continue
        kept.append(body[position : opening.start()])
        position = end + len(closing)
    return " ".join([*kept, body[position:]])


def without_loops(body: str) -> str:
    kept, position, depth = [], 0, 0
    for tag in FOR.finditer(body):
        is_opening = tag[1].lower() == "for"
        if is_opening and depth == 0:
            kept.append(body[position : tag.start()])
            position = tag.end()
        depth = depth + 1 if is_opening else max(depth - 1, 0)
        if depth == 0:
            position = tag.end()
    return " ".join([*kept, body[position:]])
