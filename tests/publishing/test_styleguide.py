"""The style guide draws every component of the pages, and for those alone who may see it."""

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model

from publishing.registries import specimens
from publishing.styleguide.copies import copy_of

pytestmark = pytest.mark.django_db
TEMPLATES = Path(settings.ROOT) / "templates"
WITHOUT_A_SPECIMEN = {
    "includes/_comments.html": "another site's box, which nothing may load here",
    "includes/_counter.html": "a script for the head",
    "includes/_meta.html": "for machines, in the head",
    "includes/_favicons.html": "for machines, in the head",
    "includes/_reading_scripts.html": "at the end of the page itself",
    "includes/_search_dialog.html": "at the end of the page itself",
    "playground/_quick_status.html": "asks who is there, then draws its form",
}


@pytest.fixture
def page(admin_client):
    return admin_client.get("/styleguide/")


class Ids(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.pointed = [], []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        self.ids += filter(None, [told.get("id")])
        for name in ("for", "aria-labelledby", "aria-describedby", "popovertarget"):
            self.pointed += (told.get(name) or "").split()


def test_only_staff_learns_of_it_where_the_site_is_public(client):
    assert client.get("/styleguide/").status_code == 404
    client.force_login(get_user_model().objects.create_user("reader"))
    assert client.get("/styleguide/").status_code == 404
    client.force_login(get_user_model().objects.create_superuser("ada"))
    answer = client.get("/styleguide/")
    assert answer.status_code == 200
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert "no-store" in answer.headers["Cache-Control"]


def test_whoever_develops_the_site_needs_no_login(client, settings):
    settings.DEBUG = True
    assert client.get("/styleguide/").status_code == 200


def test_every_partial_of_the_pages_stands_in_it(page):
    drawn = {template.name for template in page.templates}
    partials = {
        path.relative_to(TEMPLATES).as_posix()
        for path in TEMPLATES.rglob("_*.html")
        if path.relative_to(TEMPLATES).parts[0] != "admin"
    }
    known = {name for name in WITHOUT_A_SPECIMEN if name in partials}
    assert sorted(partials - drawn - known) == []


def test_each_component_is_drawn_in_both_schemes(page):
    html = page.content.decode()
    count = sum(len(list(each())) for each in specimens)
    assert count > 50
    for scheme in ("light", "dark"):
        assert html.count(f"specimen-copy specimen-{scheme}") == count


def test_no_id_stands_twice_and_none_leads_nowhere(page):
    found = Ids()
    found.feed(page.content.decode())
    assert [name for name, count in Counter(found.ids).items() if count > 1] == []
    assert sorted(set(found.pointed) - set(found.ids)) == []


def test_a_copy_points_at_its_own_parts():
    html = (
        '<label for="q">Q</label><input id="q"><a href="#q">up</a><nav aria-label="L">'
    )
    assert copy_of(html, "dark") == (
        '<label for="q-dark">Q</label><input id="q-dark"><a href="#q-dark">up</a>'
        '<nav aria-label="L (dark)">'
    )


def test_it_is_made_without_rows(admin_client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        admin_client.get("/styleguide/")
