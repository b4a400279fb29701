"""The entries of a curriculum vitae become rows, known again at the next import."""

from typing import Any, ClassVar

from django.db import DatabaseError, transaction
from django.db.models import CharField
from django.urls import reverse
from django.utils.translation import gettext as _

from portfolio.importing.pairing import key_of, keys, pair, reference
from portfolio.models import CVEntry, CVKind, Publication
from publishing.citations import title_fingerprint
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.importer import Importer
from publishing.importing.report import Action, FileReport
from publishing.importing.source import SourceFile
from publishing.importing.values import cut
from publishing.menu import offer_in_menu
from publishing.web_addresses import is_safe_address

from .reading import read_cv
from .records import CVRecord, EntryRecord

ROLE = "cv"
COLUMNS = (
    "section", "title", "organisation", "detail", "location", "url", "start", "end",
    "date_text", "summary", "highlights", "keywords",
)  # fmt: skip


class CVImporter(Importer[CVRecord]):
    kind: ClassVar[str] = "cv"

    def parse(self, source: SourceFile, log: FileReport) -> CVRecord:
        record = read_cv(source, log)
        for line, message in record.warnings:
            log.warn(line, message)
        return record

    def apply(self, record: CVRecord, log: FileReport) -> None:
        self.publications = {
            title_fingerprint(row.title): row for row in Publication.objects.all()
        }
        texts = [_text(each.kind, each.values) for each in record.entries]
        wanted = list(zip(keys(texts), texts, record.entries, strict=True))
        rows = CVEntry.objects.filter(import_ref__startswith=f"#{ROLE}:")
        known = [(key_of(row.import_ref, ROLE), _row_text(row), row) for row in rows]
        pairs, gone = pair(wanted, known)
        for order, each in enumerate(pairs):
            row = each.row or CVEntry()
            self._save(row, each.record, each.key, order, log)
        for row in gone:
            log.warn(1, f"no longer in the file, but still here: {row}")
        self._tell(record, log)

    def _save(
        self, row: CVEntry, entry: EntryRecord, key: str, order: int, log: FileReport
    ) -> None:
        is_new, former = row.pk is None, row.import_ref
        row.import_ref = reference("", ROLE, key)
        if is_new and self.run.deletions.keeps_out(CVEntry, row.import_ref):
            log.warn(entry.line, f"{_name(entry)}: {KEPT_OUT}")
            return
        row.first_line = entry.line
        try:
            with transaction.atomic():
                self.merge(row, self._values(entry, order, log), log, what=_name(entry))
                if not is_new and former != row.import_ref:
                    CVEntry.objects.filter(pk=row.pk).update(import_ref=row.import_ref)
        except (DatabaseError, ValueError) as problem:
            log.warn(entry.line, f"{_name(entry)} was left out: {problem}")

    def _values(
        self, entry: EntryRecord, order: int, log: FileReport
    ) -> dict[str, Any]:
        values = {name: entry.values.get(name, "") for name in COLUMNS}
        extra = dict(entry.values.get("extra", {}))
        if values["url"] and not is_safe_address(values["url"]):
            extra["url"] = values["url"]
            values["url"] = ""
            log.warn(entry.line, f"{_name(entry)}: its address is none; kept as a fact")
        for field in CVEntry._meta.fields:
            if (
                isinstance(field, CharField)
                and field.max_length
                and field.name in values
            ):
                values[field.name] = cut(
                    values[field.name],
                    field.max_length,
                    lambda said: log.warn(entry.line, f"{_name(entry)}: {said}"),
                    f"the {field.verbose_name}",
                )
        if entry.kind == CVKind.PUBLICATION:
            found = self.publications.get(title_fingerprint(values["title"]))
            values["publication"] = found
        return {**values, "kind": entry.kind.value, "extra": extra, "order": order}

    def _tell(self, record: CVRecord, log: FileReport) -> None:
        told: dict[str, int] = {}
        for entry in record.entries:
            name = entry.values.get("section") or entry.kind.value
            told[name] = told.get(name, 0) + 1
        log.title, log.address = _("Curriculum vitae"), reverse("portfolio:cv")
        log.extra["sections"] = [
            {"title": name, "entries": count} for name, count in told.items()
        ]
        if log.action == Action.CREATED:
            offer_in_menu(log.address, _("CV"))


def _name(entry: EntryRecord) -> str:
    values = entry.values
    named = (values.get("title"), values.get("organisation"), values.get("summary"))
    return next(filter(None, named), entry.kind.value)[:60]


def _text(kind: str, values: Any) -> str:
    """What a person would know the entry by."""
    told = [values.get(name, "") for name in ("title", "organisation", "start")]
    if not any(told):
        told = [values.get("summary", "")[:200], values.get("date_text", "")]
    return " ".join([str(kind), *filter(None, told)])


def _row_text(row: CVEntry) -> str:
    names = ("title", "organisation", "start", "summary", "date_text")
    return _text(row.kind, {name: getattr(row, name) for name in names})
