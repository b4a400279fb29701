"""What a reader chose in the address of a list: any text is answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from publishing.models import Tag

from .models import Publication, PublicationKind

LONGEST = 200  # characters of a value
MOST_WORDS = 8
YEAR_DIGITS = 4


@dataclass(frozen=True)
class Option:
    value: str
    label: Any
    is_chosen: bool


class PublicationFilters:
    """``?kind=&year=&tag=&q=``; a value that nothing has finds nothing."""

    def __init__(self, query: Mapping[str, str]) -> None:
        def value(name: str) -> str:
            return query.get(name, "").replace("\x00", "").strip()[:LONGEST]

        self.kind, self.year, self.tag = value("kind"), value("year"), value("tag")
        self.q = " ".join(value("q").split())

    @property
    def is_used(self) -> bool:
        return any((self.kind, self.year, self.tag, self.q))

    def of(self, rows: Any) -> Any:
        if self.kind:
            rows = rows.filter(kind=self.kind)
        if self.year:
            is_year = self.year.isascii() and self.year.isdigit()
            is_year = is_year and len(self.year) == YEAR_DIGITS
            rows = rows.filter(year=int(self.year)) if is_year else rows.none()
        if self.tag:
            rows = rows.filter(tags__slug=self.tag)
        for word in self.q.split()[:MOST_WORDS]:
            rows = rows.filter(Q(title__icontains=word) | Q(body_text__icontains=word))
        return rows

    @property
    def kinds(self) -> list[Option]:
        listed = Publication.objects.listed().order_by()
        found = set(listed.values_list("kind", flat=True).distinct())
        return [
            Option(kind.value, kind.label, kind == self.kind)
            for kind in PublicationKind
            if kind in found
        ]

    @property
    def years(self) -> list[Option]:
        listed = Publication.objects.listed().exclude(year=None)
        found = listed.order_by("-year").values_list("year", flat=True).distinct()
        return [Option(str(year), year, str(year) == self.year) for year in found]

    @property
    def tags(self) -> list[Option]:
        listed = Publication.objects.listed().order_by()
        found = Tag.objects.filter(publication__in=listed).distinct().order_by("name")
        return [Option(tag.slug, tag.name, tag.slug == self.tag) for tag in found]
