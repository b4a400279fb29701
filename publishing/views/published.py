from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.auth import get_permission_codename
from django.core.paginator import Page
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from publishing.context_processors import site_meta
from publishing.current import current_site
from publishing.languages import language_name
from publishing.models import connections, translations
from publishing.repositories import file_address
from publishing.schema_org import breadcrumb_list
from publishing.seo import NOINDEX, FeedLink, PageMeta, item_meta, language_links

PAGE_NUMBER_DIGITS = 6


def is_page_number(text: str) -> bool:
    """Short and in plain ASCII digits; ``int()`` would take more."""
    return text.isascii() and text.isdigit() and len(text) <= PAGE_NUMBER_DIGITS


class PublishedListMixin:
    """The listed rows of a model, newest first, in pages."""

    model: Any
    request: HttpRequest
    paginate_by: int | None = 10
    page_title: Any = ""
    page_type = "CollectionPage"  # at schema.org
    breadcrumbs: tuple[tuple[Any, str], ...] = ()

    def get_queryset(self) -> Any:
        return self.model.objects.listed().newest_first()

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        if not is_page_number(self.request.GET.get("page") or "1"):
            raise Http404
        return super().paginate_queryset(queryset, page_size)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        page: Page | None = context.get("page_obj")
        context = {
            "meta": self.get_meta(),
            "page_title": self.page_title,
            "breadcrumbs": self.breadcrumbs,
            "is_later_page": bool(page and page.number > 1),
            **context,
        }
        steps = breadcrumb_list(context["breadcrumbs"], str(context["page_title"]))
        context["meta"].more_facts.append(steps)
        return context

    def get_meta(self) -> PageMeta:
        """A later page of a list is no page of its own to a search engine."""
        is_first = self.request.GET.get("page") in (None, "1")
        meta = site_meta(self.request, self.page_title)
        meta.robots, meta.page_type = "" if is_first else NOINDEX, self.page_type
        return meta


class PublishedDetailMixin:
    """One published row; its editors also see it before it is public.

    Anybody else gets the same 404 as for an address that never was. The preview is
    marked by ``is_preview`` and neither cached nor indexed.
    """

    model: Any
    request: HttpRequest
    is_preview = False
    is_for_staff = False
    schema_type = "Article"

    def get_queryset(self) -> Any:
        return self.model.objects.all()

    def get_object(self, queryset: Any = None) -> Any:
        rows = self.get_queryset() if queryset is None else queryset
        try:
            return super().get_object(rows.published())  # type: ignore[misc]
        except Http404:
            if not self.may_preview():
                raise
        self.is_preview = True
        return super().get_object(rows)  # type: ignore[misc]

    def may_preview(self) -> bool:
        options = self.model._meta
        permission = f"{options.app_label}.{get_permission_codename('change', options)}"
        user = self.request.user
        return user.is_active and user.is_staff and user.has_perm(permission)

    def edit_address(self) -> str:
        """The form of this row, for those who may change it."""
        # Asking who it is marks the page as one's own; nobody without a session is staff.
        may_be_staff = settings.SESSION_COOKIE_NAME in self.request.COOKIES
        is_editable = admin.site.is_registered(self.model)
        if not (may_be_staff and is_editable and self.may_preview()):
            return ""
        self.is_for_staff = True
        return self.form_address()

    def form_address(self) -> str:
        options = self.model._meta
        name = f"admin:{options.app_label}_{options.model_name}_change"
        return reverse(name, args=[self.object.pk])  # type: ignore[attr-defined]

    def source_address(self) -> str:
        """The file that this row came from, where the owner shows their repository."""
        site = current_site(self.request)
        if not site.edit_links:
            return ""
        return file_address(site.repository_url, self.object.import_ref)  # type: ignore[attr-defined]

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return []

    def get_feeds(self) -> list[FeedLink]:
        """Those of this row alone."""
        return []

    def get_meta(self) -> PageMeta:
        item = self.object  # type: ignore[attr-defined]
        meta = item_meta(
            item,
            current_site(self.request),
            kind=self.schema_type,
            is_preview=self.is_preview,
        )
        meta.feeds = self.get_feeds()
        meta.more_facts.append(breadcrumb_list(self.get_breadcrumbs(), item.title))
        return meta

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        item = self.object  # type: ignore[attr-defined]
        site = current_site(self.request)
        meta, others = self.get_meta(), translations(item, site.language)
        meta.languages = language_links(item, others, site)
        return super().get_context_data(  # type: ignore[misc,no-any-return]
            item=item,
            page_title=item.title,
            meta=meta,
            page_language=item.language,
            translations=[
                (
                    row,
                    row.language or site.language,
                    language_name(row.language or site.language),
                )
                for row in others
            ],
            is_preview=self.is_preview,
            edit_address=self.edit_address(),
            source_address=self.source_address(),
            breadcrumbs=self.get_breadcrumbs(),
            connections=connections(item),
            **kwargs,
        )

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponse = super().dispatch(*args, **kwargs)  # type: ignore[misc]
        if self.is_preview or self.is_for_staff:
            add_never_cache_headers(response)
        if self.is_preview:
            response.headers["X-Robots-Tag"] = NOINDEX
        return response
