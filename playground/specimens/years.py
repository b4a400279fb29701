from collections.abc import Iterator
from datetime import timedelta

from publishing.registries import Specimen
from publishing.styleguide.samples import MOMENT


def years() -> Iterator[Specimen]:
    promises = [
        {
            "verdict": verdict,
            "get_verdict_display": verdict,
            "text_html": "One result a month",
            "answer_html": "ten of twelve",
        }
        for verdict in ("kept", "partly", "broken")
    ]
    yield Specimen("Promises", "playground/_promises.html", {"promises": promises})
    days = [
        {
            "x": 32 + 14 * (number // 7),
            "y": 20 + 14 * (number % 7),
            "side": 4 + number % 3 * 3,
            "count": number % 3,
            "day": MOMENT + timedelta(number),
        }
        for number in range(70)
    ]
    month = {"first": MOMENT, "x": 32, "active_days": 12, "events": 31}
    calendar = {
        "months": [month],
        "days": days,
        "width": 180,
        "height": 120,
        "active_days": 12,
        "total": 31,
    }
    yield Specimen("Calendar", "playground/_calendar.html", {"calendar": calendar})
