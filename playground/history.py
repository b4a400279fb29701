"""What changed about an experiment is written down once, whoever changed it."""

from collections.abc import Mapping
from typing import Any

from publishing.markup import render

from .models import Change, Experiment

Field = Change.Field
Fact = tuple[Change.Field, str]  # what, and which: ("criterion", "Converges ?")
Facts = Mapping[Fact, str]
# Their source may hold comments, which no reader is meant to see.
MARKDOWN = {Field.REMARK, Field.GOAL, Field.LOCATION, Field.CRITERION}
MILESTONES = ("started", "due", "finished", "stopped")


def facts(experiment: Experiment, cells: Facts | None = None) -> Facts:
    """What the history of an experiment is about; ``cells`` saves asking for them."""
    progress = experiment.progress
    told: dict[Fact, str] = {
        (Field.TITLE, ""): experiment.title,
        (Field.SECTION, ""): str(experiment.section or ""),
        (Field.STATUS, ""): str(experiment.status or ""),
        (Field.REMARK, ""): experiment.remark,
        (Field.OUTCOME, ""): str(experiment.get_outcome_display()),
        (Field.PROGRESS, ""): "" if progress is None else f"{progress} %",
        (Field.GOAL, ""): experiment.goal,
        (Field.LINK, ""): experiment.reference_url,
    }
    for name in MILESTONES:
        told[Field.DATE, name] = experiment.milestone_text(name)
    return told | dict(stored_cells(experiment) if cells is None else cells)


def stored_cells(experiment: Experiment) -> Facts:
    """Locations and values; no query where they were prefetched."""
    told: dict[Fact, str] = {}
    for place in experiment.locations.all():
        key = (Field.LOCATION, place.heading)
        told[key] = f"{told[key]}, {place.text}" if key in told else place.text
    for value in experiment.criterion_values.all():
        told[Field.CRITERION, value.criterion.name] = value.text
    return told


def stored(experiment: Experiment) -> Experiment | None:
    """The row before a save that is about to happen; None for a new experiment."""
    rows = Experiment.objects.select_related("board", "section", "status")
    return rows.filter(pk=experiment.pk).first() if experiment.pk else None


def changes_since(
    before: Facts | None, now: Facts, experiment: Experiment, **told: Any
) -> list[Change]:
    """Not yet saved, so that an import can write those of many rows at once.

    ``told`` are further fields of the changes: their origin, and when they were made.
    """
    if before is None:
        return [added(experiment, **told)]
    made = []
    for field, name in {**before, **now}:
        texts = (before.get((field, name), ""), now.get((field, name), ""))
        if texts[0] == texts[1]:
            continue
        old, new = (readable(field, text) for text in texts)
        if old != new:
            change = {"field": field, "name": name, "old": old, "new": new}
            made.append(Change(experiment=experiment, **change, **told))
    return made


def added(experiment: Experiment, **told: Any) -> Change:
    status = str(experiment.status or "")
    return Change(experiment=experiment, field=Field.ADDED, new=status, **told)


def readable(field: Change.Field, text: str) -> str:
    return render(text).text if text and field in MARKDOWN else text
