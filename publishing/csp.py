"""The Content-Security-Policy header, on Django 5.2 as Django 6 makes it.

The policy itself is `settings.SECURE_CSP`. A view sets another one by
`response._csp_config`, which is what Django 6's `csp_override` does.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "Content-Security-Policy"
Policy = Mapping[str, Sequence[str] | Literal[True]]


class ContentSecurityPolicyMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        policy: Policy = getattr(response, "_csp_config", settings.SECURE_CSP)
        if policy and HEADER not in response.headers:
            response.headers[HEADER] = build_policy(policy)
        return response


def build_policy(policy: Policy) -> str:
    """A directive of True stands alone, as in Django 6; one without sources is left out."""
    return "; ".join(
        directive if sources is True else " ".join([directive, *sources])
        for directive, sources in policy.items()
        if sources
    )
