from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.views import PeriodView
from publishing.models import SiteSettings
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db


def dated(title, *day, **fields):
    return published_post(title, published_at=datetime(*day, tzinfo=UTC), **fields)


def text_of(client, address, **query):
    answer = client.get(address, query)
    assert answer.status_code == 200, address
    return answer.content.decode()


def queries_of(client, address):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_an_empty_blog_is_a_page(client):
    assert "No posts yet" in text_of(client, "/blog/")
    text_of(client, "/blog/archive/")


def test_the_list_has_ten_posts_a_page_newest_first(client):
    for day in range(1, 13):
        dated(f"Post of day {day:02}", 2025, 1, day)
    first, second = text_of(client, "/blog/"), text_of(client, "/blog/", page=2)
    assert first.index("of day 12") < first.index("of day 03")
    assert "of day 02" not in first
    assert second.index("of day 02") < second.index("of day 01")


@pytest.mark.parametrize("number", ["0", "2", "9" * 400, "\u0661", "\u00b2", "x", "-1"])
def test_a_page_number_that_does_not_exist_is_404(client, number):
    published_post()
    assert client.get("/blog/", {"page": number}).status_code == 404


def test_only_what_is_listed_is_in_lists(client):
    published_post("Shown here")
    published_post("Kept aside", unlisted=True)
    draft_post("Still a draft")
    scheduled_post("Not before next week")
    for address in ("/blog/", "/blog/archive/", "/"):
        page = text_of(client, address)
        assert "Shown here" in page
        for hidden in ("Kept aside", "Still a draft", "Not before next week"):
            assert hidden not in page


def test_an_unlisted_post_is_found_by_its_address(client):
    post = published_post("Kept aside", unlisted=True)
    assert "Kept aside" in text_of(client, post.get_absolute_url())


@pytest.mark.parametrize("make", [draft_post, scheduled_post])
def test_what_is_not_public_is_404(client, make):
    assert client.get(make("Hidden").get_absolute_url()).status_code == 404


@pytest.mark.parametrize("slug", ["none", "%00", "a%00b", "a.b", "a b", "%F0%9F%A6%80"])
def test_an_address_that_never_was_is_404(client, slug):
    assert client.get(f"/blog/{slug}/").status_code == 404


def test_a_unicode_slug_is_an_address(client):
    post = published_post("Học từ đầu")
    assert post.slug == "học-từ-đầu"
    assert "Học từ đầu" in text_of(client, post.get_absolute_url())


def test_a_post_shows_its_byline_tags_and_neighbours(client):
    dated("The one before", 2025, 3, 1)
    post = dated(
        "In the middle", 2025, 3, 2, author="Mai", tags=["C++"], body="word " * 400
    )
    dated("The one after", 2025, 3, 3)
    page = text_of(client, post.get_absolute_url())
    for part in ("Mai", "2 March 2025", "2 minutes", "The one before", "The one after"):
        assert part in page
    assert 'href="/tags/c-plus-plus/"' in page


def test_a_post_of_another_language_says_so(client):
    post = published_post("Bài viết", language="vi")
    assert '<html lang="vi">' in text_of(client, post.get_absolute_url())


def test_an_undated_post_shows_no_date_and_is_not_among_the_latest(client):
    post = published_post("From somewhere", date_known=False)
    assert "<time" not in text_of(client, post.get_absolute_url())
    assert "From somewhere" not in text_of(client, "/")
    assert "Without a date" in text_of(client, "/blog/archive/")


def test_text_of_a_post_cannot_become_markup(client):
    post = published_post(
        "<script>alert(1)</script>",
        subtitle='"><img src=x onerror=alert(2)>',
        author="<b>me</b>",
        tags=["<i>tag</i>"],
        body="<script>alert(3)</script> text",
    )
    for address in (post.get_absolute_url(), "/blog/", "/blog/archive/", "/"):
        page = text_of(client, address)
        for mark in ("<script>alert", "<img src=x", "<b>me", "<i>tag"):
            assert mark not in page


def test_the_archive_groups_by_year_and_month(client):
    dated("March one", 2024, 3, 1)
    dated("March two", 2024, 3, 9)
    dated("A year later", 2025, 1, 1)
    page = text_of(client, "/blog/archive/")
    places = [
        page.index(part)
        for part in (">2025<", "A year later", ">2024<", "March two", "March one")
    ]
    assert places == sorted(places)
    assert page.count(">March</a></h3>") == 1


def test_the_archive_of_a_large_site_names_earlier_years(client, monkeypatch):
    monkeypatch.setattr("blog.views.POSTS_ON_A_PAGE", 2)
    for year in (2022, 2022, 2023, 2024, 2025):
        dated(f"Of {year}", year, 3, 1)
    published_post("Of no date", date_known=False)
    page = text_of(client, "/blog/archive/")
    for shown in ("Of 2025", "Of 2024", "Of no date", 'href="/blog/archive/2022/"'):
        assert shown in page
    for left in ("Of 2023", "Of 2022"):
        assert left not in page
    assert "2 posts" in page


def test_a_year_has_a_page_of_its_own_if_it_has_posts(client):
    dated("Of that year", 2024, 3, 1)
    dated("Of another", 2025, 3, 1)
    page = text_of(client, "/blog/archive/2024/")
    assert "Of that year" in page
    assert "Of another" not in page
    for year in ("2023", "9999", "99999", "0001", "\u0661\u0662\u0663\u0664"):
        assert client.get(f"/blog/archive/{year}/").status_code == 404


def test_a_day_is_counted_in_the_time_zone_of_the_site(client):
    SiteSettings.objects.create(time_zone="Asia/Ho_Chi_Minh")
    post = dated("New year", 2024, 12, 31, 17)
    assert "1 January 2025" in text_of(client, post.get_absolute_url())
    assert "New year" in text_of(client, "/blog/archive/2025/")


@pytest.mark.parametrize("address", ["/blog/", "/blog/archive/", "/feed.xml", "/"])
def test_a_list_costs_as_many_queries_for_ten_posts_as_for_two(client, address):
    for number in range(2):
        published_post(f"Post {number}", tags=["maths", f"t{number}"])
    queries_of(client, address)
    few = queries_of(client, address)
    for number in range(2, 10):
        published_post(f"Post {number}", tags=["maths", f"t{number}"])
    assert queries_of(client, address) == few


def test_a_post_costs_as_many_queries_with_many_tags_and_neighbours(client):
    dated("First", 2025, 1, 1)
    address = dated("Middle", 2025, 1, 2, tags=["a"]).get_absolute_url()
    dated("Last", 2025, 1, 3)
    queries_of(client, address)
    few = queries_of(client, address)
    dated("Other", 2025, 1, 2, 1, tags=[f"t{number}" for number in range(9)])
    post = dated("Another", 2025, 1, 2, 2, tags=[f"t{number}" for number in range(9)])
    assert queries_of(client, post.get_absolute_url()) == few


def test_a_post_leads_to_those_that_share_most_tags(client):
    seeds = published_post("Seeds", tags=["luck", "statistics"])
    published_post("One tag", tags=["luck"])
    published_post("Both tags", tags=["luck", "statistics"])
    published_post("None", tags=["kites"])
    draft_post("Draft", tags=["luck", "statistics"])
    assert [post.title for post in seeds.related()] == ["Both tags", "One tag"]
    page = client.get(seeds.get_absolute_url()).content.decode()
    related = page[page.index("s-related") : page.index("</section>")]
    assert related.index("Both tags") < related.index("One tag")


def test_a_post_says_how_to_cite_it(client):
    SiteSettings.objects.create(title="Marginalia", author_name="Ada Le")
    post = dated("On seeds", 2024, 3, 5, 12)
    page = text_of(client, post.get_absolute_url())
    assert "@misc{" in page
    assert "Le, A. (2024)." in page
    assert '<meta name="citation_title" content="On seeds">' in page


def test_a_post_is_shared_by_plain_links_that_the_owner_chose(client):
    SiteSettings.objects.create(title="Marginalia", share_links=["email", "mastodon"])
    post = published_post("Seeds & luck")
    page = text_of(client, post.get_absolute_url())
    assert "subject=Seeds%20%26%20luck" in page
    assert "Share by Mastodon" in page
    SiteSettings.objects.update(share_links=[])
    assert "Share by" not in text_of(client, post.get_absolute_url())


def test_only_those_who_may_change_a_post_are_led_to_its_form(client, admin_client):
    post = published_post()
    form = f"/admin/blog/post/{post.pk}/change/"
    answer = admin_client.get(post.get_absolute_url())
    assert form in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    anonymous = client.get(post.get_absolute_url())
    assert form not in anonymous.content.decode()
    assert "Cookie" not in anonymous.headers.get("Vary", "")


def test_a_month_has_a_page_of_its_own(client):
    dated("In May", 2024, 5, 20, tags=["wind"], body="All about kites.")
    dated("In June", 2024, 6, 1)
    page = text_of(client, "/blog/archive/2024/05/")
    assert "<h1>May 2024</h1>" in page
    assert "In May" in page
    assert "All about kites" in page
    assert "In June" not in page
    assert 'href="/blog/archive/2024/"' in page


@pytest.mark.parametrize("period", ["2024", "2024/05"])
def test_a_period_of_many_posts_has_pages(client, monkeypatch, period):
    monkeypatch.setattr(PeriodView, "paginate_by", 2)
    for day in (1, 2, 3):
        dated(f"Of day {day}", 2024, 5, day)
    first = text_of(client, f"/blog/archive/{period}/")
    assert "3 posts" in first
    assert "Of day 1" not in first
    assert 'rel="next"' in first
    second = text_of(client, f"/blog/archive/{period}/?page=2")
    assert "Of day 1" in second
    assert "Of day 3" not in second
    assert client.get(f"/blog/archive/{period}/?page=3").status_code == 404


def test_years_and_the_archive_lead_to_their_months(client):
    dated("In May", 2024, 5, 20)
    for address in ("/blog/archive/", "/blog/archive/2024/"):
        assert 'href="/blog/archive/2024/05/"' in text_of(client, address)


@pytest.mark.parametrize(
    "month", ["2024/06", "2024/00", "2024/13", "2024/5", "2023/05"]
)
def test_a_month_without_posts_is_404(client, month):
    dated("In May", 2024, 5, 20)
    assert client.get(f"/blog/archive/{month}/").status_code == 404


def test_a_month_is_that_of_the_sites_clock(client):
    SiteSettings(title="Site", time_zone="Asia/Ho_Chi_Minh").save()
    dated("Already June", 2024, 5, 31, 20)
    assert "Already June" in text_of(client, "/blog/archive/2024/06/")


def test_the_archive_shows_the_tags_of_a_post(client):
    dated("In May", 2024, 5, 20, tags=["wind"])
    assert 'href="/tags/wind/"' in text_of(client, "/blog/archive/")
