"""Posts that stay at the address that the old site gave them."""

import pytest
from django.core.exceptions import ValidationError

from blog.models import Post
from portfolio.models import Page
from publishing.models import OldAddress
from tests.blog.factories import draft_post, published_post

pytestmark = pytest.mark.django_db
OLD = "/2020/01/02/wind.html"


def kept_post(path=OLD, **fields):
    return published_post(kept_path=path, **fields)


@pytest.mark.parametrize(
    "path", [OLD, "/2020-01-02-wind/", "/a/b", "/gió/ngày mới.html"]
)
def test_a_kept_post_is_served_where_it_was(client, settings, path):
    post = kept_post(path)
    response = client.get(post.get_absolute_url())
    assert response.status_code == 200
    page = response.content.decode()
    assert (
        f'rel="canonical" href="{settings.SITE_URL}{post.get_absolute_url()}"' in page
    )
    assert client.head(post.get_absolute_url()).status_code == 200


def test_its_other_addresses_lead_to_it(client):
    post = kept_post()
    for address in (post.slug_address, "/2020/01/02/wind", "/2020/01/02/wind.html/"):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, OLD), address


def test_lists_feed_and_sitemap_have_the_kept_address(client):
    post = kept_post()
    for page in ("/blog/", "/feed.xml", "/sitemap.xml", "/blog/archive/"):
        content = client.get(page).content.decode()
        assert OLD in content, page
        assert post.slug_address not in content, page


def test_neighbours_cost_no_query_more(client, django_assert_num_queries):
    older, newer = kept_post("/old.html"), kept_post("/new.html")
    assert {older.next(), newer.previous()} == {older, newer}
    neighbour = older.next() or older.previous()
    with django_assert_num_queries(0):
        neighbour.get_absolute_url()


def test_a_draft_is_kept_from_the_public_and_shown_to_its_editor(client, admin_client):
    draft_post("Secret", kept_path=OLD)
    response = client.get(OLD)
    assert response.status_code == 404
    assert response.content == client.get("/2020/01/02/nothing.html").content.replace(
        b"nothing.html", b"wind.html"
    )
    assert client.get("/2020/01/02/wind").status_code == 404
    preview = admin_client.get(OLD)
    assert preview.status_code == 200
    assert "no-store" in preview["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/", "/blog/", "/blog", "/admin/x/", "/tags/wind/", "/feed.xml", "/taken/",
        "/blog/taken/", "/media/x.png", "//evil.example/", "/\\evil.example", "wind",
        "/a?b", "/a#b", "/blog/archive/2020/", "/2020/kept.html", "/2020/kept.html/",
    ],
)  # fmt: skip
def test_a_path_that_is_not_free_is_refused(path):
    Page.objects.create(title="Taken", slug="taken")
    published_post(slug="taken")
    kept_post("/2020/kept.html")
    post = published_post()
    post.kept_path = path
    with pytest.raises(ValidationError) as refused:
        post.full_clean()
    assert "kept_path" in refused.value.message_dict


def test_a_page_may_not_shadow_a_kept_post(client):
    kept_post("/wind/")
    with pytest.raises(ValidationError):
        Page(title="Wind", slug="wind").full_clean()


def test_a_page_that_is_there_wins(client):
    kept_post("/wind/")
    Page.objects.create(title="Wind", slug="wind", published_at="2020-01-01T00:00Z")
    assert b"BlogPosting" not in client.get("/wind/").content


def test_a_post_can_go_back_below_blog(client, admin_client):
    post = kept_post()
    admin_client.post(
        "/admin/blog/post/",
        {"action": "serve_below_blog", "_selected_action": [post.pk]},
    )
    post.refresh_from_db()
    assert post.get_absolute_url() == post.slug_address
    assert client.get(post.slug_address).status_code == 200
    assert client.get(OLD)["Location"] == post.slug_address


def test_a_post_that_gets_a_kept_address_leaves_no_loop(client):
    post = published_post()
    OldAddress.objects.remember(OLD, post)
    assert client.get(OLD)["Location"] == post.slug_address
    post.kept_path = OLD
    post.save()
    assert client.get(post.slug_address)["Location"] == OLD
    assert client.get(OLD).status_code == 200


def test_the_admin_shows_the_kept_address(admin_client):
    post = kept_post()
    page = admin_client.get(f"/admin/blog/post/{post.pk}/change/").content.decode()
    assert f'value="{OLD}"' in page
    assert Post.objects.get().kept_path == OLD
