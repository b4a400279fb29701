"""Which address a post gets, and which ones lead to it."""

import pytest

from blog.models import Post
from publishing.models import OldAddress

pytestmark = pytest.mark.django_db


def test_one_name_five_times_gives_five_stable_addresses(site, messages):
    site.post("2020-01-01-hello.md", "title: Hello", body="One.")
    site.post("2021-01-01-hello.md", "title: Hello", body="Two.")
    site.post("2021-01-01-hello.markdown", "title: Hello", body="Three.")
    site.post("vi/2021-01-01-hello.md", "title: Hello", body="Four.")
    site.post("2022-01-01-Hello.md", "title: hello", body="Five.")
    _, files = site.load()
    slugs = dict(Post.objects.values_list("import_ref", "slug"))
    assert sorted(slugs.values()) == ["hello", *(f"hello-{n}" for n in (2, 3, 4, 5))]
    assert slugs["_posts/2020-01-01-hello.md"] == "hello"
    assert "is taken" in messages(files["_posts/2021-01-01-hello.md"])
    assert site.load()[0] == {"unchanged": 5}
    assert dict(Post.objects.values_list("import_ref", "slug")) == slugs


def test_numbered_addresses_stay_when_the_first_one_moves_away(site):
    site.post("2020-01-01-hello.md", body="One.")
    site.post("2021-01-01-hello.md", body="Two.")
    site.load()
    first = Post.objects.get(slug="hello")
    first.slug = "somewhere-else"
    first.save()
    assert site.load()[0] == {"unchanged": 2}
    assert Post.objects.filter(slug="hello-2").exists()


def test_a_post_called_archive_leaves_the_archives_address(site):
    site.post("2020-01-01-archive.md", "title: Archive")
    site.load()
    assert site.load()[0] == {"unchanged": 1}
    assert Post.objects.get().slug == "archive-2"


def test_old_addresses_lead_to_the_post(site, client):
    site.put("_config.yml", "permalink: /:year-:month-:day-:title/\n")
    site.post("2025-03-04-Hello.md", "title: A", "redirect_from: /older/")
    _, files = site.load()
    assert files["_posts/2025-03-04-Hello.md"]["redirects"] == [
        "/2025-03-04-Hello",
        "/older",
    ]
    for old in ("/2025-03-04-Hello/", "/older/"):
        answer = client.get(old)
        assert (answer.status_code, answer.headers["Location"]) == (301, "/blog/hello/")


def test_the_old_address_of_a_draft_tells_nothing(site, client):
    site.post("2025-03-04-secret.md", "published: false", "permalink: /old-place/")
    site.load()
    assert OldAddress.objects.filter(path="/old-place").exists()
    assert client.get("/old-place/").status_code == 404


def test_links_between_posts_lead_to_their_addresses_here(site, messages):
    site.post("2020-01-01-hello.md", body="[next]({% post_url 2021-01-01-hello %})")
    site.post("2021-01-01-hello.md", body="[draft]({% link _drafts/idea.md %})")
    site.put(
        "_drafts/idea.md", "---\ntitle: x\n---\n[gone]({% post_url 2000-01-01-no %})"
    )
    _, files = site.load()
    texts = dict(Post.objects.values_list("slug", "body"))
    assert texts["hello"] == "[next](/blog/hello-2/)"
    assert texts["hello-2"] == "[draft](/blog/idea/)"
    assert "2000-01-01-no" in messages(files["_drafts/idea.md"])
    assert site.load()[0] == {"unchanged": 3}
