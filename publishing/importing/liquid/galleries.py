"""Includes that draw what the page's front matter lists: galleries, rows of features."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from publishing.importing.values import one_line

from .includes import from_root, parameters

GALLERIES = {"gallery": "gallery", "feature_row": "feature_row"}
LIMIT = 500


def gallery(rest: str, page: Mapping[str, Any]) -> str | None:
    """HTML for the images of such an include; nothing for any other."""
    name = (rest.split() or [""])[0].rpartition("/")[2].partition(".")[0]
    if name not in GALLERIES:
        return None
    told = parameters(rest)
    listed = page.get(told.get("id") or GALLERIES[name])
    rows = listed if isinstance(listed, list) else [listed]
    shown = "\n".join(_shown(rows[:LIMIT]))
    caption = told.get("caption", "")
    if not shown:
        return None
    below = f"\n<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f"\n<figure>\n{shown}{below}\n</figure>\n" if below else f"\n{shown}\n"


def _shown(rows: list[Any]) -> Iterator[str]:
    for row in rows:
        if isinstance(row, Mapping):
            yield from _row(row)


def _row(row: Mapping[str, Any]) -> Iterator[str]:
    source = one_line(row.get("image_path"))
    title, said = one_line(row.get("title")), one_line(row.get("excerpt"))
    alt = one_line(row.get("alt")) or title
    if source:
        image = f'<img src="{escape(from_root(source))}" alt="{escape(alt)}">'
        yield image if said else _linked(image, row)
    if said:
        yield f"<p><strong>{_linked(escape(title), row)}</strong> {escape(said)}</p>"


def _linked(html: str, row: Mapping[str, Any]) -> str:
    address = one_line(row.get("url"))
    return f'<a href="{escape(from_root(address))}">{html}</a>' if address else html
