"""The list of publications, the page of one, and their BibTeX."""

import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portfolio.authors import is_same_person
from portfolio.models import Publication
from publishing.citations import parse_name, read_bibtex
from publishing.models import SiteSettings
from publishing.search.index import reindex

pytestmark = pytest.mark.django_db


def publication(title="Momentum", **fields):
    fields = {"year": 2021, "authors": "Lê, Minh An\nBerg, Jan", **fields}
    moment = fields.pop("published_at", timezone.now() - timedelta(days=1))
    return Publication.objects.create(title=title, published_at=moment, **fields)


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_list_is_grouped_by_year_the_newest_first(client):
    publication("Old", year=2019)
    publication("New", year=2023)
    publication("Sometime", year=None)
    page = page_of(client, "/publications/")
    assert re.findall(r"<h2[^>]*>([^<]*)</h2>", page)[:3] == [
        "2023",
        "2019",
        "Without a year",
    ]
    assert page.count("<h1") == 1


def test_drafts_and_unlisted_works_are_in_no_list_or_download(client):
    publication("Draft", published_at=None)
    publication("Secret", unlisted=True)
    for address in ("/publications/", "/publications.bib", "/sitemap.xml"):
        page = page_of(client, address)
        assert "Draft" not in page
        assert "Secret" not in page
    assert client.get("/publications/draft/").status_code == 404
    assert client.get("/publications/draft.bib").status_code == 404
    assert client.get("/publications/secret/").status_code == 200


def test_what_a_reference_program_noted_is_for_its_owner_alone(client):
    noted = {
        "file": ":/home/ann/x.pdf:PDF",
        "annote": "A weak proof",
        "bdsk-url-1": "https://example.org/x",
        "note": "To appear",
    }
    row = publication("Momentum", bibtex_fields=noted)
    for address in (
        "/publications.bib",
        f"{row.get_absolute_url().rstrip('/')}.bib",
        row.get_absolute_url(),
    ):
        page = page_of(client, address)
        assert "To appear" in page
        assert not any(word in page for word in ("/home/ann", "A weak", "bdsk"))


def test_filters_stand_in_the_address(client):
    article = publication("Momentum", venue="Journal of Slopes")
    article.tags.add("optimisation")
    publication("Seeds", kind="talk", year=2022, abstract="hidden words")

    def shown(query):
        page = page_of(client, f"/publications/?{query}")
        return [each for each in ("Momentum", "Seeds") if f">{each}</a>" in page]

    assert shown("kind=talk") == ["Seeds"]
    assert shown("year=2021") == ["Momentum"]
    assert shown("tag=optimisation") == ["Momentum"]
    assert shown("q=slopes") == ["Momentum"]
    assert shown("q=hidden+words") == ["Seeds"]
    assert shown("kind=talk&year=2021") == []
    for nonsense in ("year=²", "year=99999999999", "kind=x", "q=%00%22(", "tag=%ff"):
        assert shown(nonsense) in ([], ["Momentum", "Seeds"])
    assert 'content="noindex"' in page_of(client, "/publications/?kind=talk")


def test_a_page_says_how_to_cite_it(client):
    publication(
        venue="Journal of Slopes",
        doi="10.1000/x.1",
        volume="3",
        pages="1–9",
        abstract="What <b>we</b> found.",
        bibtex_fields={"note": "To appear", "abbr": "JS"},
        selected=True,
    )
    page = page_of(client, "/publications/momentum/")
    assert "Lê, M. A., &amp; Berg, J. (2021)." in page
    assert "“Momentum,”" in page
    cited = page[page.index("@article{le2021momentum,") :].partition("</pre>")[0]
    assert "note = {To appear}" in cited
    assert not any(name in cited for name in ("abstract", "abbr", "selected"))
    assert "&lt;b&gt;we&lt;/b&gt;" in page
    assert '<meta name="citation_doi" content="10.1000/x.1">' in page
    assert page.count('name="citation_author"') == 2
    told = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    facts = json.loads(told[1])
    assert facts["@type"] == "ScholarlyArticle"
    assert facts["author"][0]["name"] == "Minh An Lê"


def test_the_owner_stands_out_among_the_authors(client):
    SiteSettings.objects.create(author_name="Minh An Lê")
    publication()
    page = page_of(client, "/publications/")
    assert "<strong>Minh An Lê</strong>" in page
    assert "<strong>Jan Berg</strong>" not in page


@pytest.mark.parametrize(
    ("name", "is_owner"),
    [
        ("Lê, Minh An", True),
        ("Le, M. A.", True),
        ("Lê, M.", True),
        ("Lê, Anna", False),
        ("Lê", False),
        ("Minh, An", False),
    ],
)
def test_a_name_is_known_with_initials_and_without_accents(name, is_owner):
    assert is_same_person(parse_name(name), "Minh An Lê") is is_owner


def test_bibtex_of_all_and_of_one_can_be_downloaded(client):
    publication("Đường dốc", bibtex_key="same")
    publication("Other", bibtex_key="same")
    response = client.get("/publications.bib")
    assert response["Content-Type"].startswith("application/x-bibtex")
    assert "publications.bib" in response["Content-Disposition"]
    text = response.content.decode()
    assert text.isascii()
    found = read_bibtex(text)
    assert not found.problems
    assert {each.title for each in found.references} == {"Đường dốc", "Other"}
    one = client.get("/publications/other.bib").content.decode()
    assert one.count("@article") == 1


def test_search_and_tag_pages_find_publications(client):
    publication("Momentum", abstract="narrow valleys").tags.add("slopes")
    reindex()
    assert "/publications/momentum/" in page_of(client, "/search/?q=valleys")
    assert "/publications/momentum/" in page_of(client, "/tags/slopes/")


def test_a_list_costs_the_same_for_more_publications(client):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as counted:
            page_of(client, "/publications/")
        return len(counted)

    publication("First").tags.add("a")
    first = queries()
    for number in range(12):
        publication(f"More {number}", year=2000 + number).tags.add(f"tag {number}")
    assert queries() == first


def test_the_menu_offers_publications_once_there_are_some(client):
    assert 'href="/publications/"' not in page_of(client, "/")
    publication()
    assert 'href="/publications/"' in page_of(client, "/")


def test_pasted_bibtex_fills_empty_fields_alone(admin_client):
    form = {
        "bibtex": "@inproceedings{k, title={Pasted}, author={Lê, An}, year=2020,"
        "booktitle={Proc. {GPT}}, note={kept}}",
        "venue": "Typed",
        "kind": "article",
        "bibtex_fields": "{}",
        "publishing-link-source_type-source_id-TOTAL_FORMS": "0",
        "publishing-link-source_type-source_id-INITIAL_FORMS": "0",
    }
    response = admin_client.post("/admin/portfolio/publication/add/", form)
    assert response.status_code == 302, response.context["errors"]
    row = Publication.objects.get()
    assert (row.title, row.authors, row.year) == ("Pasted", "Lê, An", 2020)
    assert (row.venue, row.kind) == ("Typed", "conference")
    assert row.bibtex_fields == {"note": "kept"}


def test_what_is_no_bibtex_is_told_in_the_form(admin_client):
    form = {"bibtex": "nothing", "kind": "article", "bibtex_fields": "{}"}
    response = admin_client.post("/admin/portfolio/publication/add/", form)
    assert "not one entry of BibTeX" in response.content.decode()
    assert not Publication.objects.exists()
