from django.db import DatabaseError

from publishing.registries import renewals
from publishing.search.index import reindex


def catch_up() -> str:
    """Makes what an import that was killed between a row and its commit's listeners left
    out: drawn files, entries of the search. Why it could not; empty if it could."""
    try:
        for renew_files in renewals:
            renew_files(False)
        reindex()
    except (DatabaseError, OSError) as problem:
        return f"everything is in, but the search and the cards are not: {problem}"
    return ""
