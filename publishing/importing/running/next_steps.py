"""What is left to do for a person after an import."""

import re
from collections.abc import Iterator

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from publishing.importing.report import KEPT, Action, Report
from publishing.models import State
from publishing.registries import listings

MISSING_IMAGE = re.compile(r"the image .* is not in the site", re.DOTALL)
KEPT_EDITS = re.compile(KEPT)


def next_steps(report: Report) -> Iterator[str]:
    if failed := report.totals[Action.FAILED]:
        yield f"failed: {failed}; mend these files and run the import again"
    if images := _count(report, MISSING_IMAGE):
        yield f"images missing: {images}; add them to the site's folder, or to the texts"
    if kept := _count(report, KEPT_EDITS):
        yield f"edited here and kept: {kept}; --overwrite takes the source instead"
    yield from report.notes
    yield from _drafts()
    if report.totals[Action.CREATED] or report.totals[Action.CHANGED]:
        yield "manage.py check_content looks for broken links and missing images"


def _count(report: Report, said: re.Pattern[str]) -> int:
    told = (warning.message for file in report.files for warning in file.warnings)
    return sum(bool(said.match(message)) for message in told)


def _drafts() -> Iterator[str]:
    for listing in listings:
        count = listing.model.objects.in_state(State.DRAFT).count()
        if not count:
            continue
        meta = listing.model._meta
        try:
            path = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        except NoReverseMatch:  # a model without a form
            continue
        name = meta.verbose_name if count == 1 else meta.verbose_name_plural
        address = f"{settings.SITE_URL}{path}?state={State.DRAFT.value}"
        wait = "waits as a draft" if count == 1 else "wait as drafts"
        yield f"{count} {name} {wait} at {address}"
