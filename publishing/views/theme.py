from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from publishing.models import SiteSettings

YEAR = 365 * 24 * 3600


@require_safe
@cache_control(public=True, max_age=YEAR, immutable=True)
def theme_css(request: HttpRequest, version: str) -> Any:
    """The owner's colours. The version changes with them, so a browser asks once."""
    site = SiteSettings.load()
    if not version or version != site.theme_version:
        raise Http404
    return HttpResponse(site.theme_css, content_type="text/css; charset=utf-8")
