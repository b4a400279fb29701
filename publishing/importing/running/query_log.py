"""Django's list of the statements of a connection, which it keeps under DEBUG."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def without_query_log() -> Iterator[None]:
    """It holds thousands of statements with all their values. In an import each of them is
    fifty whole texts: of 5,000 posts they took 200 MB."""
    if connection.force_debug_cursor:  # somebody asked for the list
        yield
        return
    connection.make_debug_cursor = connection.make_cursor  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        del connection.make_debug_cursor
