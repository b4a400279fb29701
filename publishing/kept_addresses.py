"""Items that stay at the address that they had on an old site.

They are looked for where nothing else answers, so that none can shadow a page of ours.
"""

from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve

from .models import normal_path, spellings, tidy_path
from .registries import kept_addresses


def forms(path: str) -> list[str]:
    """As ``tidy_path`` was before it was made tidy."""
    return [path, f"{path}/", f"{path}/index.html", f"{path}/index.htm"]


def resolves(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def kept_page(request: HttpRequest) -> HttpResponseBase | None:
    """The page of the item that is kept at the requested path; the path's other
    spellings lead to it. Nothing for whoever may not see it."""
    path = tidy_path(request.path)
    for kept in kept_addresses:
        rows = kept.model.objects.filter(kept_path__in=forms(path))
        slug = rows.values_list("slug", flat=True).first()
        if slug is None:
            continue
        try:
            response = kept.view(request, slug=slug)
        except Http404:
            return None
        if hasattr(response, "render"):
            response.render()
        return response
    return None


def kept_address(path: str, folders: tuple[str, ...] = ()) -> str | None:
    """Where a spelling of a kept path leads."""
    tries = [form for each in spellings(path, folders) for form in forms(each)]
    for kept in kept_addresses:
        if item := kept.model.objects.published().filter(kept_path__in=tries).first():
            return str(item.get_absolute_url())
    return None


def redirect_to_kept(request: HttpRequest, item: Any) -> HttpResponse | None:
    """For the item's other addresses, which its view answers, too."""
    if not item.kept_path or request.path == item.kept_path:
        return None
    return HttpResponsePermanentRedirect(item.get_absolute_url())


def why_not_kept(path: str, item: Any) -> str:
    """Why an item cannot have this path; "" where it can."""
    tidy = tidy_path(path)
    if tidy == "/" or any(_is_ours(form, item) for form in (tidy, f"{tidy}/", path)):
        return "it belongs to another page of this site"
    for kept in kept_addresses:
        rows = kept.model._base_manager.filter(kept_path__in=forms(tidy))
        if isinstance(item, kept.model):
            rows = rows.exclude(pk=item.pk)
        if rows.exists():
            return "another item is kept there"
    return ""


def _is_ours(path: str, item: Any) -> bool:
    """A list or a folder of ours, or the page of a row, whether it is public or not."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    model = getattr(getattr(match.func, "view_class", None), "model", None)
    if model is None or set(match.kwargs) != {"slug"}:
        return True
    rows = model._base_manager.filter(slug=match.kwargs["slug"])
    if isinstance(item, model):
        rows = rows.exclude(pk=item.pk)
    return bool(rows.exists())


def kept_at(address: str) -> Any | None:
    """The item that is kept at an address, which another item would shadow."""
    for kept in kept_addresses:
        rows = kept.model._base_manager.filter(
            kept_path__in=forms(normal_path(address))
        )
        if item := rows.first():
            return item
    return None
