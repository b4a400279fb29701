"""The page of the admin that shows what should be looked at in the public content."""

from typing import Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from publishing.content_checks import Finding, check_site
from publishing.preview import may_edit

PER_PAGE = 50


def may_view(user: Any, finding: Finding) -> bool:
    options = apps.get_model(finding.model)._meta
    return any(
        user.has_perm(f"{options.app_label}.{get_permission_codename(verb, options)}")
        for verb in ("view", "change")
    )


@require_safe
def content_check(request: HttpRequest) -> HttpResponse:
    """Of the kinds that the person may see; texts are rendered again only on request."""
    if not may_edit(request.user):
        raise PermissionDenied
    reads_again = "texts" in request.GET
    found = check_site(reads_again=reads_again)
    visible = [each for each in found if may_view(request.user, each)]
    visible.sort(key=lambda each: (each.severity, each.kind, each.item, each.line))
    page = Paginator(visible, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **admin.site.each_context(request),
        "title": _("Content check"),
        "page": page,
        "reads_again": reads_again,
    }
    return TemplateResponse(request, "admin/content_check.html", context)


content_check_view = admin.site.admin_view(content_check)
