"""Files that become one published row each: posts, pages, projects."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils import timezone

from publishing.images.library import find_image
from publishing.images.models import Image
from publishing.importing.front_matter.images import FrontImage
from publishing.models import first_free, normal_path

from .deletions import KEPT_OUT
from .document_files import DocumentFile, DocumentRecord
from .failures import SkipFile
from .importer import Files, Importer
from .merge import Origin, Save, merge, save_row
from .report import FileReport
from .source import SourceFile
from .taken import TakenNames
from .unchanged import KnownRows

REF_LENGTH = 400


class DocumentImporter(Importer[DocumentRecord]):
    """A row of ``model`` is known by its file's path below the site's root."""

    model: ClassVar[Any]
    file: ClassVar[type[DocumentFile]]

    def parse(self, source: SourceFile, log: FileReport) -> DocumentRecord:
        return self.file(source, self.run, log).record()

    def expected_addresses(self, files: Files) -> dict[str, str]:
        """As ``apply`` will choose them: rows here keep theirs."""
        slugs = dict(self.model.objects.values_list("slug", "import_ref"))
        deleted = {*self.run.deletions.references(self.model)} - {*slugs.values()}
        kept = {
            path: matter
            for path, matter in files.items()
            if path[-REF_LENGTH:] not in deleted
        }
        return self._addresses(kept, slugs)

    def first_addresses(self, files: Files) -> dict[str, str]:
        return self._addresses(files, {})

    def _addresses(self, files: Files, slugs: Mapping[str, str]) -> dict[str, str]:
        """``slugs`` of the rows that are here, with the files they came from."""
        here = {reference: slug for slug, reference in slugs.items() if reference}
        taken = {*slugs, *self.model().reserved_slugs()}
        found = {}
        for path, front_matter in files.items():
            stem = self.model().slug_stem(self.file.expected_slug(path, front_matter))
            slug = here.get(path[-REF_LENGTH:]) or first_free(stem, taken)
            taken.add(slug)
            found[path] = self.model(slug=slug).get_absolute_url()
        return found

    def save(self, record: DocumentRecord, log: FileReport) -> None:
        """What is new and in nobody's way is saved together with others like it."""
        if not (self.run.waiting.is_open and self.may_wait(record)):
            super().save(record, log)
            return
        self.apply(
            record, log, lambda row, tags: self.run.waiting.add(row, tags or (), log)
        )
        self.run.waiting.settle_if_many()

    def may_wait(self, record: DocumentRecord) -> bool:
        taken = self.run.taken
        is_new = record.path[-REF_LENGTH:] not in taken.names(self.model).references
        return is_new and taken.paths.isdisjoint(map(normal_path, record.old_addresses))

    def apply(
        self, record: DocumentRecord, log: FileReport, save: Save = save_row
    ) -> None:
        taken = self.run.taken.names(self.model)
        row = self.row_of(record.path[-REF_LENGTH:], taken)
        row.first_line = record.first_line
        values = {
            **record.values,
            **self.publication(row, record, log),
            "slug": free_slug(row, record.slug, log, taken.slugs),
            **known_images(record, log),
        }
        values |= self.address_values(row, values["slug"], record, log)
        # What has something to tell is read again, to tell it again.
        circumstances = "" if log.warnings else record.circumstances
        origin = Origin(record.digest, circumstances)
        overwrite = self.run.overwrite
        result = merge(row, values, overwrite=overwrite, origin=origin, save=save)
        self.tell_of_merge(row, values, result, log)
        taken.add(row)
        log.title, log.address = row.title, row.get_absolute_url()
        self.remember_addresses(row, record.old_addresses, log)
        if log.warnings and row.import_context:
            self.unseal(record.path)
        is_dated = row.published_at and row.date_known
        log.date = row.published_at.isoformat() if is_dated else ""
        log.tags = record.values.get("tags", [])

    def is_untouched(
        self, path: str, digest: str, circumstances: str, log: FileReport
    ) -> bool:
        """Whether the file, what the import goes by and the row are what they were.

        Then the report says what a reading of the file would say again.
        """
        if self.run.overwrite:
            return False
        if self.kind not in self.run.known:
            self.run.known[self.kind] = KnownRows(self.model)
        known = self.run.known[self.kind]
        row = known.untouched(path[-REF_LENGTH:], digest, circumstances)
        if row:
            row.tell(log)
        return row is not None

    def unseal(self, path: str) -> None:
        if row := self.run.waiting.row(self.model, path[-REF_LENGTH:]):
            row.import_context = ""
            return
        rows = self.model.objects.filter(import_ref=path[-REF_LENGTH:])
        rows.exclude(import_context="").update(import_context="")

    def address_values(
        self, row: Any, slug: str, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        """What a kind keeps of its old address beside the slug."""
        return {}

    def row_of(self, reference: str, taken: TakenNames) -> Any:
        """Raises SkipFile where a person deleted it, ValidationError where the name is
        that of another site's file.
        """
        row = None
        if reference in taken.references:
            row = self.model.objects.filter(import_ref=reference).first()
        if row is None and self.run.deletions.keeps_out(self.model, reference):
            raise SkipFile(KEPT_OUT)
        site = self.run.site
        if row is None:
            return self.model(import_ref=reference, import_site=site)
        if site and row.import_site_id is None:
            self.model.objects.filter(pk=row.pk).update(import_site=site)
            row.import_site = site
        if site and row.import_site_id != site.pk:
            raise ValidationError(
                f"the site {row.import_site.name!r} has a file of this name here; "
                "not imported (--name says which site this is)"
            )
        return row

    def publication(
        self, row: Any, record: DocumentRecord, log: FileReport
    ) -> dict[str, Any]:
        """What has no date in its source keeps the moment of its first import."""
        if record.is_draft:
            return {"published_at": None, "date_known": True}
        if record.date:
            return {"published_at": record.date, "date_known": True}
        if row.published_at:
            return {"date_known": False}
        moment = row.first_published_at or timezone.now()
        return {"published_at": moment, "date_known": False}


def free_slug(
    row: Any, wanted: str, log: FileReport, taken: Collection[str] | None = None
) -> str:
    """An older row with the same name keeps it; this one's number stays for good.

    Where ``taken`` holds the slugs of all rows, the database is not asked for a new row.
    """
    stem: str = row.slug_stem(wanted)
    has_it = row.pk and re.fullmatch(rf"{re.escape(stem)}(-\d+)?", row.slug)
    slug: str
    if has_it:
        slug = row.slug
    elif taken is None or row.pk:
        slug = row.free_slug(wanted)
    else:
        reserved = row.reserved_slugs()
        is_free = stem not in taken and stem not in reserved
        slug = stem if is_free else first_free(stem, {*taken, *reserved})
    if slug != stem:
        log.warn(1, f"the address {stem!r} is taken; this one's is {slug!r}")
    return slug


def known_images(record: DocumentRecord, log: FileReport) -> dict[str, Image | None]:
    """By field; an image that is the cover anyway is not said again."""
    found = {
        name: _first_known(images, record.path, log)
        for name, images in record.images.items()
    }
    cover = found.get("cover")
    return {
        name: None if name != "cover" and image == cover else image
        for name, image in found.items()
    }


def _first_known(
    images: Sequence[FrontImage], path: str, log: FileReport
) -> Image | None:
    for each in images:
        if image := find_image(each.address, path):
            _caption(image, each.caption)
            return image
        if "//" in each.address:
            said = f"the image {each.address!r} is elsewhere; not fetched"
            log.warn(each.line, said)
    return None


def _caption(image: Image, caption: str) -> None:
    """What the front matter says of an image that nobody has described yet."""
    if caption and not image.alt:
        image.alt = caption[: image._meta.get_field("alt").max_length]
        image.save(update_fields=["alt"])
