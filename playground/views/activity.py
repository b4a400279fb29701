from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from playground.activity import Calendar, last_event, overdue, running
from playground.models import PlaygroundSettings
from publishing.context_processors import site_meta
from publishing.seo import NOINDEX

from .boards import PLAYGROUND


class ActivityView(TemplateView):
    """What is ``overdue`` and ``running``, and the ``calendar`` of a year.

    An owner who hides it still sees it; to others it is then no page at all.
    """

    template_name = "playground/activity.html"

    def dispatch(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        self.is_hidden = not PlaygroundSettings.load().activity_shown
        if self.is_hidden and not request.user.has_perm("playground.view_experiment"):
            raise Http404
        response = super().dispatch(request, *args, **kwargs)
        if self.is_hidden:
            add_never_cache_headers(response)
            response.headers["X-Robots-Tag"] = NOINDEX
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate()
        last = last_event(today)
        title = _("Activity")
        meta = site_meta(self.request, title)
        meta.robots = NOINDEX if self.is_hidden else ""
        return super().get_context_data(
            meta=meta,
            page_title=title,
            breadcrumbs=[PLAYGROUND],
            is_hidden=self.is_hidden,
            overdue=overdue(today),
            running=running(today),
            last=last,
            days_since=(today - last).days if last else None,
            calendar=Calendar(today),
            **kwargs,
        )
