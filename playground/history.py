"""What changed about an experiment is written down once, whoever changed it."""

from collections.abc import Mapping

from publishing.markup import render

from .models import Change, Experiment

Facts = Mapping[str, str]


def facts(experiment: Experiment) -> Facts:
    """What the history of an experiment is about, as plain text.

    The Markdown itself may hold comments, which no reader is meant to see.
    """
    return {
        Change.Field.TITLE: experiment.title,
        Change.Field.SECTION: str(experiment.section or ""),
        Change.Field.STATUS: str(experiment.status or ""),
        Change.Field.GOAL: render(experiment.goal).text,
        Change.Field.LOCATION: render(experiment.location).text,
    }


def stored(experiment: Experiment) -> Experiment | None:
    """The row before a save that is about to happen; None for a new experiment."""
    rows = Experiment.objects.select_related("board", "section", "status")
    return rows.filter(pk=experiment.pk).first() if experiment.pk else None


def changes_since(
    before: Facts | None,
    experiment: Experiment,
    origin: Change.Origin,
    *,
    private: bool = False,
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
        Change(
            experiment=experiment,
            field=name,
            old=old,
            new=new,
            origin=origin,
            private=private,
        )
        for name, old, new in made
    ]
