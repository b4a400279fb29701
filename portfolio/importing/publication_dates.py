from datetime import UTC, datetime
from typing import Any

from django.utils import timezone


def publication_date(row: Any, year: int | None, month: int | None) -> dict[str, Any]:
    """Where a work stands among posts: at its year, though never in the future.

    The day of its page is not known, so none is shown. What the owner withdrew, and
    what has no year, stays as it is.
    """
    now = timezone.now()
    issued = datetime(year, month or 1, 1, tzinfo=UTC) if year else None
    if issued and issued <= now:
        return {"published_at": issued, "date_known": False}
    if row.pk:
        return {"date_known": False}
    return {"published_at": now, "date_known": False}
