import django
import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from publishing.csp import ContentSecurityPolicyMiddleware, build_policy

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
