"""A public board for other programs, at addresses that stay."""

import hashlib
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from playground.boards import board_rows
from playground.exporting.chart import write_badge
from playground.exporting.downloads import FORMATS, Format
from playground.models import Board
from publishing.seo import NOINDEX

BADGE = Format("SVG", "image/svg+xml", write_badge)
# A drawing can do nothing in a browser but be looked at.
DRAWING_POLICY = {"default-src": ["'none'"], "sandbox": True}


@require_safe
def board_file(request: HttpRequest, board: str, form: str) -> HttpResponseBase:
    if form not in FORMATS:
        raise Http404
    return answer(request, board, FORMATS[form])


@require_safe
def badge(request: HttpRequest, board: str) -> HttpResponseBase:
    return answer(request, board, BADGE)


def answer(request: HttpRequest, slug: str, form: Format) -> HttpResponseBase:
    board = get_object_or_404(Board.objects.published(), slug=slug)
    text = form.write(board, board_rows(board))
    response = HttpResponse(text, content_type=f"{form.content_type}; charset=utf-8")
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["X-Robots-Tag"] = NOINDEX
    if form.content_type == "image/svg+xml":
        vars(response)["_csp_config"] = DRAWING_POLICY
    response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()}"'
    found: Any = get_conditional_response(
        request, response.headers["ETag"], None, response
    )
    return found or response
