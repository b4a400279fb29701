"""How the rows of one model are written: every field, unless a reason is given."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models.fields.files import FieldFile
from taggit.managers import TaggableManager

from publishing.models import Publishable, Rendered
from publishing.registries import exporters

from .yaml_files import Inline

SHORT = 20
RENDERED = "made from the text whenever it is saved"


@dataclass(frozen=True)
class RowFormat:
    """``identity`` names the fields that tell a row from all others of its kind; without
    them it is told by its number, which an empty database takes over.

    ``derived`` gives the fields that are not written, with the reason; ``placed`` those
    that the exporter writes somewhere itself, with the place.
    """

    kind: str
    model: type[models.Model]
    identity: tuple[str, ...] = ()
    derived: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def unwritten(self) -> dict[str, str]:
        return {**_rendered(self.model), **self.derived, **self.placed}

    @cached_property
    def fields(self) -> list[Any]:
        return [
            each
            for each in own_fields(self.model)
            if each.name not in self.unwritten and not each.many_to_many
        ]

    @cached_property
    def lists(self) -> list[Any]:
        """Many-to-many fields, the tags left out."""
        return [
            each
            for each in own_fields(self.model)
            if each.many_to_many
            and each.name not in self.unwritten
            and not isinstance(each, TaggableManager)
        ]

    @property
    def list_names(self) -> list[str]:
        return [each.name for each in self.lists]

    @cached_property
    def related(self) -> list[str]:
        """The rows that must be at hand so that writing one row asks no database."""
        return [
            path for each in self.fields if each.is_relation for path in _needed(each)
        ]

    def reference(self, row: models.Model) -> str | int:
        if not self.identity:
            number: int = row.pk
            return number
        return "/".join(str(_plain(self.column(name), row)) for name in self.identity)

    def told_reference(self, told: Mapping[str, Any]) -> str | int:
        """The same, by what an export says of the row."""
        if not self.identity:
            number: int = told["id"]
            return number
        return "/".join(str(told[name]) for name in self.identity)

    def values(self, row: models.Model, zone: tzinfo) -> dict[str, Any]:
        """What is not at its default, or is not nothing, ready for YAML."""
        told = {}
        for each in self.fields:
            value = _plain(each, row)
            if value or value != _default(each):
                told[each.name] = _shown(value, zone)
        for each in self.lists:
            others = format_of(each.related_model)
            rows = getattr(row, each.name).all()
            if names := sorted(others.reference(other) for other in rows):
                told[each.name] = names
        return told

    def identity_columns(self) -> Iterator[str]:
        """Where a query finds the parts of ``reference``."""
        for name in self.identity or ("pk",):
            each = self.column(name) if self.identity else None
            if each is None or not each.is_relation:
                yield name
            else:
                other = format_of(each.related_model)
                yield from (f"{name}__{part}" for part in other.identity_columns())

    def column(self, name: str) -> Any:
        return self.model._meta.get_field(name)


def own_fields(model: type[models.Model]) -> list[Any]:
    """Without what other models' keys say from the other side, and without the two
    columns that a generic key is made of, which are fields themselves."""
    return [
        each
        for each in model._meta.get_fields()
        if ((each.concrete or each.many_to_many) and not each.auto_created)
        or getattr(each, "primary_key", False)
    ]


def formats() -> Iterator[RowFormat]:
    for exporter in exporters:
        yield from exporter.formats


def format_of(model: type[models.Model]) -> RowFormat:
    return next(each for each in formats() if each.model is model)


def _rendered(model: type[models.Model]) -> dict[str, str]:
    names: list[str] = []
    if issubclass(model, Rendered):
        names += model.markdown_fields.values()
        names += model.inline_markdown_fields.values()
        names.append("rendered_with")
    if issubclass(model, Publishable):
        names += ["body_text", "excerpt", "word_count"]
    return dict.fromkeys(names, RENDERED)


def _needed(key: Any) -> Iterator[str]:
    """The paths for ``select_related``."""
    other = format_of(key.related_model)
    if other.identity:
        yield key.name
        for name in other.identity:
            inner = other.column(name)
            if inner.is_relation:
                yield from (f"{key.name}__{path}" for path in _needed(inner))


def _plain(each: Any, row: models.Model) -> Any:
    if each.is_relation:
        other = format_of(each.related_model)
        if not other.identity:
            return getattr(row, each.attname)
        target = getattr(row, each.name)
        return None if target is None else other.reference(target)
    value = getattr(row, each.attname)
    match value:
        case FieldFile():
            return value.name or ""
        case bool() | int() | float() | None | dict() | list() | datetime():
            return value
        case str():
            return str(value)
    return each.value_to_string(row)


def _default(each: Any) -> Any:
    return each.get_default() if each.has_default() or not each.null else None


def _shown(value: Any, zone: tzinfo) -> Any:
    if isinstance(value, datetime):
        return moment(value, zone)
    if isinstance(value, dict) and all(map(_is_short, value.values())):
        return Inline(value)
    return value


def _is_short(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= SHORT and "\n" not in value


def moment(value: datetime, zone: tzinfo) -> datetime:
    """In the site's zone, unless that was ahead by seconds then, which YAML cannot say."""
    local = value.astimezone(zone)
    offset = local.utcoffset()
    return local if offset and not offset.seconds % 60 else value
