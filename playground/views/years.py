from typing import Any

from django.http import Http404
from django.urls import reverse
from django.views.generic import DetailView

from playground.models import Board, Experiment, YearPage
from playground.years import active_years, computed_page, numbers, year_pages
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

    def get_object(self, queryset: Any = None) -> Any:
        try:
            return super().get_object(queryset)
        except Http404:
            if self.kwargs["year"] not in active_years():
                raise
        return computed_page(self.kwargs["year"])

    def form_address(self) -> str:
        """Of a page that nobody wrote: where to begin it."""
        if self.object.pk:
            return super().form_address()
        return f"{reverse('admin:playground_yearpage_add')}?year={self.object.year}"

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [PLAYGROUND]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = self.object.year
        pages = YearPage.objects.all() if self.is_preview else year_pages()
        around = {page.year: page for page in pages if abs(page.year - year) == 1}
        before = around.get(year - 1)
        finished = Experiment.objects.listed().filter(finished_on__year=year)
        return super().get_context_data(
            numbers=numbers(year),
            boards=Board.objects.listed().filter(year=year).for_lists(),
            finished=finished.select_related("board").order_by("finished_on", "pk"),
            promises=self.object.promises.all() if self.object.pk else (),
            answered=before.promises.all() if before and before.pk else (),
            previous=before,
            following=around.get(year + 1),
            **kwargs,
        )
