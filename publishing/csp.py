"""The Content-Security-Policy header, on Django 5.2 as Django 6 makes it.

The policy itself is `settings.SECURE_CSP`. A view sets another one by
`response._csp_config`, which is what Django 6's `csp_override` does. Whoever draws something
that comes from another host says so on the request by `open_for`.
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


Sources = Mapping[str, Sequence[str]]


class OpenedPolicyMiddleware:
    """A page that shows something of another host lets that host in; no other page does."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        opened: list[Sources] = getattr(request, "_csp_opened", [])
        if opened and not hasattr(response, "_csp_config"):
            policy: Policy = settings.SECURE_CSP
            for sources in opened:
                policy = with_sources(policy, sources)
            vars(response)["_csp_config"] = policy
        return response


def open_for(request: HttpRequest, sources: Sources) -> None:
    opened = [*getattr(request, "_csp_opened", []), sources]
    request._csp_opened = opened  # type: ignore[attr-defined]


def with_sources(policy: Policy, more: Sources) -> Policy:
    """A directive that the policy lacks would have been that of `default-src`."""
    opened = dict(policy)
    for directive, sources in more.items():
        before = opened.get(directive, ())
        known = [] if before is True else [each for each in before if each != "'none'"]
        opened[directive] = [*known, *(each for each in sources if each not in known)]
    return opened


def build_policy(policy: Policy) -> str:
    """A directive of True stands alone, as in Django 6; one without sources is left out."""
    return "; ".join(
        directive if sources is True else " ".join([directive, *sources])
        for directive, sources in policy.items()
        if sources
    )
