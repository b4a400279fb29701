"""Which rows of an earlier import a person touched since."""

from typing import Any

from portfolio.models import ProfileSection, Project
from publishing.importing.merge import fingerprint
from publishing.models import Importable


def is_edited(row: Importable) -> bool:
    """Is there anything in the row that no import wrote?"""
    if not row.import_ref:
        return True
    return any(_differs(row, field) for field in row._meta.concrete_fields)


def _differs(row: Importable, field: Any) -> bool:
    value = getattr(row, field.name)
    if field.name in row.import_hashes:
        return fingerprint(value) != row.import_hashes[field.name]
    if not field.editable or field.primary_key or field.name in ("profile", "section"):
        return False
    return fingerprint(value) != fingerprint(field.get_default())


def is_project_edited(project: Project) -> bool:
    return is_edited(project) or project.tags.exists()


def is_section_edited(section: ProfileSection) -> bool:
    """The section itself, or anything in it."""
    return (
        is_edited(section)
        or any(is_edited(item) for item in section.items.all())
        or any(is_project_edited(project) for project in section.projects.all())
    )
