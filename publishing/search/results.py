"""The entries that a query finds, best first: those with every word in the title."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import (
    Case,
    Count,
    F,
    FloatField,
    Func,
    IntegerField,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.expressions import Combinable

from publishing.mixed import CardList
from publishing.registries import listings

from .models import TAG_END, SearchEntry, SearchWords
from .query import Term, fts5_query, terms_of, ts_query

COUNTED_TAGS = 2000  # entries whose tags are counted for the filter


class Unindexed(Func):
    """A column by whose index SQLite does not go: it would ask FTS5 anew for each row of
    a kind, a minute for ten thousand."""

    arity = 1
    template = "%(expressions)s"

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return super().as_sql(compiler, connection, template="+%(expressions)s")


@dataclass(frozen=True)
class Filters:
    kind: str = ""
    tag: str = ""
    year: int | None = None

    def narrow(self, entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
        if self.kind:
            entries = entries.alias(of_kind=Unindexed("kind")).filter(of_kind=self.kind)
        if self.tag:
            entries = entries.filter(
                tag_slugs__contains=f"{TAG_END}{self.tag}{TAG_END}"
            )
        if self.year is not None:
            entries = entries.filter(year=self.year)
        return entries


class Rank(Func):
    """Smaller is better: bm25 by FTS5, PostgreSQL's rank turned around."""

    output_field = FloatField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        # Weights of title, tags, text.
        return super().as_sql(
            compiler, connection, template="bm25(search_words, 10.0, 5.0, 1.0)"
        )

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        weights = "'{0.1, 0.1, 0.5, 1.0}'"
        return super().as_sql(
            compiler, connection, template=f"-ts_rank({weights}, %(expressions)s)"
        )


class TsQuery(Func):
    function = "to_tsquery"
    template = "%(function)s('simple', %(expressions)s)"


class SearchResults(CardList):
    def __init__(self, query: str, filters: Filters | None = None) -> None:
        self.terms = terms_of(query)
        self.found = (filters or Filters()).narrow(self._matching())

    def _matching(self) -> QuerySet[SearchEntry]:
        if not self.terms:
            return SearchEntry.objects.none()
        anywhere, _in_title = _in_words_of_the_database(self.terms)
        return public_entries().filter(words__text__matches=anywhere)

    def count_keys(self) -> int:
        return sum(count for _, _, count in self._counts)

    @cached_property
    def _counts(self) -> list[tuple[str, int | None, int]]:
        """How many entries each kind has of each year, asked once for all questions."""
        grouped = self.found.order_by().values_list("kind", "year")
        return list(grouped.annotate(Count("pk")))

    def keys(self, places: slice) -> list[tuple[str, int]]:
        if not self.terms:
            return []
        return list(self._ordered()[places].values_list("kind", "object_id"))

    def _ordered(self) -> QuerySet[SearchEntry]:
        anywhere, in_title = _in_words_of_the_database(self.terms)
        titled = SearchWords.objects.filter(text__matches=in_title).values("entry_id")
        first = Case(
            When(pk__in=titled, then=Value(0)),
            default=Value(1),
            output_field=IntegerField(),
        )
        told: list[Combinable] = [F("words__text")]
        if connection.vendor == "postgresql":
            told.append(TsQuery(Value(anywhere)))
        return self.found.order_by(
            first, Rank(*told), F("published_at").desc(nulls_last=True), "kind", "pk"
        )

    def kinds(self) -> dict[str, int]:
        """How many entries of each kind there are, in the order of the listings."""
        counted: Counter[str] = Counter()
        for kind, _year, count in self._counts:
            counted[kind] += count
        return {key: counted[key] for key, _ in listings.items() if key in counted}

    def years(self) -> list[int]:
        return sorted({year for _, year, _ in self._counts if year}, reverse=True)

    def tag_slugs(self, most: int = 30) -> list[str]:
        """Those that most of the found entries have."""
        counted: Counter[str] = Counter()
        for told in self.found.order_by().values_list("tag_slugs", flat=True)[
            :COUNTED_TAGS
        ]:
            counted.update(filter(None, told.split(TAG_END)))
        return [slug for slug, _ in counted.most_common(most)]


def public_entries() -> QuerySet[SearchEntry]:
    """Entries of rows that anybody may read now and find in lists."""
    public = Q(pk=None)
    for kind, listing in listings.items():
        rows = listing.model.objects.listed().order_by().values("pk")
        public |= Q(kind=kind, object_id__in=rows)
    return SearchEntry.objects.filter(public)


def _in_words_of_the_database(terms: Sequence[Term]) -> tuple[str, str]:
    """The query for anywhere, and the one for the title alone."""
    if connection.vendor == "postgresql":
        return ts_query(terms), ts_query(terms, weight="A")
    return fts5_query(terms), fts5_query(terms, column="title_words")
