"""Posts that are read one after the other."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.urls import reverse

from blog.models import Post, Series
from publishing.search.index import reindex
from tests.blog.factories import draft_post, published_post
from tests.jekyll_site import JekyllSite

pytestmark = pytest.mark.django_db


@pytest.fixture
def series():
    row = Series.objects.create(
        title="From scratch", published_at=datetime(2024, 1, 1, tzinfo=UTC)
    )
    for number, title in enumerate(("Third", "First", "Second")):
        published_post(title, series=row, series_order=(3, 1, 2)[number])
    return row


def page_of(client, item):
    return client.get(item.get_absolute_url()).content.decode()


def test_its_page_lists_the_posts_in_their_order(client, series):
    draft_post("Hidden", series=series)
    published_post("Elsewhere")
    page = page_of(client, series)
    places = [page.index(f">{title}</a>") for title in ("First", "Second", "Third")]
    assert places == sorted(places)
    assert "Hidden" not in page
    assert "Elsewhere" not in page
    assert page.count("<h1") == 1


def test_posts_of_one_place_follow_each_other_by_date(series):
    Post.objects.update(series_order=0)
    for day, title in enumerate(("Second", "Third", "First"), 1):
        moment = datetime(2024, 1, day, tzinfo=UTC)
        Post.objects.filter(title=title).update(published_at=moment)
    assert [part.title for part in series.parts] == ["Second", "Third", "First"]


def test_a_post_tells_its_place_and_leads_on(client, series):
    page = page_of(client, Post.objects.get(title="Second"))
    assert "Part 2 of 3 in" in page
    assert 'aria-label="Previous part: First"' in page
    assert 'aria-label="Next part: Third"' in page
    assert f'href="{series.get_absolute_url()}"' in page


@pytest.mark.parametrize("state", ["draft", "alone", "unlisted", "unlisted series"])
def test_a_place_that_says_nothing_is_not_shown(client, series, state):
    post = Post.objects.get(title="First")
    if state == "draft":
        Series.objects.update(published_at=None)
    elif state == "unlisted series":
        Series.objects.update(unlisted=True)
    elif state == "alone":
        Post.objects.exclude(pk=post.pk).update(series=None)
    else:
        Post.objects.filter(pk=post.pk).update(unlisted=True)
    assert "series-place" not in page_of(client, post)


def test_a_draft_series_is_no_page(client, series):
    Series.objects.update(published_at=None)
    assert client.get(series.get_absolute_url()).status_code == 404


def test_it_is_in_the_sitemap_and_found_by_search(client, series):
    assert "/series/from-scratch/" in client.get("/sitemap.xml").content.decode()
    reindex()
    assert "/series/from-scratch/" in client.get("/search/?q=scratch").content.decode()


def test_the_number_of_queries_does_not_depend_on_its_length(
    client, series, django_assert_max_num_queries
):
    with django_assert_max_num_queries(20):
        page_of(client, series)
    for number in range(20):
        published_post(f"More {number}", series=series)
    with django_assert_max_num_queries(20):
        page_of(client, series)


def test_the_form_of_a_post_offers_it(admin_client, series):
    post = Post.objects.get(title="First")
    form = admin_client.get(reverse("admin:blog_post_change", args=[post.pk]))
    assert b'name="series_order"' in form.content
    assert b"From scratch" in form.content


def test_its_form_puts_the_posts_in_order(admin_client, series):
    form = admin_client.get(reverse("admin:blog_series_change", args=[series.pk]))
    names = [form.context["inline_admin_formsets"][0].formset.forms[0].instance.title]
    assert names == ["First"]


def run(site):

    call_command("import_posts", str(site.root), verbosity=0)


def test_front_matter_puts_posts_into_a_series(tmp_path):
    site = JekyllSite(tmp_path)
    site.document("_posts/2024-01-01-one.md", series="RL by hand", series_order=2)
    told = {"title": "rl by hand", "part": 1}
    site.document("_posts/2024-01-02-two.md", series=told)
    site.document("_posts/2024-01-03-three.md", series=True)
    run(site)
    series = Series.objects.get()
    assert (series.title, series.date_known) == ("RL by hand", False)
    assert [post.slug for post in series.parts] == ["two", "one"]
    assert Post.objects.get(slug="three").series is None


def test_a_series_that_a_person_chose_stays(tmp_path, series):
    site = JekyllSite(tmp_path)
    site.document("_posts/2024-01-01-one.md", "Some words.")
    run(site)
    Post.objects.filter(slug="one").update(series=series)
    site.document("_posts/2024-01-01-one.md", "Other words.")
    run(site)
    post = Post.objects.get(slug="one")
    assert (post.body, post.series) == ("Other words.", series)


def test_a_file_of_the_collection_is_a_series(tmp_path):

    site = JekyllSite(tmp_path)
    site.put("_config.yml", "collections: {series: {output: true}}\n")
    site.document("_series/rl.md", "What this is about.", title="RL by hand")
    site.document("_posts/2024-01-01-one.md", series="RL by hand")
    call_command("import_site", str(tmp_path), verbosity=0)
    series = Series.objects.get()
    assert (series.slug, series.body) == ("rl", "What this is about.")
    assert Post.objects.get().series == series
