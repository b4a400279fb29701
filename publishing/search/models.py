from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

TAG_END = "|"


class SearchEntry(models.Model):
    """What the index knows of one row; ``kind`` is the key of its listing.

    The words are folded (see ``folding``). Whether the row is public is not said here:
    a search asks the row's own ``listed()``.
    """

    kind = models.CharField(max_length=40)
    object_id = models.PositiveBigIntegerField()
    title_words = models.TextField()
    tag_words = models.TextField(blank=True)
    body_words = models.TextField(blank=True)
    tag_slugs = models.TextField(blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    item_changed_at = models.DateTimeField()

    class Meta:
        verbose_name = "search entry"
        verbose_name_plural = "search entries"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], name="search_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class MatchField(models.TextField):
    """The column that a database's full-text search looks into."""


@MatchField.register_lookup
class Matches(models.Lookup):
    """The right side is a query as ``query.fts5_query`` or ``query.ts_query`` write it."""

    lookup_name = "matches"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: BaseDatabaseWrapper) -> Any:
        column, before = self.process_lhs(compiler, connection)
        return f"{column} MATCH %s", [*before, self.rhs]

    def as_postgresql(self, compiler: Any, connection: BaseDatabaseWrapper) -> Any:
        column, before = self.process_lhs(compiler, connection)
        return f"{column} @@ to_tsquery('simple', %s)", [*before, self.rhs]


class SearchWords(models.Model):
    """The full-text index of the entries: an FTS5 table on SQLite, a view on
    PostgreSQL, both made by the first migration."""

    entry = models.OneToOneField(
        SearchEntry,
        primary_key=True,
        db_column="rowid",
        on_delete=models.DO_NOTHING,
        related_name="words",
    )
    # FTS5 names the column to match against like its table.
    text = MatchField(db_column="search_words")

    class Meta:
        managed = False
        db_table = "search_words"

    def __str__(self) -> str:
        return str(self.entry_id)
