import json
from typing import Any

from playground.models import (
    Board,
    Criterion,
    CriterionValue,
    Experiment,
    Location,
    Paper,
)

from .table import MILESTONES, board_table, without_comments

VERSION = 1
PAPER_FACTS = ("title", "year", "venue", "doi", "arxiv_id", "openreview_id", "url")


def write_json(board: Board, rows: Any = None, *, is_private: bool = False) -> str:
    """A later ``version`` may add keys; it takes none away and gives none a new meaning."""
    table = board_table(board, rows, is_private=is_private)
    told = {
        "version": VERSION,
        "board": board_facts(board),
        "columns": [
            {"heading": column.heading, "field": column.field}
            for column in table.columns
        ],
        "criteria": [criterion_facts(each) for each in board.criteria.all()],
        "experiments": [
            {**experiment_facts(row.experiment), "section": list(row.section)}
            for row in table.rows
        ],
    }
    plain = told if is_private else _clean(told)
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def board_facts(board: Board) -> dict[str, Any]:
    return {
        "title": board.title,
        "address": board.get_absolute_url(),
        "year": board.year,
        "kind": board.kind,
        "text": board.body,
        "reflection_title": board.reflection_title,
        "reflection": board.reflection,
        "afterword": board.afterword,
        "archived": board.archived_on.isoformat() if board.archived_on else None,
    }


def criterion_facts(criterion: Criterion) -> dict[str, Any]:
    names = ("name", "type", "unit", "rule")
    return {name: getattr(criterion, name) for name in names}


def experiment_facts(row: Experiment) -> dict[str, Any]:
    return {
        "title": row.title,
        "address": row.get_absolute_url(),
        "kind": row.kind,
        "url": row.reference_url,
        "paper": paper_facts(row.paper) if row.paper else None,
        "status": row.status.key if row.status else None,
        "remark": row.remark,
        "status_as_written": row.raw_status,
        "progress": row.progress,
        "outcome": row.outcome,
        "goal": row.goal,
        "hypothesis": row.hypothesis,
        "conclusion": row.conclusion,
        "size": row.size,
        "rating": row.rating,
        **{name: row.milestone_text(name) or None for name in MILESTONES},
        "tags": sorted(tag.name for tag in row.tags.all()),
        "locations": [location_facts(each) for each in row.locations.all()],
        "criteria": {
            each.criterion.name: value_facts(each)
            for each in row.criterion_values.all()
        },
    }


def location_facts(location: Location) -> dict[str, Any]:
    return {
        "role": location.role,
        "column": location.heading,
        "text": location.text,
        "url": location.url,
    }


def value_facts(value: CriterionValue) -> dict[str, Any]:
    return {
        "text": value.text,
        "answer": value.answer or None,
        "number": value.number,
        "date": value.date.isoformat() if value.date else None,
    }


def paper_facts(paper: Paper) -> dict[str, Any]:
    authors = [str(name) for name in paper.author_names]
    return {"authors": authors, **{name: getattr(paper, name) for name in PAPER_FACTS}}


def _clean(told: Any) -> Any:
    if isinstance(told, str):
        return without_comments(told)
    if isinstance(told, dict):
        return {key: _clean(part) for key, part in told.items()}
    return [_clean(part) for part in told] if isinstance(told, list) else told
