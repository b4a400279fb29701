"""What the address of a board asks for: which rows, in which order and groups.

Only keys are read of all rows, few columns for each, so that a board of many pages
costs as many queries as a small one. What no row of the board has is not asked for:
an unknown value in an address is as if it were not there.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from publishing.models import TaggedItem, first_free, tag_slug

from .boards import Total, in_owners_order, section_path
from .models import Board, Experiment, Section, Status

NONE = "none"  # a status or a section that a row may lack
TABLE, KANBAN = "table", "kanban"
SORTS = {
    "": gettext_lazy("As on the board"),
    "title": gettext_lazy("Title"),
    "status": gettext_lazy("Status"),
    "started": gettext_lazy("Started last"),
    "due": gettext_lazy("Due first"),
    "finished": gettext_lazy("Finished last"),
    "rating": gettext_lazy("Best rating"),
}
GROUPS = {
    "": gettext_lazy("Section"),
    "status": gettext_lazy("Status"),
    "kind": gettext_lazy("Kind"),
    NONE: gettext_lazy("No groups"),
}


class RowKey(NamedTuple):
    pk: int
    section: int | None
    status: int | None
    kind: str
    title: str
    started: date | None
    due: date | None
    finished: date | None
    rating: int | None


COLUMNS = (
    "pk", "section_id", "status_id", "kind", "title", "started_on", "due_on",
    "finished_on", "rating",
)  # fmt: skip


@dataclass(frozen=True)
class Option:
    value: str
    label: Any
    count: int | None = None


class Selection:
    """The rows of a board (a query) as the parameters of an address choose them."""

    def __init__(self, board: Board, rows: Any, told: Mapping[str, str]) -> None:
        self.board, self._rows = board, rows
        ordered = rows.order_by("order", "pk").values_list(*COLUMNS)
        self.keys = [RowKey(*row) for row in ordered]
        self.sections = {each.pk: each for each in board.sections.all()}
        self.statuses: dict[int, Status] = Status.objects.in_bulk()
        self.view = KANBAN if told.get("view") == KANBAN else TABLE
        for name in ("status", "section", "tag", "kind", "sort", "group"):
            known = {option.value for option in getattr(self, f"{name}_options")}
            value = told.get(name, "")
            setattr(self, name, value if value in known else "")

    status: str
    section: str
    tag: str
    kind: str
    sort: str
    group: str

    @property
    def is_narrowed(self) -> bool:
        return bool(self.status or self.section or self.tag or self.kind)

    @property
    def is_usual(self) -> bool:
        return self.view == TABLE and not (self.is_narrowed or self.is_arranged)

    @property
    def is_arranged(self) -> bool:
        return bool(self.sort or self.group)

    @cached_property
    def totals(self) -> list[Total]:
        """Of the whole board, whatever is chosen of it."""
        counts = Counter(self.status_of(key) for key in self.keys)
        return [
            Total(each, counts[each]) for each in sorted(counts, key=in_owners_order)
        ]

    @cached_property
    def chosen(self) -> list[RowKey]:
        """Sorted within their groups."""
        tests: list[Callable[[RowKey], bool]] = []
        if self.status:
            tests.append(lambda key: self.status_key(key) == self.status)
        if self.section:
            tests.append(lambda key: self.section in self.section_slugs_of(key))
        if self.tag:
            tests.append(lambda key: self.tag in self.tags_of.get(key.pk, {}))
        if self.kind:
            tests.append(lambda key: key.kind == self.kind)
        found = [key for key in self.keys if all(test(key) for test in tests)]
        found.sort(key=self._sort_key)
        ranks: dict[Any, int] = {}
        if self.group != "status":
            for key in self.keys:
                ranks.setdefault(self.group_of(key), len(ranks))
            found.sort(key=lambda key: ranks[self.group_of(key)])
        else:
            found.sort(key=lambda key: in_owners_order(self.status_of(key)))
        return found

    def _sort_key(self, key: RowKey) -> Any:
        if self.sort == "title":
            return key.title.casefold()
        if self.sort == "status":
            return in_owners_order(self.status_of(key))
        if self.sort == "due":
            return key.due or date.max
        if self.sort in {"started", "finished"}:
            day = getattr(key, self.sort)
            return -day.toordinal() if day else 0
        return -(key.rating or 0) if self.sort == "rating" else 0

    def group_of(self, key: RowKey) -> Any:
        """What rows of one group share."""
        if self.group == "status":
            return self.status_of(key)
        if self.group == "kind":
            return key.kind
        return self.section_of(key) if self.group == "" else None

    def group_title(self, group: Any) -> str:
        if group is None:
            return _("Without status") if self.group == "status" else ""
        if isinstance(group, Section):
            return " / ".join(section_path(group, self.sections))
        if isinstance(group, Status):
            return group.label
        return Experiment.Kind(group).label.capitalize()

    def status_of(self, key: RowKey) -> Status | None:
        return self.statuses.get(key.status) if key.status else None

    def status_key(self, key: RowKey) -> str:
        status = self.status_of(key)
        return status.key if status else NONE

    def section_of(self, key: RowKey) -> Section | None:
        """A section of another board, which the row came from, says nothing here."""
        return self.sections.get(key.section) if key.section else None

    @cached_property
    def section_slugs(self) -> dict[int, str]:
        """By title; two of one title are told apart by what they are within."""
        titles = Counter(tag_slug(each.title) for each in self.sections.values())
        slugs: dict[int, str] = {}
        for pk, section in self.sections.items():
            slug = tag_slug(section.title)
            if titles[slug] > 1:
                slug = tag_slug(" ".join(section_path(section, self.sections)))
            slugs[pk] = first_free(slug, {NONE, *slugs.values()})
        return slugs

    def section_slugs_of(self, key: RowKey) -> set[str]:
        """A row of an inner section is one of the outer section too."""
        found: set[str] = set()
        current = self.section_of(key)
        while (
            current is not None
            and (slug := self.section_slugs[current.pk]) not in found
        ):
            found.add(slug)
            current = (
                self.sections.get(current.parent_id) if current.parent_id else None
            )
        return found or {NONE}

    @cached_property
    def tags_of(self) -> dict[int, dict[str, str]]:
        """Names of tags by their slugs, for each row that has any."""
        items = TaggedItem.objects.filter(
            content_type=ContentType.objects.get_for_model(Experiment),
            object_id__in=self._rows.order_by().values("pk"),
        )
        found: dict[int, dict[str, str]] = {}
        for pk, slug, name in items.values_list("object_id", "tag__slug", "tag__name"):
            found.setdefault(pk, {})[slug] = name
        return found

    @cached_property
    def status_options(self) -> list[Option]:
        return [
            Option(each.status.key, each.status.label, each.count)
            if each.status
            else Option(NONE, _("without status"), each.count)
            for each in self.totals
        ]

    @cached_property
    def section_options(self) -> list[Option]:
        counts = Counter(
            slug for key in self.keys for slug in self.section_slugs_of(key)
        )
        options = [
            Option(
                slug,
                " / ".join(section_path(self.sections[pk], self.sections)),
                counts[slug],
            )
            for pk, slug in self.section_slugs.items()
            if slug in counts
        ]
        if options and NONE in counts:
            options.append(Option(NONE, _("without section"), counts[NONE]))
        return options

    @cached_property
    def tag_options(self) -> list[Option]:
        names = {
            slug: name for tags in self.tags_of.values() for slug, name in tags.items()
        }
        counts = Counter(slug for tags in self.tags_of.values() for slug in tags)
        ordered = sorted(names, key=lambda slug: names[slug].casefold())
        return [Option(slug, names[slug], counts[slug]) for slug in ordered]

    @cached_property
    def kind_options(self) -> list[Option]:
        counts = Counter(key.kind for key in self.keys)
        return [
            Option(value, label, counts[value])
            for value, label in Experiment.Kind.choices
            if value in counts
        ]

    @cached_property
    def sort_options(self) -> list[Option]:
        dated = {
            name
            for name in ("started", "due", "finished", "rating")
            if any(getattr(key, name) for key in self.keys)
        }
        shown = {"", "title", "status", *dated}
        return [
            Option(value, label) for value, label in SORTS.items() if value in shown
        ]

    @cached_property
    def group_options(self) -> list[Option]:
        return [Option(value, label) for value, label in GROUPS.items()]

    def fetch(self, keys: Sequence[RowKey]) -> list[Experiment]:
        """The rows in the order of the keys, with all that a line or a card shows."""
        rows = Experiment.objects.for_lists().with_cells().prefetch_related("tags")
        found = {row.pk: row for row in rows.filter(pk__in=[key.pk for key in keys])}
        for row in found.values():
            row.board = self.board
        return [found[key.pk] for key in keys if key.pk in found]
