import pytest
from django.urls import reverse

from publishing.models import SiteSettings
from publishing.rerendering import rerender
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db


def test_nothing_is_rendered_again_without_a_reason():
    published_post(body="one")
    assert rerender() == 0


def test_what_an_older_renderer_made_is_rendered_again():
    post = published_post(body="one")
    before = post.updated_at
    type(post).objects.update(rendered_with="0", body_html="old")
    assert rerender() == 1
    post.refresh_from_db()
    assert "one" in post.body_html
    assert post.updated_at == before


def test_a_change_of_the_settings_reaches_the_texts_that_are_there(admin_client):
    SiteSettings(title="Site").save()
    post = published_post(body="the number $n$")
    assert "<math" not in post.body_html
    answer = admin_client.post(
        reverse("admin:publishing_sitesettings_change", args=[1]),
        {
            "title": "Site",
            "language": "en",
            "time_zone": "UTC",
            "math_macros": "{}",
            "single_dollar_math": "on",
            "posts_per_page": "10",
            "excerpt_words": "50",
        },
    )
    assert answer.status_code == 302
    post.refresh_from_db()
    assert "<math" in post.body_html
