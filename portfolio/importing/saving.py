"""A profile's record becomes rows: one rule for all of them.

What the source says is merged into the row that an earlier import made. What is gone
from the source and only imports made goes from the profile: sections and items are
deleted, projects become drafts. What a person touched stays, and the report says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model
from django.utils import timezone

from portfolio.models import Profile, ProfileItem, ProfileSection, Project
from publishing.images.library import find_image
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.importer import Importer
from publishing.importing.report import Action, FileReport
from publishing.models import Importable

from .edits import is_edited, is_project_edited, is_section_edited
from .pairing import Pair, key_of, keys, pair, reference
from .records import ItemRecord, ProfileRecord, ProjectRecord, SectionRecord

SECTION, ITEM, PROJECT = "section", "item", "project"
# What a row says itself: when the source changes it, a deleted row comes back.
OWN_TEXTS: Mapping[type[Importable], tuple[str, ...]] = {
    ProfileSection: ("title", "body", "lead", "tail"),
    ProfileItem: ("label", "url", "text", "stance"),
    Project: ("title", "body", "code_url", "demo_url"),
}


class ProfileSaver:
    def __init__(self, importer: Importer[Any], log: FileReport, path: str) -> None:
        self.importer = importer
        self.log = log
        self.path = path
        self.now = timezone.now()

    def save(self, record: ProfileRecord) -> None:
        profile = Profile.load()
        values: dict[str, Any] = {
            "title": record.title,
            "subtitle": record.subtitle,
            "intro": record.intro,
        }
        if portrait := find_image(record.avatar, self.path):
            values["avatar"] = portrait
        self.store(profile, "profile", "", values)
        pairs, left = self.pair_sections(record.sections)
        sections = [self.save_section(*each) for each in enumerate(pairs, 1)]
        for section, each in zip(sections, pairs, strict=True):
            self.save_items(section, each.record.items)
        saved = {
            id(each.record): section
            for section, each in zip(sections, pairs, strict=True)
        }
        self.save_projects(
            [(saved.get(id(section)), section) for section in record.sections]
        )
        for section in left:
            self.drop_section(section)

    def store(
        self,
        row: Importable,
        role: str,
        key: str,
        values: dict[str, Any],
        what: str = "",
    ) -> None:
        import_ref = reference(self.path, role, key)
        has_moved = row.import_ref != import_ref
        row.import_ref = import_ref
        result = self.importer.merge(row, values, self.log, what)
        if has_moved and result.action == Action.UNCHANGED:
            # The same file under another path is no change that a reader could see.
            type(row)._base_manager.filter(pk=row.pk).update(import_ref=import_ref)

    def is_deleted(
        self,
        model: type[Importable],
        role: str,
        key: str,
        record: SectionRecord | ItemRecord | ProjectRecord,
    ) -> bool:
        """By a person, on this site, and the source says what it said then."""
        own = {name: getattr(record, name) for name in OWN_TEXTS[model]}
        import_ref = reference(self.path, role, key)
        if not self.importer.run.deletions.keeps_out(model, import_ref, own):
            return False
        name = next(filter(None, own.values()), "")
        self.log.warn(getattr(record, "line", 1), f"{str(name)[:60]!r}: {KEPT_OUT}")
        return True

    def pair_sections(
        self, records: Sequence[SectionRecord]
    ) -> tuple[list[Pair[SectionRecord]], list[ProfileSection]]:
        rows = ProfileSection.objects.exclude(import_ref="").prefetch_related("items")
        names = keys(record.title for record in records)
        told = [
            (key, _text_of_record(record), record)
            for key, record in zip(names, records, strict=True)
            if not self.is_deleted(ProfileSection, SECTION, key, record)
        ]
        return pair(
            told,
            [(key_of(row.import_ref, SECTION), _text_of_row(row), row) for row in rows],
        )

    def save_section(self, order: int, found: Pair[SectionRecord]) -> ProfileSection:
        record, section = found.record, found.row or ProfileSection()
        values = {
            name: getattr(record, name)
            for name in ("title", "slug", "kind", "hidden", "body", "lead", "tail")
        }
        section.first_line = record.text_line
        what = f"section {record.title!r}"
        self.store(section, SECTION, found.key, {**values, "order": order}, what)
        return section

    def save_items(
        self, section: ProfileSection, records: Sequence[ItemRecord]
    ) -> None:
        role = f"{ITEM}:{section.pk}"
        rows = [
            (key_of(row.import_ref, role), f"{row.label} {row.text}", row)
            for row in section.items.exclude(import_ref="")
        ]
        names = keys(record.label or record.text for record in records)
        told = [
            (key, f"{record.label} {record.text}", record)
            for key, record in zip(names, records, strict=True)
            if not self.is_deleted(ProfileItem, role, key, record)
        ]
        pairs, left = pair(told, rows)
        for order, found in enumerate(pairs, 1):
            item = found.row or ProfileItem(section=section)
            item.first_line = section.first_line
            values = {**vars(found.record), "order": order}
            self.store(item, role, found.key, values, _named(item, found.record.label))
        for item in left:
            self.drop(item, is_edited(item), _named(item))

    def save_projects(
        self, sections: Sequence[tuple[ProfileSection | None, SectionRecord]]
    ) -> None:
        """Projects of a section that was deleted here stay as they are."""
        told = [
            (project, section, order)
            for section, record in sections
            for order, project in enumerate(record.projects, 1)
        ]
        names = keys(project.title for project, _, _ in told)
        rows = Project.objects.filter(import_ref__contains=f"#{PROJECT}:")
        pairs, left = pair(
            [
                (key, f"{each[0].title} {each[0].body}", each)
                for key, each in zip(names, told, strict=True)
                if not self.is_deleted(Project, PROJECT, key, each[0])
            ],
            [
                (key_of(row.import_ref, PROJECT), f"{row.title} {row.body}", row)
                for row in rows
            ],
        )
        for found in pairs:
            project, section, order = found.record
            if section is not None:
                row = found.row or Project()
                self.save_project(row, found.key, project, section, order)
        for project in left:
            self.withdraw(project)

    def save_project(
        self,
        project: Project,
        key: str,
        record: ProjectRecord,
        section: ProfileSection,
        order: int,
    ) -> None:
        hidden = record.hidden or section.hidden
        values = {
            "title": record.title,
            "body": record.body,
            "code_url": record.code_url,
            "demo_url": record.demo_url,
            "section": section,
            "order": order,
            "date_known": False,
            "published_at": None if hidden else project.published_at or self.now,
        }
        if project.title != record.title:
            values["slug"] = project.free_slug(record.title)
        self.store(project, PROJECT, key, values, f"project {record.title!r}")

    def withdraw(self, project: Project) -> None:
        what = f"project {project.title!r}"
        if is_project_edited(project):
            self.log.warn(1, f"{what} is not in the source; kept, it was edited here")
            return
        values = {"section": None, "order": 0, "published_at": None}
        self.importer.merge(project, values, self.log, what)
        self.log.warn(1, f"{what} is not in the source; it is a draft now")

    def drop_section(self, section: ProfileSection) -> None:
        what = f"section {section.title!r}"
        self.drop(section, is_section_edited(section), what)

    def drop(self, row: Model, is_touched: bool, what: str) -> None:
        if is_touched:
            self.log.warn(1, f"{what} is not in the source; kept, it was edited here")
            return
        row.delete()
        self.log.absorb(Action.CHANGED, {"removed": (str(row), "")}, what=what)
        self.log.warn(1, f"{what} is not in the source any more; removed")


def _named(item: ProfileItem, label: str = "") -> str:
    return f"item {label or str(item)!r} of {item.section.title!r}"


def _text_of_record(record: SectionRecord) -> str:
    return _text_of(record, record.items, record.projects)


def _text_of_row(section: ProfileSection) -> str:
    return _text_of(section, section.items.all(), section.projects.all())


def _text_of(
    section: SectionRecord | ProfileSection,
    items: Iterable[ItemRecord | ProfileItem],
    projects: Iterable[ProjectRecord | Project],
) -> str:
    """What a section and its row are recognised by, after the section was renamed."""
    texts = [f"{item.label} {item.text}" for item in items]
    titles = [project.title for project in projects]
    return " ".join([section.title, section.body, section.lead, *texts, *titles])
