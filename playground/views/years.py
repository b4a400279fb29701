from typing import Any

from django.views.generic import DetailView

from playground.models import Board, Experiment, Note, YearPage
from publishing.views import PublishedDetailMixin

from .boards import PLAYGROUND


class YearView(PublishedDetailMixin, DetailView):
    """``page`` of a year with its ``numbers``, the ``promises`` made in it and those
    ``answered`` by it, which were made the year before.
    """

    model = YearPage
    context_object_name = "page"
    slug_field = slug_url_kwarg = "year"
    template_name = "playground/year.html"

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [PLAYGROUND]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = self.object.year
        pages = YearPage.objects.all() if self.is_preview else YearPage.objects.listed()
        around = {
            page.year: page for page in pages.filter(year__in=(year - 1, year + 1))
        }
        before = around.get(year - 1)
        finished = Experiment.objects.listed().filter(finished_on__year=year)
        return super().get_context_data(
            numbers=numbers(year),
            boards=Board.objects.listed().filter(year=year).for_lists(),
            finished=finished.select_related("board").order_by("finished_on", "pk"),
            promises=self.object.promises.all(),
            answered=before.promises.all() if before else (),
            previous=before,
            following=around.get(year + 1),
            **kwargs,
        )


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
