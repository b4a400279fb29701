from django.http import HttpRequest

from .models import SiteSettings


def current_site(request: HttpRequest) -> SiteSettings:
    """The site's settings, asked of the database once for each request."""
    found: SiteSettings | None = getattr(request, "_site_settings", None)
    if found is None:
        found = SiteSettings.load()
        request._site_settings = found  # type: ignore[attr-defined]
    return found
