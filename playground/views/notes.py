from typing import Any

from django.db.models import F, OuterRef, Prefetch, Q, Subquery
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView

from playground.models import Experiment, Location, Note
from publishing.views import PublishedListMixin

from .boards import PLAYGROUND


class NoteListView(PublishedListMixin, ListView):
    """``experiments`` that somebody took notes on, those read last first.

    Notes are structured, or the text of the page, or lie in a file elsewhere.
    """

    context_object_name = "experiments"
    template_name = "playground/note_list.html"
    page_title = _("Paper notes")
    paginate_by = 20
    breadcrumbs = (PLAYGROUND,)

    def get_queryset(self) -> Any:
        with_note = Note.objects.values("experiment")
        elsewhere = Location.objects.filter(role=Location.Role.NOTES)
        is_noted = (
            Q(pk__in=with_note) | Q(pk__in=elsewhere.values("experiment")) | ~Q(body="")
        )
        places = Prefetch("locations", elsewhere, to_attr="note_places")
        rows = Experiment.objects.listed().filter(is_noted)
        read = Note.objects.filter(experiment=OuterRef("pk")).order_by("-read_on")
        dates = read.exclude(read_on=None).values("read_on")
        rows = rows.annotate(read_on=Subquery(dates[:1]))
        return (
            rows.select_related("board", "section", "status", "paper")
            .prefetch_related("notes", "tags", places)
            .order_by(
                F("read_on").desc(nulls_last=True), "-published_at", "order", "pk"
            )
        )
