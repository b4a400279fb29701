"""Rows of one kind that say the same in different languages."""

from typing import Any


def language_of(item: Any, site_language: str) -> str:
    return item.language or site_language


def translations(item: Any, site_language: str) -> list[Any]:
    """The listed rows with the item's word; the first of each other language."""
    if not item.translation_key:
        return []
    rows = type(item).objects.listed().filter(translation_key=item.translation_key)
    if relations := item.address_relations:
        rows = rows.select_related(*relations)
    seen = {language_of(item, site_language).lower()}
    found = []
    for row in rows.exclude(pk=item.pk).order_by("language", "pk"):
        code = language_of(row, site_language).lower()
        if code not in seen:
            seen.add(code)
            found.append(row)
    return found
