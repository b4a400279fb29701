"""Visits are counted when the owner switched that on, and staff are not."""

import pytest
from django.contrib.auth import get_user_model

from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
HEADER = "Content-Security-Policy"


@pytest.fixture
def site():
    return SiteSettings.objects.create(
        title="Kites",
        analytics_provider="plausible",
        analytics={"google": "G-1", "plausible": "example.org"},
        analytics_confirmed=True,
    )


def test_nobody_is_counted_until_the_owner_confirms(client, site):
    before = client.get("/healthz").headers[HEADER]
    SiteSettings.objects.update(analytics_confirmed=False)
    answer = client.get("/")
    assert "plausible" not in answer.content.decode()
    assert answer.headers[HEADER] == before


def test_a_page_names_the_service_and_lets_it_be_told(client, site):
    answer = client.get("/")
    page = answer.content.decode()
    assert 'data-address="https://plausible.io/api/event"' in page
    assert 'src="/static/js/counter.js"' in page
    assert "G-1" not in page
    assert "connect-src 'self' https://plausible.io;" in answer.headers[HEADER]
    assert "script-src 'self';" in answer.headers[HEADER]


@pytest.mark.parametrize("address", ["/no-such-page/", "/robots.txt", "/admin/login/"])
def test_what_draws_no_counter_keeps_the_strict_policy(client, site, address):
    assert "plausible" not in client.get(address).headers[HEADER]


def test_staff_are_not_counted_and_other_people_with_a_login_are(client, site):
    people = get_user_model().objects
    client.force_login(people.create_user("ada", is_staff=True))
    answer = client.get("/")
    assert "plausible" not in answer.content.decode() + answer.headers[HEADER]
    client.force_login(people.create_user("ben"))
    answer = client.get("/")
    assert "plausible.io" in answer.headers[HEADER]
    assert "Cookie" in answer.headers["Vary"]
