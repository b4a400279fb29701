"""What was read, in the shape of the JSON report."""

from typing import Any

from .records import BoardRecord, ExperimentRecord, SectionPath


def section_text(path: SectionPath) -> str | None:
    return " / ".join(path) or None


def experiment_json(row: ExperimentRecord) -> dict[str, Any]:
    return {
        "title": row.title,
        "url": row.url or None,
        "status": row.status or None,
        "remark": row.remark or None,
        "raw_status": row.raw_status,
        "section": section_text(row.section),
        "fields": row.fields,
        "line": row.line,
    }


def board_json(board: BoardRecord) -> dict[str, Any]:
    return {
        "title": board.title,
        "columns": [
            {"heading": column.heading, "field": column.role}
            for column in board.columns
        ],
        "sections": [section_text(path) for path in board.sections],
        "experiments": [experiment_json(row) for row in board.experiments],
    }


def file_json(board: BoardRecord) -> dict[str, Any]:
    """The counts are those of a file that was read and not yet applied."""
    return {
        "boards": [board_json(board)] if board.experiments else [],
        "reflection": board.reflection or None,
        **dict.fromkeys(("created", "changed", "unchanged"), 0),
        "skipped": board.skipped,
        "missing": [],
    }
