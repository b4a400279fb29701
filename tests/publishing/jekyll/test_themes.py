import pytest

from blog.models import Post
from portfolio.models import Page, Profile, Project, Publication
from publishing.models import MenuItem, OldAddress, SiteSettings, SocialLink

from . import theme_sites

pytestmark = pytest.mark.django_db


@pytest.fixture
def imported(site, import_site):
    def imported(theme):
        getattr(theme_sites, theme)(site)
        outcome = import_site()
        assert outcome.status == 0
        assert outcome.totals["failed"] == 0
        return outcome

    return imported


def menu():
    return [(item.label, item.url) for item in MenuItem.objects.filter(parent=None)]


def leads_to(client, path):
    answer = client.get(path, follow=True)
    assert answer.status_code == 200, path
    return answer.content.decode()


@pytest.mark.parametrize(
    "theme", ["al_folio", "academic_pages", "chirpy", "minimal_mistakes"]
)
def test_a_second_run_changes_nothing(theme, imported, import_site):
    imported(theme)
    totals = import_site().totals
    assert (totals["created"], totals["changed"], totals["failed"]) == (0, 0, 0)


@pytest.mark.parametrize(
    "theme", ["al_folio", "academic_pages", "chirpy", "minimal_mistakes"]
)
def test_every_entry_of_the_menu_leads_somewhere(theme, imported, client):
    outcome = imported(theme)
    assert "nothing was imported" not in outcome.errors
    for item in MenuItem.objects.exclude(url=""):
        if item.url.startswith("/"):
            assert client.get(item.url).status_code == 200, item.url


def test_news_of_al_folio_are_listed_by_date(imported, client):
    imported("al_folio")
    assert not Post.objects.exists()
    html = leads_to(client, "/news/")
    first, last = html.index("A new workshop"), html.index("A kite of mine won")
    assert first < last
    told = Page.objects.get(import_ref="_news/announcement_1.md")
    assert (told.title, told.collection) == (
        "A kite of mine won a prize in Hue.",
        "news",
    )
    assert told.published_at.year == 2016


def test_projects_of_al_folio_keep_order_category_and_link(imported):
    imported("al_folio")
    delta, box = Project.objects.in_order()
    assert (box.title, delta.title) == ("Box kite", "Delta")
    assert delta.demo_url == "https://delta.example"
    assert list(box.tags.names()) == ["work"]
    assert box.cover is not None
    assert box.summary == "with two cells"


def test_the_about_page_of_al_folio_is_the_profile(imported):
    imported("al_folio")
    profile = Profile.load()
    assert profile.subtitle == "Builder of kites"
    assert profile.avatar is not None
    assert "555 Wind street" in str(
        [section.body for section in profile.sections.all()] + [profile.intro]
    )


def test_the_menu_of_al_folio_is_made_of_its_pages(imported):
    imported("al_folio")
    assert menu() == [
        ("publications", "/publications/"),
        ("projects", "/projects/"),
        ("repositories", "/repositories/"),
        ("teaching", "/teaching/"),
        ("more", ""),
    ]
    children = MenuItem.objects.exclude(parent=None)
    assert [child.label for child in children] == ["teaching", "projects"]


def test_accounts_of_al_folio_come_from_its_data_file(imported):
    imported("al_folio")
    found = dict(SocialLink.objects.values_list("kind", "url"))
    assert found == {
        "github": "https://github.com/ada",
        "google-scholar": "https://scholar.google.com/citations?user=AbC",
        "orcid": "https://orcid.org/0000-0001",
        "x": "https://x.com/ada",
        "website": "https://club.example",
    }


def test_repositories_of_al_folio_are_a_list_of_links(imported, client):
    imported("al_folio")
    assert 'href="https://github.com/ada/kite"' in leads_to(client, "/repositories/")


def test_talks_of_academicpages_are_listed_with_their_place(imported, client):
    imported("academic_pages")
    html = leads_to(client, "/talks/")
    assert html.index("On tails") < html.index("On knots")
    assert "Talk · Kite club · Hue, Vietnam" in html
    assert "On knots" in leads_to(client, "/talks/2012-03-01-knots")


def test_a_talk_to_come_is_announced(imported, client):
    imported("academic_pages")
    assert "Talk · 2099-01-01" in leads_to(client, "/talks/")


def test_courses_and_portfolio_of_academicpages_come_over(imported, client):
    imported("academic_pages")
    assert "Knots I" in leads_to(client, "/teaching/")
    assert Project.objects.get().title == "Box kite"
    assert "Box kite" in leads_to(client, "/portfolio/")
    assert "Box kite" in leads_to(client, "/portfolio/box/")


@pytest.mark.parametrize("theme", ["al_folio", "academic_pages"])
def test_publications_become_rows(theme, imported, client):
    imported(theme)
    row = Publication.objects.get()
    assert (row.title, row.year, row.venue) == (
        "Kites on slopes",
        2010,
        "Journal of wind",
    )
    assert "Kites on slopes" in leads_to(client, "/publications/")


def test_the_panel_of_academicpages_is_kept(imported):
    imported("academic_pages")
    settings = SiteSettings.load()
    assert (settings.author_bio, settings.author_location) == ("Flies kites", "Hanoi")
    assert settings.avatar is not None
    assert SocialLink.objects.count() == 2


def test_tabs_of_chirpy_are_its_menu(imported):
    imported("chirpy")
    assert menu() == [
        ("Categories", "/tags/"),
        ("Tags", "/tags/"),
        ("Archives", "/blog/archive/"),
        ("About", "/"),
    ]


def test_a_post_of_chirpy_comes_whole(imported):
    imported("chirpy")
    post = Post.objects.get()
    assert post.author == "Ada Nguyen, Bo Tran"
    assert post.pinned
    assert not post.comments_allowed
    assert sorted(post.tags.names()) == ["Paper", "Wind"]
    assert post.cover.alt == "A yellow kite"
    assert post.body_html.count("/media/images/") == 2
    assert OldAddress.objects.filter(path="/posts/kites").exists()


def test_services_of_chirpy_are_kept_and_off(imported):
    imported("chirpy")
    settings = SiteSettings.load()
    assert settings.comments_provider == "giscus"
    assert settings.analytics == {"goatcounter": "ada"}
    assert settings.share_links == ["twitter"]
    assert settings.posts_per_page == 7
    assert not settings.comments_confirmed
    assert not settings.analytics_confirmed


def test_a_post_of_minimal_mistakes_shows_its_galleries(imported):
    imported("minimal_mistakes")
    post = Post.objects.get()
    assert post.body_html.count("<img") == 3
    assert 'alt="the logo"' in post.body_html
    assert "Two kites" in post.body_html
    assert post.cover.sources.filter(path="images/wide.png").exists()
    assert post.thumbnail.sources.filter(path="images/s.png").exists()


def test_a_collection_of_minimal_mistakes_has_its_list(imported, client):
    imported("minimal_mistakes")
    assert "Rice glue" in leads_to(client, "/recipes/")
    assert "Rice glue" in leads_to(client, "/recipes/glue/")


def test_settings_of_minimal_mistakes_are_kept(imported):
    imported("minimal_mistakes")
    settings = SiteSettings.load()
    assert settings.logo is not None
    assert settings.comments_options["repo"] == "ada/kites"
    assert settings.repository_url == "https://github.com/ada/kites"
    labels = set(SocialLink.objects.values_list("label", flat=True))
    assert labels == {"Club", "GitHub", "Bluesky"}


def test_a_citation_is_read_from_the_bibliography(imported):
    imported("al_folio")
    page = Page.objects.get(import_ref="_teachings/knots.md")
    assert "As in (Nguyen, 2010)." in page.body_html


def test_a_project_whose_page_led_elsewhere_keeps_its_link(site, import_site):
    site.put("_config.yml", "title: Wind\ncollections: {projects: {output: true}}\n")
    site.document(
        "_projects/club.md", "", title="Club", redirect_to="https://club.example"
    )
    import_site()
    assert Project.objects.get().demo_url == "https://club.example"
