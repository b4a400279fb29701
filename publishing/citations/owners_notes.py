"""What programs for references note for their owner, with paths of the owner's disk."""

from dataclasses import replace

from .reference import Reference

FIELDS = frozenset(
    "annote comment comments file files groups local-url note-private owner pdf-file "
    "priority ranking rating read readstatus review timestamp username date-added "
    "date-modified added-at".split()
)
PREFIXES = ("mendeley-", "bdsk-", "jabref-", "citeulike-")


def without_owners_notes(reference: Reference) -> Reference:
    """As anybody may see it; the owner's own export has it all."""
    extra = {
        name: text
        for name, text in reference.extra.items()
        if name.lower() not in FIELDS and not name.lower().startswith(PREFIXES)
    }
    return replace(reference, extra=extra)
