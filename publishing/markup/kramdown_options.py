"""kramdown's options as written in a text or in an options file.

Besides kramdown's own: `single_dollar`, `autolink_bare` and `dialect: github`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from .options import DIALECTS, KramdownOptions, RenderOptions


def with_values(options: KramdownOptions, values: Mapping[str, Any]) -> KramdownOptions:
    """Names that are not known and values that make no sense change nothing."""
    changes: dict[str, Any] = {}
    for name, value in values.items():
        read = _READERS.get(name.lstrip(":"))
        if read is None:
            continue
        try:
            changes[name.lstrip(":")] = read(value)
        except (TypeError, ValueError):
            continue
    return replace(options, **changes)


def render_options(
    values: Mapping[str, Any], base: RenderOptions | None = None
) -> RenderOptions:
    base = base or RenderOptions()
    names = {str(name).lstrip(":"): value for name, value in values.items()}
    return replace(
        base,
        hard_wrap=_boolean(names.get("hard_wrap", base.hard_wrap)),
        single_dollar=_boolean(names.get("single_dollar", base.single_dollar)),
        autolink_bare=(
            _boolean(names["autolink_bare"])
            if "autolink_bare" in names
            else base.autolink_bare
        ),
        dialect=_dialect(names.get("dialect", base.dialect), base.dialect),
        kramdown=with_values(base.kramdown, names),
    )


def _dialect(value: object, default: str) -> str:
    return value if isinstance(value, str) and value in DIALECTS else default


def _boolean(value: object) -> bool:
    return str(value).strip().lower() in {"true", "1", "yes", "on"}


def _levels(value: object) -> frozenset[int]:
    if isinstance(value, list | tuple):
        return frozenset(int(item) for item in value)
    text = str(value)
    span = re.fullmatch(r"(\d)\.\.(\d)", text.strip())
    if span:
        return frozenset(range(int(span[1]), int(span[2]) + 1))
    return frozenset(int(digit) for digit in re.findall(r"\d", text))


def _text(value: object) -> str:
    return str(value)


_READERS: dict[str, Callable[[Any], Any]] = {
    "auto_ids": _boolean,
    "auto_id_prefix": _text,
    "parse_block_html": _boolean,
    "parse_span_html": _boolean,
    "toc_levels": _levels,
    "footnote_nr": int,
    "footnote_prefix": _text,
    "footnote_backlink": _text,
    "footnote_backlink_inline": _boolean,
    "footnote_link_text": _text,
    "header_links": _boolean,
    "header_offset": int,
    "html_to_native": _boolean,
    "remove_line_breaks_for_cjk": _boolean,
}
