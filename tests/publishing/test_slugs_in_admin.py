"""What an author types as a slug or a date, or leaves empty."""

import pytest

from publishing.models import Tag
from tests.playground.test_admin import form_data

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "slug"),
    [("blog/post", "archive"), ("playground/board", "notes"), ("portfolio/page", "blog")],
)  # fmt: skip
def test_a_slug_of_another_page_is_refused(admin_client, kind, slug):
    address = f"/admin/{kind}/add/"
    data = form_data(admin_client.get(address)) | {"title": "A title", "slug": slug}
    answer = admin_client.post(address, data)
    assert "belongs to another part of the site" in answer.content.decode()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_date_that_some_time_zone_cannot_show_is_refused(admin_client, day):
    data = form_data(admin_client.get("/admin/blog/post/add/")) | {"title": "A title"}
    data |= {"published_at_0": day, "published_at_1": "10:00:00"}
    answer = admin_client.post("/admin/blog/post/add/", data)
    assert "a year between" in answer.content.decode()


def test_a_tag_without_a_slug_gets_a_readable_one(admin_client):
    form = {"name": "C++", "slug": ""}
    assert admin_client.post("/admin/publishing/tag/add/", form).status_code == 302
    assert Tag.objects.get().slug == "c-plus-plus"
