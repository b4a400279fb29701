import pytest

from publishing.images.library import store_image
from publishing.images.models import Image
from publishing.images.paths import candidate_paths
from tests.blog.factories import published_post
from tests.pictures import png


@pytest.mark.django_db
def test_the_same_content_is_stored_once():
    first = store_image(png(), source_path="a.png")
    second = store_image(png(), source_path="b.png")
    assert first == second
    assert Image.objects.count() == 1
    assert sorted(first.sources.values_list("path", flat=True)) == ["a.png", "b.png"]


@pytest.mark.django_db
def test_a_name_is_a_hash_and_tells_nothing():
    image = store_image(png(), source_path="holiday of anna.png")
    assert "anna" not in image.file.name
    assert image.content_hash[:20] in image.file.name


@pytest.mark.django_db
def test_a_text_shows_the_stored_image_with_its_size():
    image = store_image(png(), source_path="assets/img/a b.png")
    post = published_post(
        import_ref="_posts/2026-01-01-x.md", body="![one](../assets/img/a%20b.png)"
    )
    assert image.file.url in post.body_html
    assert 'width="8"' in post.body_html
    assert "../assets" in post.body


@pytest.mark.django_db
def test_an_uploaded_image_is_known_by_its_own_address():
    image = store_image(png())
    post = published_post(body=f"![a red field]({image.file.url})")
    assert 'width="8" height="6"' in post.body_html
    assert post.render_warnings["body"] == ()


@pytest.mark.django_db
def test_media_is_served_so_that_it_can_only_be_looked_at(client):
    image = store_image(png())
    answer = client.get(image.file.url)
    assert answer.status_code == 200
    assert answer.getvalue()
    answer.close()
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["x.html", "../site.sqlite3", "x.svg", "%2e%2e/x.png"])
def test_media_serves_images_of_its_folder_only(client, path):
    assert client.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize(
    ("address", "origin", "path"),
    [
        ("/assets/a.png", "_posts/x.md", "assets/a.png"),
        ("b.png", "about/index.md", "about/b.png"),
        ("../figures/x.png", "_posts/x.md", "figures/x.png"),
        ("../../figures/x.png", "_posts/x.md", "figures/x.png"),
        ("a%20b.png?raw=true", "index.md", "a b.png"),
    ],
)
def test_addresses_of_the_old_site_are_found(address, origin, path):
    assert path in candidate_paths(address, origin)


@pytest.mark.parametrize(
    "address", ["https://x.example/a.png", "//x.example/a.png", "data:image/png,", "#a"]
)
def test_addresses_elsewhere_are_left_alone(address):
    assert candidate_paths(address, "a.md") == []


def test_no_candidate_leaves_the_folder():
    for address in ("../../../etc/passwd", "..\\..\\x.png", "/../x.png"):
        assert all(
            not path.startswith("..") for path in candidate_paths(address, "a/b.md")
        )
