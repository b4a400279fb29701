"""The full-text tables of each database; the migrations call it.

On SQLite an FTS5 table reads the entries' own text and triggers keep it in step. A later
migration that changes SearchEntry there makes its table anew, which loses the triggers:
it has to call ``drop`` before and ``create`` after.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FORGET = """
    INSERT INTO search_words(search_words, rowid, title_words, tag_words, body_words)
    VALUES ('delete', old.id, old.title_words, old.tag_words, old.body_words);
"""
LEARN = """
    INSERT INTO search_words(rowid, title_words, tag_words, body_words)
    VALUES (new.id, new.title_words, new.tag_words, new.body_words);
"""
ENTRIES = "ON search_searchentry BEGIN"
SQLITE = [
    """CREATE VIRTUAL TABLE search_words USING fts5(
        title_words, tag_words, body_words,
        content='search_searchentry', content_rowid='id',
        tokenize="unicode61 remove_diacritics 0")""",
    f"CREATE TRIGGER search_words_insert AFTER INSERT {ENTRIES} {LEARN} END",
    f"CREATE TRIGGER search_words_delete AFTER DELETE {ENTRIES} {FORGET} END",
    f"CREATE TRIGGER search_words_update AFTER UPDATE {ENTRIES} {FORGET} {LEARN} END",
    "INSERT INTO search_words(search_words) VALUES('rebuild')",
]
DROP_SQLITE = [
    "DROP TRIGGER IF EXISTS search_words_insert",
    "DROP TRIGGER IF EXISTS search_words_delete",
    "DROP TRIGGER IF EXISTS search_words_update",
    "DROP TABLE IF EXISTS search_words",
]
# The words are folded already, so the configuration that changes nothing fits. A vector
# may hold a megabyte.
POSTGRESQL = [
    """ALTER TABLE search_searchentry ADD COLUMN vector tsvector
        GENERATED ALWAYS AS (
            setweight(to_tsvector('simple', title_words), 'A') ||
            setweight(to_tsvector('simple', tag_words), 'B') ||
            setweight(to_tsvector('simple', left(body_words, 500000)), 'D')
        ) STORED""",
    "CREATE INDEX search_vector ON search_searchentry USING gin (vector)",
    """CREATE VIEW search_words AS
        SELECT id AS rowid, vector AS search_words FROM search_searchentry""",
]
DROP_POSTGRESQL = [
    "DROP VIEW IF EXISTS search_words",
    "ALTER TABLE search_searchentry DROP COLUMN IF EXISTS vector",
]


def create(editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def drop(editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, {"sqlite": DROP_SQLITE, "postgresql": DROP_POSTGRESQL})


def _run(editor: BaseDatabaseSchemaEditor, by_vendor: dict[str, list[str]]) -> None:
    for statement in by_vendor[editor.connection.vendor]:
        editor.execute(statement)
