"""The years that have a page: written by the owner, or told by their numbers alone."""

from django.utils import timezone

from .models import Experiment, Note, YearPage

EARLIEST = 1900
MILESTONES = ("started", "finished", "stopped")


def year_pages() -> list[YearPage]:
    """Those of public lists, the latest first."""
    public = {page.year: page for page in YearPage.objects.published()}
    listed = [page for page in public.values() if not page.unlisted]
    computed = [computed_page(year) for year in active_years() - public.keys()]
    return sorted([*listed, *computed], key=lambda page: -page.year)


def computed_page(year: int) -> YearPage:
    """As if it were written, and never saved."""
    now = timezone.now()
    return YearPage(title=str(year), year=year, published_at=now, date_known=False)


def unwritten_years() -> set[int]:
    """A page that is public and in no list is not named by way of its numbers."""
    told = YearPage.objects.published().values_list("year", flat=True)
    return active_years() - set(told)


def active_years() -> set[int]:
    """In which an experiment began or ended, a note was read, or that a board is about."""
    rows = Experiment.objects.listed().order_by()
    notes = Note.objects.filter(experiment__in=rows).order_by()
    first, *others = (
        notes.values_list("read_on__year"),
        rows.values_list("board__year"),
        *(rows.values_list(f"{name}_on__year") for name in MILESTONES),
    )
    # Without the order of the model, whose columns are not asked for.
    rows_of_years = first.union(*others).order_by()
    found = {year for (year,) in rows_of_years if year is not None}
    return {year for year in found if EARLIEST <= year <= timezone.localdate().year}


def numbers(year: int) -> dict[str, int]:
    """Of what is in public lists; nothing is counted that a reader could not find."""
    rows = Experiment.objects.listed()
    notes = Note.objects.filter(experiment__in=rows, read_on__year=year)
    return {
        "started": rows.filter(started_on__year=year).count(),
        "finished": rows.filter(finished_on__year=year).count(),
        "stopped": rows.filter(stopped_on__year=year).count(),
        "on_boards": rows.filter(board__year=year).count(),
        "notes": notes.count(),
    }
