import pytest

from playground.models import Location
from portfolio.models import Page
from publishing.files.library import store_file
from publishing.files.models import StoredFile
from publishing.images.library import store_image
from publishing.images.models import Image
from publishing.models import SiteSettings
from tests.blog.factories import draft_post
from tests.pictures import png
from tests.playground.factories import live_board, live_experiment

pytestmark = pytest.mark.django_db


@pytest.fixture
def image(media_root):
    return store_image(png())


def deletion(client, image):
    address = f"/admin/images/image/{image.pk}/delete/"
    return client.post(address, {"post": "yes"}).content.decode()


def in_a_text(image):
    return draft_post("A draft", body=f"![a view]({image.file.url})")


def as_a_cover(image):
    return Page.objects.create(title="A page", cover=image)


def as_the_avatar(image):
    SiteSettings(title="A site", avatar=image).save()
    return SiteSettings.load()


def in_a_cell(image):
    goal = f"![a view]({image.file.url})"
    return live_experiment(live_board(), title="A row", goal=goal)


@pytest.mark.parametrize("use", [in_a_text, as_a_cover, as_the_avatar, in_a_cell])
def test_a_picture_that_is_shown_stays_and_its_users_are_named(
    admin_client, image, use
):
    row = use(image)
    assert str(row) in deletion(admin_client, image)
    assert Image.objects.exists()
    assert image.file.storage.exists(image.file.name)


def test_the_action_of_the_list_spares_it_too(admin_client, image):
    in_a_text(image)
    chosen = {"action": "delete_selected", "_selected_action": image.pk, "post": "yes"}
    admin_client.post("/admin/images/image/", chosen)
    assert Image.objects.exists()


def test_a_picture_that_nothing_shows_can_go(admin_client, image):
    in_a_text(image).delete()
    deletion(admin_client, image)
    assert not Image.objects.exists()


def test_a_file_that_is_linked_to_stays(admin_client, media_root):
    stored = store_file(b"%PDF-1.4", "talk.pdf")
    row = live_experiment(live_board(), title="A row")
    place = Location.objects.create(
        experiment=row, heading="Code", text=f"[talk]({stored.file.url})"
    )
    address = f"/admin/files/storedfile/{stored.pk}/delete/"
    answer = admin_client.post(address, {"post": "yes"}).content.decode()
    assert str(place) in answer
    assert StoredFile.objects.exists()
