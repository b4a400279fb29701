"""Answers for machines: crawlers, monitors, and the files of the media folder."""

import mimetypes

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.db import DatabaseError, connection
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe
from django.views.static import serve

from publishing.files.kinds import KINDS, extension

SERVED_TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"}
# A file of the media folder can do nothing in a browser but be looked at. A drawing has
# its styles and pictures inside.
MEDIA_POLICY = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["data:"],
    "sandbox": True,
}
FILES = "files/"
MEDIA_AGE = 365 * 24 * 3600  # seconds; names are hashes of the content


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('admin:index')}",
        f"Disallow: {reverse('publishing:search')}",
        f"Sitemap: {settings.SITE_URL}{reverse('publishing:sitemap')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("no database\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    kind = KINDS.get(extension(path)) if path.startswith(FILES) else None
    if kind is None and mimetypes.guess_type(path)[0] not in SERVED_TYPES:
        raise Http404
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except SuspiciousFileOperation as attack:
        raise Http404 from attack
    response.headers["Cache-Control"] = f"public, max-age={MEDIA_AGE}, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    vars(response)["_csp_config"] = MEDIA_POLICY
    if kind:
        response.headers["Content-Type"] = kind.content_type
        # "x.tar.gz" is asked for as it is, not to be unpacked on its way.
        response.headers.pop("Content-Encoding", None)
        if not kind.is_embedded:
            response.headers["Content-Disposition"] = "attachment"
    return response
