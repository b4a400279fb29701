from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.urls import NoReverseMatch, reverse


class Severity(StrEnum):
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Finding:
    """``line`` counts in the text as the admin shows it; 0 is unknown."""

    severity: Severity
    kind: str
    item: str
    model: str
    admin_path: str
    message: str
    advice: str
    line: int = 0


def finding_about(
    row: Any, severity: Severity, message: str, advice: str, line: int = 0
) -> Finding:
    meta = row._meta
    try:
        name = f"admin:{meta.app_label}_{meta.model_name}_change"
        admin_path = reverse(name, args=[row.pk])
    except NoReverseMatch:  # an entry that is edited in the form of another row
        owner = getattr(row, "section", None)
        return (
            finding_about(owner, severity, f"{row}: {message}", advice)
            if owner is not None
            else Finding(
                severity, str(meta.verbose_name), str(row), meta.label_lower, "",
                message, advice, line,
            )
        )  # fmt: skip
    return Finding(
        severity=severity,
        kind=str(meta.verbose_name),
        item=str(row),
        model=meta.label_lower,
        admin_path=admin_path,
        message=message,
        advice=advice,
        line=line,
    )
