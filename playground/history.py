"""What changed about an experiment is written down once, whoever changed it."""

from collections.abc import Mapping

from .models import Change, Experiment

Facts = Mapping[str, str]


def facts(experiment: Experiment) -> Facts:
    """What the history of an experiment is about, as text."""
    return {
        Change.Field.TITLE: experiment.title,
        Change.Field.SECTION: str(experiment.section or ""),
        Change.Field.STATUS: str(experiment.status or ""),
        Change.Field.GOAL: experiment.goal,
        Change.Field.LOCATION: experiment.location,
    }


def stored_facts(experiment: Experiment) -> Facts | None:
    """The facts before a save that is about to happen; None for a new experiment."""
    rows = Experiment.objects.select_related("section", "status")
    before = rows.filter(pk=experiment.pk).first() if experiment.pk else None
    return facts(before) if before else None


def changes_since(
    before: Facts | None, experiment: Experiment, origin: Change.Origin
) -> list[Change]:
    """Not yet saved, so that an import can write those of many rows at once."""
    now = facts(experiment)
    if before is None:
        status = now[Change.Field.STATUS]
        made = [(Change.Field.ADDED, "", status)]
    else:
        made = [
            (Change.Field(name), before[name], text)
            for name, text in now.items()
            if before[name] != text
        ]
    return [
        Change(experiment=experiment, field=name, old=old, new=new, origin=origin)
        for name, old, new in made
    ]
