from collections.abc import Iterator

from publishing.content_checks import Finding, Severity, finding_about

from .models import Experiment


def unknown_statuses() -> Iterator[Finding]:
    """Public experiments whose cell says a status that is none of the owner's."""
    rows = Experiment.objects.published().filter(status=None).exclude(raw_status="")
    for row in rows.select_related("board").order_by("pk").iterator(chunk_size=500):
        yield finding_about(
            row,
            Severity.WARNING,
            f"the status {row.raw_status[:60]!r} is unknown",
            "Choose a status, or add the word to the synonyms of one and import again.",
        )
