"""Values that templates take for rows; nothing here asks the database."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from django.templatetags.static import static
from django.utils.functional import lazy


class Sample(dict[str, Any]):
    """For filters, which ask for attributes as of a row."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


MOMENT = datetime(2025, 6, 28, 9, tzinfo=UTC)
TAGS = [
    {"name": name, "slug": name, "get_absolute_url": "/tags/"}
    for name in ("optimisation", "numerics", "học máy")
]
IMAGE = {
    "file": {"url": lazy(static, str)("img/icon-180.png")},
    "width": 180,
    "height": 180,
    "alt": "Rings around a point",
}


def item(title: str = "Momentum in a narrow valley", **told: Any) -> Sample:
    """A published row of any kind."""
    row = {
        "title": title,
        "subtitle": "Why the square root of the condition number is worth a page",
        "description": (
            "Plain gradient descent and momentum on the simplest narrow valley: two "
            "rates, a table of step counts, and a hump that is not a bug."
        ),
        "get_absolute_url": "/",
        "language": "",
        "date_known": True,
        "published_at": MOMENT,
        "tags": {"all": TAGS},
        **told,
    }
    return Sample(row)


def page_of(number: int, last: int) -> Mapping[str, Any]:
    """As a paginator tells of one of its pages."""
    return {
        "has_other_pages": True,
        "has_previous": number > 1,
        "has_next": number < last,
        "previous_page_number": number - 1,
        "next_page_number": number + 1,
        "number": number,
        "paginator": {"num_pages": last},
    }
