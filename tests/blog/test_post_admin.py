import pytest
from django.urls import reverse

from blog.models import Post
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db


def test_the_list_opens_and_can_be_searched_and_filtered(admin_client):
    post = published_post("Found by its title", tags=["maths"])
    draft_post("A draft")
    scheduled_post("Later")
    address = reverse("admin:blog_post_changelist")
    assert "A draft" in admin_client.get(address).content.decode()
    tag = post.tags.get()
    for query in ({"q": "found"}, {"state": "published"}, {"tags__id__exact": tag.pk}):
        page = admin_client.get(address, query).content.decode()
        assert "Found by its title" in page
        assert "A draft" not in page


def test_the_forms_open(admin_client):
    post = draft_post()
    for address in (
        reverse("admin:blog_post_add"),
        reverse("admin:blog_post_change", args=[post.pk]),
    ):
        assert admin_client.get(address).status_code == 200


def test_a_post_is_written_in_the_admin(admin_client):
    address = reverse("admin:blog_post_add")
    form = {
        "title": "Written here",
        "subtitle": "",
        "summary": "",
        "body": "Some *words*.",
        "author": "",
        "series": "",
        "tags": "C++, machine learning",
        "revised_at_0": "",
        "revised_at_1": "",
        "published_at_0": "2025-01-02",
        "published_at_1": "03:04:05",
        "date_known": "on",
        "slug": "",
        "language": "vi",
        "seo_title": "",
        "seo_description": "",
        "cover": "",
        "publishing-link-source_type-source_id-TOTAL_FORMS": "0",
        "publishing-link-source_type-source_id-INITIAL_FORMS": "0",
    }
    answer = admin_client.post(address, form)
    assert answer.status_code == 302, answer.context["adminform"].form.errors
    post = Post.objects.get(slug="written-here")
    assert "<em>words</em>" in post.body_html
    assert set(post.tags.names()) == {"C++", "machine learning"}
    assert post.is_published
