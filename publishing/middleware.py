from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from .current import current_site
from .former_addresses import new_address
from .kept_addresses import kept_page, resolves
from .languages import interface_language
from .models import tidy_path


class CompressionMiddleware(GZipMiddleware):
    """Pages, feeds and the like, with random bytes against guesses at what is secret in
    them (BREACH); what streams is a file of the media folder, most of them compressed."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if response.streaming:
            return response
        return super().process_response(request, response)


class OldAddressMiddleware:
    """Answers addresses that used to be, after everything else has said 404.

    Items that are kept at their old address are drawn; other addresses lead on. What no
    rule of ours resolves is looked for first, so that no error page is drawn for nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        is_read = request.method in ("GET", "HEAD")
        is_unknown = is_read and not resolves(request.path_info)
        if is_unknown and (page := kept_page(request)):
            return page
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or not is_read:
            return response
        if not is_unknown and (page := kept_page(request)):
            return page
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


class EditorsPageMiddleware:
    """A public page that was drawn with something for its editor is kept by no cache.

    Whoever draws that says so on the request: ``request.is_for_editors = True``.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if getattr(request, "is_for_editors", False):
            add_never_cache_headers(response)
        return response


class InterfaceLanguageMiddleware:
    """Readers meet one language around the texts, the site's; whoever works in the admin
    the one that their browser asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info.startswith(reverse("admin:index")):
            with translation.override(translation.get_language_from_request(request)):
                response = self.get_response(request)
            patch_vary_headers(response, ["Accept-Language"])
            return response
        try:
            told = current_site(request).language
        except DatabaseError:
            told = ""
        with translation.override(interface_language(told, settings.LANGUAGE_CODE)):
            return self.get_response(request)
