from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, ListView

from publishing.views import PublishedDetailMixin, PublishedListMixin

from .models import Page, Project


class ProjectListView(PublishedListMixin, ListView):
    model = Project
    paginate_by = 30
    context_object_name = "projects"
    page_title = _("Projects")

    def get_queryset(self) -> Any:
        projects = Project.objects.listed().in_order()
        return projects.select_related("cover").prefetch_related("tags")


class ProjectDetailView(PublishedDetailMixin, DetailView):
    model = Project

    def get_queryset(self) -> Any:
        projects = super().get_queryset()
        return projects.select_related("cover").prefetch_related("tags")

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [(_("Projects"), reverse("portfolio:projects")), (self.object.title, "")]


class PageView(PublishedDetailMixin, DetailView):
    model = Page

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("cover")
