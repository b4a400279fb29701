import pytest

from publishing.models import OldAddress, normal_path
from tests.blog.factories import draft_post, published_post


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/a/b/", "/a/b"),
        ("a/b/index.html", "/a/b"),
        ("https://old.example/a%20b.html?x=1#y", "/a b.html"),
        ("/", "/"),
    ],
)
def test_spellings_of_one_address_are_one_path(address, path):
    assert normal_path(address) == path


@pytest.mark.django_db
def test_an_old_address_redirects_whatever_its_end(client):
    post = published_post()
    OldAddress.objects.remember("/2026-01-02-old/", post)
    for path in ("/2026-01-02-old/", "/2026-01-02-old", "/2026-01-02-old/index.html"):
        answer = client.get(path)
        assert answer.status_code == 301, path
        assert answer["Location"] == post.get_absolute_url()


@pytest.mark.django_db
def test_an_old_address_of_a_draft_answers_404_and_tells_nothing(client):
    OldAddress.objects.remember("/old/", draft_post("Secret title"))
    answer = client.get("/old/")
    assert answer.status_code == 404
    assert b"secret" not in answer.content.lower()


@pytest.mark.django_db
def test_an_old_address_never_hides_a_page_that_exists(client):
    OldAddress.objects.remember("/blog/", published_post())
    assert client.get("/blog/").status_code == 200


@pytest.mark.django_db
def test_the_first_claim_of_an_address_wins():
    first, second = published_post(), published_post()
    assert OldAddress.objects.remember("/old/", first)
    assert OldAddress.objects.remember("/old/", second) is None
    assert OldAddress.objects.remember("/old/", first).target == first


@pytest.mark.django_db
@pytest.mark.parametrize(
    "place", ["//evil.example/", "/\\evil.example", "https://e.x/"]
)
def test_no_redirect_leaves_the_site(client, place):
    OldAddress.objects.create(path="/old", destination=place)
    assert client.get("/old/").status_code == 404


@pytest.mark.django_db
def test_an_address_that_leads_to_itself_is_a_404(client):
    OldAddress.objects.create(path="/old", destination="/old/")
    assert client.get("/old/").status_code == 404
