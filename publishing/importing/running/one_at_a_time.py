"""Two imports at once would each take the other's half of the work for a person's."""

import fcntl
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from django.db import connection

SAID = "another import is running on this database; nothing was read"
# Any number will do that no other program locks on the same PostgreSQL database.
ADVISORY_KEY = 7_265_310_419


class AnotherImportError(Exception):
    """The second of two imports is refused; it may be started again at any time."""

    def __init__(self) -> None:
        super().__init__(SAID)


@contextmanager
def only_import() -> Iterator[None]:
    """Ends with the process, however that ends. Raises AnotherImportError."""
    with _lock():
        yield


def _lock() -> AbstractContextManager[None]:
    if connection.vendor == "postgresql":
        return _advisory_lock()
    database = Path(connection.settings_dict["NAME"])
    # A database in memory is no other process's.
    return _file_lock(database) if database.is_file() else nullcontext()


@contextmanager
def _file_lock(database: Path) -> Iterator[None]:
    with database.with_name(f"{database.name}.import-lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AnotherImportError from None
        yield


@contextmanager
def _advisory_lock() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [ADVISORY_KEY])
        if not cursor.fetchone()[0]:
            raise AnotherImportError
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ADVISORY_KEY])
