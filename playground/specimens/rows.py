"""Values that the templates of this app take for rows."""

from typing import Any

from publishing.styleguide.samples import MOMENT, Sample, item

STATUSES: list[dict[str, Any]] = [
    {"pk": number, "key": key, "label": label, "symbol": symbol}
    for number, (key, label, symbol) in enumerate(
        (
            ("planned", "Planned", "○"), ("in_progress", "In progress", "◐"),
            ("blocked", "Blocked", "⊟"), ("on_hold", "On hold", "‖"),
            ("partial", "Partly done", "◕"), ("done", "Done", "●"),
            ("expired", "Out of time", "⧗"), ("dropped", "Dropped", "×"),
        ),
        1,
    )
]  # fmt: skip
BOARD = {
    "title": "Paper trials",
    "slug": "paper-trials",
    "pk": 1,
    "get_absolute_url": "/",
}
PLACES = [{"url": "https://example.org/", "html": "code", "get_role_display": "code"}]


def experiment(title: str, status: int, **told: Any) -> Sample:
    return item(
        title,
        pk=1,
        board=BOARD,
        status=STATUSES[status],
        goal="goal",
        goal_html="two curves of <em>one</em> table, within a standard error",
        remark_html="on a second seed",
        remark="on a second seed",
        section={"title": "Bandits"},
        locations={"all": PLACES},
        due_on=MOMENT,
        due_text="2025-07-12",
        rating=4,
        outcome="reproduced",
        get_outcome_display="reproduced",
        get_kind_display="paper",
        criterion_cells=[("Hours", "12")],
        **told,
    )


def rows() -> list[Sample]:
    names = ("The ten-armed testbed", "Adam", "Deep double descent")
    return [experiment(name, number) for number, name in enumerate(names, 3)]
