"""The page of the curriculum vitae and its download."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portfolio.importing.cv.importer import CVImporter
from portfolio.models import CVEntry, Page, Publication
from publishing.importing.importer import ImportRun
from publishing.importing.source import parse_source
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
YESTERDAY = timedelta(days=1)


def page_of(client, address="/cv/"):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def own_page(**fields):
    return Page.objects.create(
        title="My life",
        slug="cv",
        body="Once upon a time.",
        published_at=timezone.now() - YESTERDAY,
        **fields,
    )


def some_entries():
    CVEntry.objects.create(
        kind="work", title="Engineer", organisation="Hills", start="2021-03", order=1
    )
    CVEntry.objects.create(
        kind="award", title="Medal", start="2020", end="2020", order=2
    )
    CVEntry.objects.create(kind="work", title="Spy", hidden=True, order=3)


def test_sections_stand_in_order_and_hidden_entries_nowhere(client):
    some_entries()
    for address in ("/cv/", "/cv.json"):
        page = page_of(client, address)
        assert "Spy" not in page
        assert page.index("Engineer") < page.index("Medal")
    page = page_of(client)
    assert page.count("<h1") == 1
    assert "<span>Mar 2021 –</span> <span>today</span>" in page


def test_commented_out_text_is_in_no_download(client):
    CVEntry.objects.create(
        kind="work",
        title="Engineer",
        summary="Built <!-- alpha --> bridges.\n\n[//]: # (bravo)\n\n`<!-- code -->`",
        highlights="One <!-- charlie -->\nTwo\n<!-- delta\n\nnever closed",
        extra={
            "team": "Ten <!-- foxtrot -->",
            "tools": [{"name": "Saw <!-- golf -->"}],
        },
    )
    CVEntry.objects.create(kind="basics", title="Ann", summary="I <!-- echo")
    (entry,) = json.loads(page_of(client, "/cv.json"))["work"]
    assert entry["highlights"] == ["One", "Two"]
    assert (entry["team"], entry["tools"]) == ("Ten", [{"name": "Saw"}])
    for address in ("/cv/", "/cv.json"):
        page = page_of(client, address)
        assert "bridges" in page
        assert "code" in page
        for word in ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf"):
            assert word not in page


def test_without_entries_the_owners_own_page_is_shown(client):
    assert client.get("/cv/").status_code == 404
    own_page()
    assert "Once upon a time." in page_of(client)
    assert client.get("/cv.json").status_code == 404


def test_with_entries_the_owners_page_leads(client):
    own_page()
    some_entries()
    page = page_of(client)
    assert page.index("Once upon a time.") < page.index("Engineer")


def test_a_draft_of_the_page_is_not_shown(client):
    own_page()
    Page.objects.update(published_at=None)
    some_entries()
    assert "Once upon a time." not in page_of(client)


def test_an_imported_page_may_be_called_cv():
    page = own_page()
    page.full_clean()
    assert page.get_absolute_url() == "/cv/"


def test_json_resume_says_who_the_owner_is_and_reads_back_the_same(client):
    SiteSettings.objects.create(author_name="Minh An Lê", email="an@example.org")
    some_entries()
    CVEntry.objects.create(
        kind="other", section="Talks", title="On slopes", date_text="Summer", order=4
    )
    CVEntry.objects.create(
        kind="education", title="Maths", detail="BSc", highlights="Analysis", order=5
    )
    told = json.loads(page_of(client, "/cv.json"))
    assert told["basics"]["name"] == "Minh An Lê"
    assert told["work"] == [
        {"name": "Hills", "position": "Engineer", "startDate": "2021-03"}
    ]
    assert told["awards"] == [{"title": "Medal", "date": "2020"}]
    assert told["education"][0]["courses"] == ["Analysis"]
    fields = ("kind", "section", "title", "start", "end", "date_text", "highlights")
    visible = CVEntry.objects.visible()
    before = sorted(visible.values_list(*fields))
    CVEntry.objects.all().delete()
    importer = CVImporter(ImportRun())
    log = importer.run.report.add_file("cv.json", "cv")
    importer.import_source(parse_source(json.dumps(told).encode(), "cv.json"), log)
    again = CVEntry.objects.exclude(kind="basics").values_list(*fields)
    assert sorted(again) == before


def test_a_linked_publication_is_cited_only_while_it_is_public(client):
    paper = Publication.objects.create(
        title="Momentum", published_at=timezone.now() - YESTERDAY, year=2021
    )
    CVEntry.objects.create(kind="publication", title="Told", publication=paper)
    assert "/publications/momentum/" in page_of(client)
    Publication.objects.update(published_at=None)
    page = page_of(client)
    assert "/publications/momentum/" not in page
    assert "Told" in page


def test_the_page_costs_the_same_for_more_entries(client):
    some_entries()

    def queries():
        with CaptureQueriesContext(connection) as counted:
            page_of(client)
        return len(counted)

    first = queries()
    for number in range(10):
        CVEntry.objects.create(kind="skill", title=f"Skill {number}")
    assert queries() == first


def test_menu_and_sitemap_know_the_page_once_it_has_entries(client):
    assert 'href="/cv/"' not in page_of(client, "/")
    some_entries()
    assert 'href="/cv/"' in page_of(client, "/")
    assert "/cv/</loc>" in page_of(client, "/sitemap.xml")


def test_the_form_of_an_entry_opens(admin_client):
    some_entries()
    entry = CVEntry.objects.first()
    page = page_of(admin_client, f"/admin/portfolio/cventry/{entry.pk}/change/")
    assert "Engineer" in page
