"""Boards and experiments in the states that tests ask for."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from playground.criteria import guess_type
from playground.importing.importer import PlaygroundImporter
from playground.models import Board, Criterion, CriterionValue, Experiment, Status
from publishing.importing.importer import ImportRun
from publishing.importing.report import FileReport


def live_board(**fields: Any) -> Board:
    given = {"title": "Small models", "published_at": _ago(days=1), **fields}
    return Board.objects.create(**given)


def draft_board(**fields: Any) -> Board:
    return live_board(published_at=None, **fields)


def live_experiment(board: Board, **fields: Any) -> Experiment:
    given = {"title": "A tiny network", "published_at": _ago(hours=1), **fields}
    return Experiment.objects.create(board=board, **given)


def live_value(experiment: Experiment, name: str, text: str) -> CriterionValue:
    """``text`` in the column ``name`` of the experiment's board."""
    criterion, _ = Criterion.objects.get_or_create(
        board=experiment.board, name=name, defaults={"type": guess_type([text])}
    )
    return CriterionValue.objects.create(
        experiment=experiment, criterion=criterion, text=text
    )


def status(key: str) -> Status:
    return Status.objects.get(key=key)


def import_text(
    folder: Path, text: str, name: str = "README.md", **run: Any
) -> FileReport:
    """Imports a tracker as the command does; ``run`` are fields of the ImportRun."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return PlaygroundImporter(ImportRun(**run)).import_file(file, folder)


def _ago(**span: int) -> Any:
    return timezone.now() - timedelta(**span)
