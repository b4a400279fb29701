from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max, Value
from django.urls import reverse

from .models import MenuItem
from .registries import MenuDefault, menu_defaults
from .web_addresses import is_safe_address


@dataclass
class MenuEntry:
    label: Any
    url: str
    is_current: bool
    children: list["MenuEntry"] = field(default_factory=list)


def menu_entries(path: str) -> list[MenuEntry]:
    """The owner's menu, or the sections of the site while there is none.

    ``path`` is where the reader is.
    """
    items = list(MenuItem.objects.all())
    for item in items:
        item.url = item.url if is_safe_address(item.url) else ""
    if not items:
        urls = ((entry.label, reverse(entry.url_name)) for entry in _default_entries())
        return [MenuEntry(label, url, url == path) for label, url in urls]

    def below(parent: int | None) -> list[MenuEntry]:
        return [
            MenuEntry(item.label, item.url, item.url == path, below(item.pk))
            for item in items
            if item.parent_id == parent
        ]

    return below(None)


def _default_entries() -> list[MenuDefault]:
    """Those that lead to something; one query, however many depend on rows."""
    known = [
        entry.rows()
        .order_by()
        .annotate(entry=Value(name))
        .values_list("entry")
        .distinct()
        for name, entry in menu_defaults.items()
        if entry.rows
    ]
    # Without the order of the first model, whose columns are not asked for.
    rows = known[0].union(*known[1:]).order_by() if known else ()
    filled = {name for (name,) in rows}
    return [
        entry
        for name, entry in menu_defaults.items()
        if entry.rows is None or name in filled
    ]


def offer_in_menu(url: str, label: str) -> None:
    """Adds an entry for a new section to a menu that does not lead there yet."""
    if not MenuItem.objects.exists() or MenuItem.objects.filter(url=url).exists():
        return
    last = MenuItem.objects.filter(parent=None).aggregate(Max("order"))["order__max"]
    MenuItem.objects.create(label=label, url=url, order=(last or 0) + 1)
