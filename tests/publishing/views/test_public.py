import pytest
from django.contrib.auth.models import User

from publishing.search.index import reindex
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "query",
    [
        "",
        "paper",
        '"NEAR(* AND',
        "%",
        "_",
        "' OR 1=1 --",
        "\x00",
        "x" * 9000,
        "học",
        "\\",
    ],
)
def test_any_search_is_answered(client, query):
    published_post("A paper")
    reindex()
    assert client.get("/search/", {"q": query, "page": "nine"}).status_code == 200


def test_a_title_that_matches_comes_first(client):
    published_post("Title with kalman")
    published_post("Another", body="the kalman filter")
    reindex()
    answer = client.get("/search/", {"q": "kalman"})
    assert [card.item.title for card in answer.context["cards"]] == [
        "Title with kalman",
        "Another",
    ]


def test_search_wants_every_word(client):
    published_post("One", body="alpha beta")
    published_post("Two", body="alpha")
    reindex()
    answer = client.get("/search/", {"q": "alpha beta"})
    assert [card.item.title for card in answer.context["cards"]] == ["One"]


def test_tag_pages_show_public_items_only(client):
    published_post("Seen", tags=["maths"])
    draft_post("Unseen draft", tags=["maths", "secret"])
    scheduled_post("Unseen yet", tags=["maths"])
    page = client.get("/tags/maths/").content.decode()
    assert "Seen" in page
    assert "Unseen" not in page
    assert "secret" not in client.get("/tags/").content.decode()
    assert client.get("/tags/secret/").status_code == 404


def test_a_tag_page_costs_the_same_for_few_and_many(
    client, django_assert_max_num_queries
):
    published_post("First", tags=["maths"])
    client.get("/tags/maths/")  # from here on the content types are known
    for count in (1, 11):
        for number in range(count):
            published_post(f"Post {number}", tags=["maths", f"t{number}"])
        with django_assert_max_num_queries(9):
            assert client.get("/tags/maths/").status_code == 200


@pytest.mark.parametrize(
    "number", ["0", "99", "9" * 400, "\u0661", "\u00b2", "x", "-1"]
)
def test_a_page_number_that_does_not_exist_is_404(client, number):
    published_post(tags=["maths"])
    assert client.get("/tags/maths/", {"page": number}).status_code == 404


def test_a_draft_is_404_for_readers_and_a_preview_for_its_editors(client):
    post = draft_post("Not ready")
    missing = client.get("/blog/never-was/")
    hidden = client.get(post.get_absolute_url())
    assert (hidden.status_code, missing.status_code) == (404, 404)
    assert abs(len(hidden.content) - len(missing.content)) < 200
    client.force_login(User.objects.create_superuser("owner"))
    shown = client.get(post.get_absolute_url())
    assert shown.status_code == 200
    assert "no-store" in shown["Cache-Control"]
    assert shown["X-Robots-Tag"] == "noindex"


def test_staff_without_permission_see_no_draft(client):
    post = draft_post()
    client.force_login(User.objects.create_user("helper", is_staff=True))
    assert client.get(post.get_absolute_url()).status_code == 404


def test_absolute_addresses_come_from_the_settings_not_from_the_request(client):
    published_post()
    page = client.get("/sitemap.xml", headers={"host": "localhost"}).content.decode()
    assert "https://example.com/blog/a-plain-title/" in page
    assert "localhost" not in page


def test_robots_names_the_sitemap(client):
    assert (
        "https://example.com/sitemap.xml" in client.get("/robots.txt").content.decode()
    )


def test_health_is_told_in_a_word(client):
    assert client.get("/healthz").content == b"ok\n"


def test_a_search_shows_where_its_words_stand_and_offers_filters(client):
    body = "Plain. " * 40 + "The <b>Kálmán</b> filter & more."
    published_post("Filters", body=body, tags=["space"])
    published_post("Kites", body="kalman", published_at="2023-05-05T00:00Z")
    reindex()
    page = client.get("/search/", {"q": "kalman"}).content.decode()
    assert "<mark>Kálmán</mark> filter &amp; more" in page
    assert '<option value="space">' in page
    assert '<option value="2023">' in page
    narrowed = client.get("/search/", {"q": "kalman", "year": "2023"})
    assert [card.item.title for card in narrowed.context["cards"]] == ["Kites"]


@pytest.mark.parametrize(
    "other", [{"year": "²²²²"}, {"kind": "user"}, {"tag": "\x00"}, {"year": "9" * 400}]
)
def test_a_filter_that_is_none_is_answered(client, other):
    published_post("Kalman")
    reindex()
    assert client.get("/search/", {"q": "kalman", **other}).status_code == 200
