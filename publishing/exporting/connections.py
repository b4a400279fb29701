"""What joins rows of any kinds: links between items, addresses that lead on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models

from publishing.models import Link, OldAddress
from publishing.registries import exporters

from .documents import DocumentExporter
from .exporter import DATA, Export, Exporter, write_list
from .formats import RowFormat, formats
from .relations import CHUNK, in_order
from .restoring import Restoration
from .row_values import Known, ToldRow

NO_TIES = "joined by the names of the rows"
LINK_ENDS = ("source_type", "source_id", "target_type", "target_id")
TARGET = ("content_type", "object_id")


class Names:
    """What the export calls the rows that generic keys point at, one query a kind."""

    def __init__(self, pairs: Iterable[tuple[int | None, int | None]]) -> None:
        wanted: dict[int, set[int]] = defaultdict(set)
        for kind, number in pairs:
            if kind is not None and number is not None:
                wanted[kind].add(number)
        self._names = {
            (kind, number): name
            for kind, numbers in wanted.items()
            for number, name in _names(kind, numbers)
        }

    def of(self, kind: int | None, number: int | None) -> dict[str, Any] | None:
        """As {kind: name}; None for a row that is there no more."""
        return self._names.get((kind or 0, number or 0))


def _names(kind: int, numbers: set[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    model = ContentType.objects.get_for_id(kind).model_class()
    row_format = next((each for each in formats() if each.model is model), None)
    if row_format is None:
        return
    columns = row_format.identity_columns()
    rows = row_format.model._base_manager.order_by("pk").values_list("pk", *columns)
    for number, *parts in rows.iterator(chunk_size=CHUNK):
        if number in numbers:
            name = "/".join(map(str, parts)) if row_format.identity else number
            yield number, {row_format.kind: name}


def named_row(told: Any, known: Known) -> tuple[ContentType, int]:
    """The kind and the number of what an export calls {kind: name}."""
    if isinstance(told, dict) and len(told) == 1:
        ((kind, name),) = told.items()
        for row_format in formats() if isinstance(name, str | int) else ():
            number = known.number(row_format.model, name)
            if row_format.kind == kind and number is not None:
                return ContentType.objects.get_for_model(row_format.model), number
    raise ValidationError(f"{told!r} is missing")


class LinkExporter(Exporter):
    formats = (RowFormat("link", Link, derived=dict.fromkeys(LINK_ENDS, NO_TIES)),)
    order = 910
    path = f"{DATA}/links.yml"

    def write(self, export: Export) -> None:
        ends = list(Link.objects.values_list("source_type", "source_id"))
        ends += Link.objects.values_list("target_type", "target_id")
        names = Names(ends)
        write_list(export, self.path, self._told(names, export))

    def _told(self, names: Names, export: Export) -> Iterator[dict[str, Any]]:
        for link in in_order(Link, ()):
            source = names.of(link.source_type_id, link.source_id)
            target = names.of(link.target_type_id, link.target_id)
            if source and target:
                values = self.formats[0].values(link, export.zone)
                yield {**values, "source": source, "target": target}

    def restore(self, restoration: Restoration) -> None:
        for line, told in restoration.items(self.path, "link"):
            try:
                ends: dict[str, Any] = {}
                for end in ("source", "target"):
                    kind, number = named_row(told.get(end), restoration.known)
                    ends |= {f"{end}_type_id": kind.pk, f"{end}_id": number}
            except ValidationError as problem:
                restoration.log.fail(line, f"not restored: {problem.messages[0]}")
            else:
                restoration.restore(self.formats[0], ToldRow(told, line, given=ends))


class OldAddressExporter(Exporter):
    """Those that lead to a document stand in its front matter as ``redirect_from``."""

    formats = (
        RowFormat(
            "old address",
            OldAddress,
            identity=("path",),
            derived={
                **dict.fromkeys(TARGET, NO_TIES),
                "id": "nothing points at it; its path tells it",
            },
        ),
    )
    order = 900
    path = f"{DATA}/old_addresses.yml"

    def write(self, export: Export) -> None:
        in_documents = {
            ContentType.objects.get_for_model(exporter.formats[0].model).pk
            for exporter in exporters
            if isinstance(exporter, DocumentExporter)
        }
        rows = OldAddress.objects.exclude(destination="", content_type__in=in_documents)
        names = Names(rows.values_list("content_type", "object_id"))
        write_list(export, self.path, self._told(rows, names, export))

    def _told(
        self, rows: models.QuerySet[OldAddress], names: Names, export: Export
    ) -> Iterator[dict[str, Any]]:
        for row in rows.order_by("pk").iterator(chunk_size=CHUNK):
            told = self.formats[0].values(row, export.zone)
            if target := names.of(row.content_type_id, row.object_id):
                told["target"] = target
            if target or row.destination:
                yield told

    def restore(self, restoration: Restoration) -> None:
        for line, told in restoration.items(self.path, "old address"):
            given: dict[str, Any] = {}
            try:
                if "target" in told:
                    kind, number = named_row(told["target"], restoration.known)
                    given = {"content_type_id": kind.pk, "object_id": number}
            except ValidationError as problem:
                restoration.log.fail(line, f"not restored: {problem.messages[0]}")
            else:
                restoration.restore(self.formats[0], ToldRow(told, line, given=given))
