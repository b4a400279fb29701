"""The site's icons and its manifest, at addresses that stay."""

from typing import Any

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase, HttpResponseRedirect
from django.templatetags.static import static
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from publishing.current import current_site
from publishing.images.icons import CONTENT_TYPES
from publishing.site_icons import icon_file, icons_version

DAY = 24 * 3600
OUR_ICON = "img/icon-180.png"
IN_MANIFEST = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("icon-maskable-512.png", "512x512", "maskable"),
)


@require_safe
def icon(request: HttpRequest, name: str) -> HttpResponseBase:
    """Ours while the site's are not drawn yet."""
    site = current_site(request)
    etag = f'"{icons_version(site)}"'
    path = icon_file(site, name)
    if not default_storage.exists(path):
        return HttpResponseRedirect(static(OUR_ICON))
    response: HttpResponseBase = get_conditional_response(
        request, etag
    ) or FileResponse(default_storage.open(path), content_type=CONTENT_TYPES[name])
    response.headers["ETag"] = etag
    patch_cache_control(response, public=True, max_age=DAY)
    return response


@require_safe
@cache_control(public=True, max_age=DAY)
def manifest(request: HttpRequest) -> HttpResponse:
    site = current_site(request)
    light, _ = site.browser_colours
    told: dict[str, Any] = {
        "name": site.title,
        "short_name": site.title,
        "description": site.description or site.tagline,
        "lang": site.language,
        "start_url": "/",
        "display": "browser",
        "background_color": light,
        "theme_color": light,
        "icons": [
            {"src": f"/{name}", "sizes": size, "type": "image/png", "purpose": purpose}
            for name, size, purpose in IN_MANIFEST
            if default_storage.exists(icon_file(site, name))
        ],
    }
    return JsonResponse(told, content_type="application/manifest+json")
