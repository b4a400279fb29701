"""What an export says about one row, as the fields of its model take it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import NoReverseMatch

from publishing.models import Rendered
from publishing.models.addresses import LOCAL_PATH
from publishing.web_addresses import is_safe_address, validate_address

from .formats import RowFormat, format_of

Reference = str | int
# Pages read these, and JSON, without another look: what none can be would break them.
CHECKED = (models.SlugField, models.IntegerField)


@dataclass
class Known:
    """The rows of this restoration, by what the export calls them."""

    _numbers: dict[tuple[type[models.Model], Reference], int] = field(
        default_factory=dict
    )

    def add(self, row_format: RowFormat, told: Mapping[str, Any], row: Any) -> None:
        self._numbers[row_format.model, row_format.told_reference(told)] = row.pk

    def number(self, model: type[models.Model], reference: Reference) -> int | None:
        return self._numbers.get((model, reference))


@dataclass(frozen=True)
class ToldRow:
    """``values`` by field, as they stand in the export; ``given`` are columns that its
    exporter found out by itself. ``tags`` is None where the kind has none."""

    values: Mapping[str, Any]
    line: int = 1
    tags: Sequence[str] | None = None
    old_addresses: Sequence[str] = ()
    given: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class RowValues:
    """``waiting`` holds the keys to rows that come later in the export."""

    row_format: RowFormat
    told: ToldRow
    known: Known
    waiting: dict[str, Any] = field(default_factory=dict)

    def row(self) -> Any:
        """Not yet saved. Raises ValidationError."""
        row: Any = self.row_format.model(**self.told.given)
        for each in self.row_format.fields:
            if each.name in self.told.values:
                setattr(
                    row, each.attname, self._value(each, self.told.values[each.name])
                )
        for each in self.row_format.lists:
            self.waiting[each.name] = list(self.told.values.get(each.name, []))
        if isinstance(row, Rendered):
            render_exactly(row)
        return row

    def existing(self, row: Any) -> Any:
        """The row that the database has in its place, or None."""
        model, identity = self.row_format.model, self.row_format.identity
        attributes = [self.row_format.column(name).attname for name in identity]
        wanted = {name: getattr(row, name) for name in attributes or ["pk"]}
        return model._base_manager.filter(**wanted).first()

    def differences(self, row: Any, existing: Any) -> list[str]:
        columns = {
            each.attname: each.name
            for each in self.row_format.fields
            if not each.primary_key and each.name not in self.waiting
        }
        columns |= dict.fromkeys(self.told.given, "target")
        return [
            name
            for column, name in columns.items()
            if getattr(row, column) != getattr(existing, column)
        ]

    def complete(self, row: Any) -> None:
        """Once every row is there. Raises ValidationError."""
        for name, reference in self.waiting.items():
            each = self.row_format.column(name)
            if isinstance(reference, list):
                numbers = [self._number(each, part) for part in reference]
                getattr(row, name).set(numbers)
            else:
                number = self._number(each, reference)
                rows = self.row_format.model._base_manager.filter(pk=row.pk)
                rows.update(**{each.attname: number})

    def _value(self, each: Any, value: Any) -> Any:
        if value is None:
            return None
        if each.is_relation:
            number = self.known.number(each.related_model, value)
            if number is None and not each.null:
                self._refuse(each, value)
            if number is None:
                self.waiting[each.name] = value
            return number
        is_json = isinstance(each, models.JSONField)
        plain = value if is_json else each.to_python(value)
        if is_json and type(plain) is not type(each.get_default()):
            raise ValidationError(f"{each.name}: not of its type")
        if isinstance(each, CHECKED) or is_json:
            each.run_validators(plain)
        leads = isinstance(each, models.URLField) or validate_address in each.validators
        if leads and not is_safe_address(plain):
            validate_address(plain)
        return plain

    def _number(self, each: Any, reference: Reference) -> int:
        number = self.known.number(each.related_model, reference)
        if number is None:
            self._refuse(each, reference)
        assert number is not None  # noqa: S101 - for the type checker
        return number

    def _refuse(self, each: Any, reference: Reference) -> None:
        kind = format_of(each.related_model).kind
        raise ValidationError(f"{each.name}: the {kind} {reference!r} is missing")


def check_address(row: Any) -> None:
    """A page that has no address, or one on another site, would break every list.

    Raises ValidationError.
    """
    if not hasattr(row, "get_absolute_url"):
        return
    try:
        address = row.get_absolute_url()
    except NoReverseMatch:
        raise ValidationError(f"{row}: no page can have its name") from None
    if not LOCAL_PATH.match(address):
        raise ValidationError(f"{row}: {address} is no path of this site")


def render_exactly(row: Rendered) -> None:
    """Rendering tidies the ends of lines; the export's text stays as it is."""
    names = [*row.markdown_fields, *row.inline_markdown_fields]
    exact = {name: getattr(row, name) for name in names}
    row.render_markdown()
    for name, text in exact.items():
        setattr(row, name, text)
