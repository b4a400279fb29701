from collections.abc import Callable
from http import HTTPStatus

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils import timezone

from .current import current_site
from .former_addresses import new_address
from .models import tidy_path


class OldAddressMiddleware:
    """Answers addresses that used to be, after everything else has said 404."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or request.method not in (
            "GET",
            "HEAD",
        ):
            return response
        path = tidy_path(request.path)  # decoded already
        if new := new_address(path, current_site(request)):
            return HttpResponsePermanentRedirect(new)
        return response


class SiteTimeZoneMiddleware:
    """Dates are shown, and typed in the admin, in the owner's time zone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            zone = current_site(request).zone
        except DatabaseError:  # the error page must not need what has failed
            return self.get_response(request)
        with timezone.override(zone):
            return self.get_response(request)
