"""Values of Liquid expressions: names, literals and a few filters, nothing else."""

import html
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

MAX_VALUE = 10_000
_PIPE = re.compile(r"\|(?=(?:[^\"']|\"[^\"]*\"|'[^']*')*$)")
_LITERAL = re.compile(r"([\"'])(.*)\1", re.DOTALL)
_ARGUMENT = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\s]+")


def evaluate(expression: str, names: Mapping[str, Any]) -> str | None:
    """The text of an expression, or nothing when some part of it is not known."""
    if len(expression) > MAX_VALUE:
        return None
    first, *filters = _PIPE.split(expression)
    value = _atom(first.strip(), names)
    for part in filters:
        value = _filtered(value, part, names)
        if value is None:
            return None
        value = value[
            :MAX_VALUE
        ]  # a filter may make two of each letter, again and again
    return None if value is None else str(value)[:MAX_VALUE]


def _atom(text: str, names: Mapping[str, Any]) -> str | None:
    literal = _LITERAL.fullmatch(text)
    if literal:
        return literal[2]
    if re.fullmatch(r"-?\d+(?:\.\d+)?", text):
        return text
    value: Any = names
    for key in re.split(r"\.|\[[\"']|[\"']\]\.?", text):
        if key == "":
            continue
        if not isinstance(value, Mapping) or key not in value:
            return None
        value = value[key]
    return _scalar(value)


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    return None


def _filtered(value: str | None, text: str, names: Mapping[str, Any]) -> str | None:
    name, _, rest = text.strip().partition(":")
    name = name.strip()
    arguments = [_atom(argument, names) for argument in _ARGUMENT.findall(rest)]
    if name == "default":
        return value or (arguments[0] if arguments else None)
    if value is None or any(argument is None for argument in arguments):
        return None
    known = [argument for argument in arguments if argument is not None]
    if name in {"relative_url", "absolute_url"}:
        return _address(name, value, names.get("site"))
    function = _FILTERS.get(name)
    try:
        return function(value, *known) if function else None
    except TypeError:
        return None


def _address(name: str, value: str, site: object) -> str:
    settings = site if isinstance(site, Mapping) else {}
    if re.match(r"[a-z][a-z0-9+.-]*:|//", value, re.IGNORECASE):
        return value
    base = str(settings.get("baseurl") or "").rstrip("/")
    path = f"{base}/{value.lstrip('/')}"
    if name == "absolute_url":
        return str(settings.get("url") or "").rstrip("/") + path
    return path


def _replace(value: str, old: str, new: str = "") -> str:
    return value.replace(old, new) if old else value


_FILTERS: dict[str, Callable[..., str]] = {
    "append": lambda value, end: value + end,
    "prepend": lambda value, start: start + value,
    "remove": _replace,
    "replace": _replace,
    "replace_first": lambda value, old, new: value.replace(old, new, 1),
    "remove_first": lambda value, old: value.replace(old, "", 1),
    "upcase": str.upper,
    "downcase": str.lower,
    "capitalize": str.capitalize,
    "strip": str.strip,
    "lstrip": str.lstrip,
    "rstrip": str.rstrip,
    "escape": html.escape,
    "escape_once": lambda value: html.escape(html.unescape(value)),
    "xml_escape": html.escape,
    "url_encode": lambda value: quote(value, safe=""),
    "uri_escape": lambda value: quote(value, safe="/:?#[]@!$&'()*+,;=%"),
    "cgi_escape": lambda value: quote(value, safe=""),
    "strip_html": lambda value: re.sub(r"<[^>]*>", "", value),
    "strip_newlines": lambda value: value.replace("\n", ""),
    "markdownify": lambda value: value,
    "smartify": lambda value: value,
}
