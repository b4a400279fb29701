from typing import Any

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView

from portfolio.models import Page, Project
from publishing.views import PublishedDetailMixin, PublishedListMixin, is_page_number


class ProjectListView(PublishedListMixin, ListView):
    model = Project
    paginate_by = 30
    context_object_name = "projects"
    page_title = _("Projects")

    def get_queryset(self) -> Any:
        projects = Project.objects.listed().in_order()
        return projects.select_related("cover", "thumbnail").prefetch_related("tags")


class ProjectDetailView(PublishedDetailMixin, DetailView):
    model = Project

    def get_queryset(self) -> Any:
        projects = super().get_queryset()
        return projects.select_related("cover", "share_image").prefetch_related("tags")

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [(_("Projects"), reverse("portfolio:projects")), (self.object.title, "")]


class PageView(PublishedDetailMixin, DetailView):
    """A page that lists a collection does so in parts, ``?page=2`` and so on."""

    model = Page
    paginate_by = 50

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("cover", "share_image")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        listed = self.listed_part() if self.object.lists else {}
        return super().get_context_data(**listed, **kwargs)

    def listed_part(self) -> dict[str, Any]:
        entries = Page.objects.listed().in_collection(self.object.lists)
        entries = entries.exclude(pk=self.object.pk)
        paginator = Paginator(
            entries.select_related("cover", "thumbnail"), self.paginate_by
        )
        number = self.request.GET.get("page") or "1"
        if not is_page_number(number):
            raise Http404
        try:
            part = paginator.page(int(number))
        except InvalidPage:
            raise Http404 from None
        return {"entries": part, "page_obj": part, "paginator": paginator}
