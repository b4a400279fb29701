"""What readers see: the profile on the home page, projects, pages."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portfolio.models import Page, ProfileItem, ProfileSection, Project, SectionKind
from publishing.models import Tag
from publishing.search.index import reindex
from tests.portfolio.profiles import import_text, sample

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def live(model, **fields):
    return model.objects.create(published_at=timezone.now() - DAY, **fields)


def link(page, address):
    """The words of the first link that leads there."""
    found = re.search(rf'<a [^>]*href="{re.escape(address)}"[^>]*>([^<]*)', page)
    return found[1].strip() if found else None


def test_the_home_page_shows_the_profile_in_its_order(client):
    import_text(sample())
    home = page_of(client, "/")
    shown = [home.index(f'id="{anchor}"') for anchor in ("hello", "what-i-study")]
    assert shown == sorted(shown)
    assert home.count("<h1") == 1
    assert link(home, "https://example.org/proof") == "Sound of Proof"
    assert link(home, "/projects/rain-clock/") == "Rain Clock"
    assert link(home, "mailto:ada@example.org") == "Mail"


def test_hidden_parts_are_in_the_admin_and_nowhere_in_public(client, admin_client):
    import_text(sample())
    secrets = ("Learn to weld", "Oslo", "Quiet Siren", "duel")
    reindex()
    for address in ("/", "/projects/", "/sitemap.xml", "/search/?q=letter"):
        page = page_of(client, address)
        assert not [secret for secret in secrets if secret in page]
    section = ProfileSection.objects.get(title="Plans")
    form = page_of(
        admin_client, f"/admin/portfolio/profilesection/{section.pk}/change/"
    )
    assert "Learn to weld" in form
    assert client.get("/projects/quiet-siren/").status_code == 404


def test_the_home_page_costs_the_same_for_more_sections(client):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get("/")
        return len(queries)

    import_text("# F\n\n- one.\n- two.\n\n# Projects\n\n## A\n\na\n\n## B\n\nb\n")
    client.get("/")
    before = cost()
    import_text(sample())
    assert cost() == before


def test_anchors_are_unique_and_shadow_nothing(client):
    import_text("# Links\n\nx\n\n# Same\n\ny\n\n# Same\n\nz\n")
    home = page_of(client, "/")
    for anchor in ("s-links", "same", "same-1"):
        assert home.count(f'id="{anchor}"') == 1


def test_headings_in_a_section_are_below_its_title(client):
    import_text("# One\n\nx\n\n# Two\n\n## Deeper\n\ny\n")
    assert "<h3" in ProfileSection.objects.get(title="Two").body_html


@pytest.mark.parametrize("kind", SectionKind.values)
def test_every_kind_of_section_is_drawn(client, kind):
    section = ProfileSection.objects.create(profile=profile(), title="T", kind=kind)
    ProfileItem.objects.create(section=section, label="Name", text="a *remark*")
    assert f"kind-{kind}" in page_of(client, "/")


def profile():
    import_text("# A\n\na\n")
    return ProfileSection.objects.first().profile


def test_an_address_that_would_run_code_is_no_link(client):
    section = ProfileSection.objects.create(profile=profile(), title="T", kind="links")
    ProfileItem.objects.create(
        section=section, label="Bad", url="java\nscript:alert(1)"
    )
    home = page_of(client, "/")
    assert "Bad" in home
    assert "script:alert" not in home


def test_projects_come_featured_first(client):
    live(Project, title="Second", order=2)
    live(Project, title="First", order=1)
    live(Project, title="Star", order=9, featured=True)
    projects = client.get("/projects/").context["projects"]
    assert [project.title for project in projects] == ["Star", "First", "Second"]


def test_the_home_page_lists_projects_that_no_section_shows(client):
    import_text("# Projects\n\n## A\n\na\n\n## B\n\nb\n")
    live(Project, title="Elsewhere")
    home = page_of(client, "/")
    assert home.count("/projects/a/") == 1
    assert home.count("/projects/elsewhere/") == 1


@pytest.mark.parametrize(
    ("model", "address"), [(Project, "/projects/x/"), (Page, "/x/")]
)
def test_only_published_rows_answer(client, admin_client, model, address):
    assert client.get(address).status_code == 404
    row = model.objects.create(title="Not yet", slug="x", body="Soon.")
    assert client.get(address).status_code == 404
    assert admin_client.get(address).status_code == 200
    row.published_at = timezone.now() + DAY
    row.save()
    assert client.get(address).status_code == 404
    row.published_at = timezone.now() - DAY
    row.save()
    assert "Soon." in page_of(client, address)


def test_a_project_page_shows_links_and_tags(client):
    project = live(Project, title="Sail", code_url="https://example.org/code")
    project.tags.set(["wind"])
    page = page_of(client, "/projects/sail/")
    assert link(page, "https://example.org/code") == "Code"
    assert Tag.objects.get().get_absolute_url() in page


def test_pages_answer_in_any_script(client):
    live(Page, title="Ghi chú", body="Xin chào.")
    assert "Xin chào." in page_of(client, "/ghi-chú/")


def test_projects_and_pages_are_in_the_sitemap_unless_unlisted(client):
    live(Project, title="Sail")
    live(Page, title="Uses")
    live(Page, title="Quiet", unlisted=True)
    sitemap = page_of(client, "/sitemap.xml")
    assert "/projects/sail/</loc>" in sitemap
    assert "/uses/</loc>" in sitemap
    assert "/quiet/" not in sitemap
