"""Faults of the database that no other file would escape: the import ends there."""

import sqlite3

from django.db import InterfaceError, OperationalError

OF_THE_WHOLE_FILE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}
PRIMARY = 0xFF  # SQLite's extended codes carry the plain one in their last byte


class ImportStoppedError(Exception):
    """What was imported before stays; the next run goes on from there."""

    def __init__(self, path: str, problem: Exception) -> None:
        super().__init__(f"stopped at {path}: {problem}; run the import again")
        self.path = path

    @property
    def meaning(self) -> str:
        """For another file, which comes in with the next run."""
        return f"not saved: the import stopped at {self.path}"


def stops_everything(problem: Exception) -> bool:
    """A locked, full, read-only or lost database; not one value that it refuses."""
    if isinstance(problem, InterfaceError):
        return True
    if not isinstance(problem, OperationalError):
        return False
    code = getattr(problem.__cause__, "sqlite_errorcode", None)
    return code is None or code & PRIMARY in OF_THE_WHOLE_FILE
