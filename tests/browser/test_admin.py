import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from blog.models import Post

pytestmark = pytest.mark.usefixtures("example_site")


@pytest.fixture
def author(visit):
    """The owner, signed in through the form."""
    get_user_model().objects.create_superuser("ada", password="only for this test")
    author = visit()
    author.open("/admin/")
    author.page.fill("#id_username", "ada")
    author.page.fill("#id_password", "only for this test")
    author.page.click("[type=submit]")
    return author


def test_the_preview_follows_what_is_typed(author):
    author.open(reverse("admin:blog_post_add"))
    author.page.fill("textarea[name=body]", "A *first* thought with $x^2$.")
    preview = author.page.locator(".markdownx-preview")
    preview.locator("em").wait_for()
    assert preview.locator("em").inner_text() == "first"
    assert author.complaints == []
    assert author.strangers == []


def test_a_post_is_written_and_read(author):
    author.open(reverse("admin:blog_post_add"))
    author.page.fill("#id_title", "Measured twice")
    author.page.fill("textarea[name=body]", "Cut **once**.")
    author.page.click("[name=_save]")
    post = Post.objects.get(title="Measured twice")
    assert "<strong>once</strong>" in post.body_html


def test_a_form_of_each_kind_opens_without_a_complaint(author):
    for name in ("blog_post", "portfolio_project", "playground_experiment"):
        author.open(reverse(f"admin:{name}_changelist"))
        author.page.locator("#result_list th a").first.click()
        author.page.locator("#content form").first.wait_for()
    assert author.complaints == []
