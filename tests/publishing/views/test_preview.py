import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from publishing.images.models import Image
from tests.blog.factories import published_post
from tests.pictures import png

PREVIEW, UPLOAD = "/admin/markdown/preview/", "/admin/markdown/upload/"
pytestmark = pytest.mark.django_db


def picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("x.html", png(), "text/html")


@pytest.fixture
def editor_client(client):
    user = User.objects.create_user("writer", is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="change_post"))
    client.force_login(user)
    return client


def test_the_addresses_are_those_that_the_widget_uses(settings):
    assert (
        settings.MARKDOWNX_URLS_PATH
        == PREVIEW
        == reverse("publishing:markdown-preview")
    )
    assert settings.MARKDOWNX_UPLOAD_URLS_PATH == UPLOAD
    assert reverse("publishing:image-upload") == UPLOAD


@pytest.mark.parametrize("address", [PREVIEW, UPLOAD])
@pytest.mark.parametrize(
    "fields",
    [
        None,
        {"is_staff": False},
        {"is_staff": True},
        {"is_staff": True, "is_active": False},
    ],
    ids=["nobody", "reader", "staff without a permission", "locked out"],
)
def test_others_are_refused_in_json(client, address, fields):
    if fields is not None:
        client.force_login(User.objects.create_user("someone", **fields))
    answer = client.post(address, {"content": "x", "image": picture()})
    assert answer.status_code == 403
    assert answer.json()["error"]
    assert not Image.objects.exists()


def test_the_preview_is_what_a_save_would_store(editor_client):
    text = "# One\n\n*two* <script>alert(1)</script> [x](javascript:alert(1))"
    shown = editor_client.post(PREVIEW, {"content": text}).content.decode()
    assert shown == published_post(body=text).body_html
    assert "script" not in shown


def test_a_preview_of_nothing_is_empty(editor_client):
    answer = editor_client.post(PREVIEW)
    assert (answer.status_code, answer.content.strip()) == (200, b"")


def test_an_upload_is_named_by_what_it_is(editor_client):
    answer = editor_client.post(UPLOAD, {"image": picture()})
    assert answer.status_code == 200
    image = Image.objects.get()
    assert image.file.name.endswith(".png")
    assert image.file.url in answer.json()["image_code"]


def test_an_upload_that_is_no_image_is_refused_with_a_sentence(editor_client):
    fake = SimpleUploadedFile("x.png", b"<svg onload=alert(1)>", "image/png")
    answer = editor_client.post(UPLOAD, {"image": fake})
    assert answer.status_code == 400
    assert "PNG" in answer.json()["image"][0]


def test_an_upload_without_a_file_is_refused(editor_client):
    assert editor_client.post(UPLOAD).status_code == 400
