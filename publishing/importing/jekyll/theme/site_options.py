"""``_config.yml`` as the site's looks and lists, in the spellings of the themes."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.html import strip_tags
from PIL import ImageColor

from publishing.date_forms import UnknownSignError, django_form
from publishing.importing.values import Warn, boolean, cut, one_line, text
from publishing.models.site_options import HEX_COLOUR
from publishing.web_addresses import is_web_address

COLOURS = {
    "page-col": "page",
    "text-col": "text",
    "link-col": "link",
    "hover-col": "hover",
    "navbar-col": "navbar",
    "navbar-text-col": "navbar_text",
    "navbar-border-col": "navbar_border",
    "footer-col": "footer",
    "footer-text-col": "footer_text",
    "footer-link-col": "footer_link",
    "footer-hover-col": "footer_hover",
    "mobile-theme-col": "mobile",
}
# The field, the keys that may hold it, its length.
TEXTS: Sequence[tuple[str, tuple[str, ...], int]] = (
    ("footer_text", ("url-pretty", "footer_text", "copyright"), 500),
    ("feed_description", ("rss-description",), 2000),
    ("keywords", ("keywords",), 500),
)
SWITCHES: Sequence[tuple[str, tuple[str, ...]]] = (
    ("round_avatar", ("round-avatar",)),
    ("title_on_all_pages", ("title-on-all-pages",)),
    ("list_excerpts", ("feed_show_excerpt",)),
    ("list_tags", ("feed_show_tags",)),
    ("search_shown", ("post_search", "search_enabled", "search")),
    ("edit_links", ("edit_page_button",)),
)
NUMBERS: Sequence[tuple[str, tuple[str, ...], int]] = (
    ("posts_per_page", ("paginate",), 100),
    ("excerpt_words", ("excerpt_length",), 1000),
)
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")
URL_LENGTH = 500
DATE_FORMAT_LENGTH = 60


def site_options(values: Mapping[str, Any], warn: Warn) -> dict[str, Any]:
    """The fields of the settings that the config says something about."""
    found: dict[str, Any] = {}
    for name, keys, length in TEXTS:
        if told := strip_tags(one_line(_first(values, keys))).strip():
            found[name] = cut(told, length, warn, keys[0])
    if date_format := _date_format(values, warn):
        found["date_format"] = date_format
    for name, keys in SWITCHES:
        told = _first(values, keys)
        if isinstance(told, bool | str):
            found[name] = boolean(told, default=True)
    for name, keys, most in NUMBERS:
        if (number := _number(values, keys, most, warn)) is not None:
            found[name] = number
    addresses = {
        "footer_url": one_line(values.get("url-canonical")),
        "repository_url": _repository(values),
    }
    found |= {name: told for name, told in addresses.items() if _fits(told)}
    if palette := colours(values, warn):
        found["colours"] = palette
    return found | author(values, warn)


def _first(values: Mapping[str, Any], keys: Sequence[str]) -> Any:
    """All are asked for, since a theme's old spelling may stand beside the new one."""
    told = [values.get(key) for key in keys]
    return next((value for value in told if value not in (None, "")), None)


def _date_format(values: Mapping[str, Any], warn: Warn) -> str:
    told = one_line(values.get("date_format"))
    try:
        known = django_form(told) and told
    except UnknownSignError as unknown:
        warn(f"date_format: {str(unknown)[:40]!r} is no sign of a date; left out")
        return ""
    return cut(known, DATE_FORMAT_LENGTH, warn, "date_format")


def _number(
    values: Mapping[str, Any], keys: Sequence[str], most: int, warn: Warn
) -> int | None:
    told = text(_first(values, keys))
    if not told:
        return None
    if told.isascii() and told.isdigit() and 1 <= int(told[:9]) <= most:
        return int(told)
    if told != "0":
        warn(f"{keys[0]}: {told[:40]!r} is no number from 1 to {most}; left out")
    return None


def _repository(values: Mapping[str, Any]) -> str:
    told = one_line(values.get("repository"))
    return f"https://github.com/{told}" if REPOSITORY.fullmatch(told) else told


def _fits(address: str) -> bool:
    return is_web_address(address) and len(address) <= URL_LENGTH


def colours(values: Mapping[str, Any], warn: Warn) -> dict[str, str]:
    found = {}
    for key, part in COLOURS.items():
        if told := one_line(values.get(key)):
            if colour := hex_colour(told):
                found[part] = colour
            else:
                warn(f"{key}: {told[:40]!r} is no colour; left out")
    return found


def hex_colour(told: str) -> str:
    """Any colour that CSS has a name or a formula for, in hexadecimal digits."""
    if HEX_COLOUR.fullmatch(told):
        return told.lower()
    try:
        red, green, blue, *_ = ImageColor.getrgb(told[:60])
    except ValueError:
        return ""
    return f"#{red:02x}{green:02x}{blue:02x}"


def author(values: Mapping[str, Any], warn: Warn) -> dict[str, str]:
    """What themes with a panel about the author say there."""
    told = [values.get("author"), values.get("owner"), values]
    people = [person for person in told if isinstance(person, Mapping)]
    fields: Sequence[tuple[str, tuple[str, ...], int, Callable[[Any], str]]] = (
        ("author_bio", ("bio",), 5000, text),
        ("author_location", ("location",), 200, one_line),
    )
    found = {}
    for name, keys, length, read in fields:
        words = [read(person.get(key)) for person in people for key in keys]
        if said := next(filter(None, words), ""):
            plain = " ".join(strip_tags(said.replace("<br", " <br")).split())
            found[name] = cut(plain, length, warn, keys[0])
    return found


def logo(values: Mapping[str, Any]) -> str:
    return one_line(_first(values, ("title-img", "logo")))
