import django
import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from publishing.csp import (
    ContentSecurityPolicyMiddleware,
    OpenedPolicyMiddleware,
    build_policy,
    open_for,
    with_sources,
)

BUILDERS = [build_policy]
if django.VERSION >= (6, 0):
    from django.utils import csp

    BUILDERS.append(csp.build_policy)


@pytest.fixture
def answer(rf: RequestFactory):
    def answer(response: HttpResponse) -> HttpResponse:
        return ContentSecurityPolicyMiddleware(lambda request: response)(rf.get("/"))

    return answer


@pytest.mark.parametrize("build", BUILDERS)
def test_the_header_is_built_as_django_6_builds_it(build):
    policy = {
        "default-src": ["'none'"],
        "img-src": ["'self'", "data:"],
        "font-src": [],
        "sandbox": True,
    }
    assert build(policy) == "default-src 'none'; img-src 'self' data:; sandbox"


def test_the_policy_of_the_settings_is_on_a_response(answer, settings):
    settings.SECURE_CSP = {"default-src": ["'none'"], "img-src": ["'self'"]}
    header = answer(HttpResponse()).headers["Content-Security-Policy"]
    assert header == "default-src 'none'; img-src 'self'"


def test_a_view_can_bring_its_own_policy(answer):
    response = HttpResponse()
    response._csp_config = {"sandbox": True}
    assert answer(response).headers["Content-Security-Policy"] == "sandbox"


def test_a_header_that_a_view_wrote_itself_stays(answer):
    response = HttpResponse(headers={"Content-Security-Policy": "sandbox"})
    assert answer(response).headers["Content-Security-Policy"] == "sandbox"


def test_without_a_policy_there_is_no_header(answer, settings):
    settings.SECURE_CSP = {}
    assert "Content-Security-Policy" not in answer(HttpResponse()).headers


def test_no_script_or_style_runs_that_stands_in_a_page(settings):
    for directive in ("script-src", "style-src"):
        assert settings.SECURE_CSP[directive] == ["'self'"]


def test_a_host_is_added_to_what_is_there_and_none_makes_way():
    policy = {"script-src": ["'self'"], "object-src": ["'none'"], "sandbox": True}
    more = {"script-src": ["https://a.example"], "object-src": ["https://a.example"]}
    assert with_sources(policy, {**more, "frame-src": ["https://b.example"]}) == {
        "script-src": ["'self'", "https://a.example"],
        "object-src": ["https://a.example"],
        "sandbox": True,
        "frame-src": ["https://b.example"],
    }


def test_what_a_request_opened_is_on_its_own_response_alone(rf, settings):
    settings.SECURE_CSP = {"img-src": ["'self'"]}
    opening, plain = rf.get("/"), rf.get("/")
    open_for(opening, {"img-src": ["https://a.example"]})
    middleware = OpenedPolicyMiddleware(lambda request: HttpResponse())
    assert middleware(opening)._csp_config == {
        "img-src": ["'self'", "https://a.example"]
    }
    assert not hasattr(middleware(plain), "_csp_config")
    assert settings.SECURE_CSP == {"img-src": ["'self'"]}
