"""Addresses that nobody should follow, or that are none at all."""

from urllib.parse import unquote_to_bytes

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from publishing.models import MenuItem, OldAddress, SocialLink
from publishing.web_addresses import is_web_address, split_address

pytestmark = pytest.mark.django_db
SCRIPT = "java\tscript:alert(1)"


@pytest.mark.parametrize("address", ["http://[", "//[x", "//℀.com"])
def test_what_is_no_address_has_no_host_and_no_usual_scheme(address):
    parts = split_address(address)
    assert (parts.netloc, parts.path) == ("", address)
    assert not is_web_address(address)


@pytest.mark.parametrize(
    "path", ["//[", "//[/a/", "//℀.com/", "/%2500/", "/%00/", "/a%3fb%23c/", "//x.example/"]
)  # fmt: skip
def test_an_odd_path_is_not_found(path):
    """The test client's own parsing of addresses is left out."""
    decoded = unquote_to_bytes(path).decode("latin-1")
    assert Client().generic("GET", "/", PATH_INFO=decoded).status_code == 404


@pytest.mark.parametrize("model", [MenuItem, SocialLink])
def test_an_address_that_runs_something_is_refused(model):
    with pytest.raises(ValidationError, match="starts with https"):
        model(url=SCRIPT).clean_fields(exclude=["label", "kind"])


def test_an_import_cannot_bring_such_an_address_into_a_page(client):
    MenuItem.objects.create(label="Entry", url=SCRIPT)
    SocialLink.objects.create(kind="Network", url=SCRIPT)
    page = client.get("/").content.decode()
    assert "Entry" in page
    assert "script:" not in page


def test_a_menu_has_two_levels():
    top = MenuItem.objects.create(label="Top")
    below = MenuItem.objects.create(label="Below", parent=top)
    MenuItem(label="Second", parent=top).clean()
    for wrong in (MenuItem(label="Third", parent=below), top):
        wrong.parent = wrong.parent or top
        with pytest.raises(ValidationError, match="at the top"):
            wrong.clean()
    moved = MenuItem.objects.get(pk=top.pk)
    moved.parent = MenuItem.objects.create(label="Other")
    with pytest.raises(ValidationError, match="has others under it"):
        moved.clean()


def test_a_menu_can_be_written_with_all_its_entries(admin_client, client):
    form = {"label": "Texts", "url": "", "order": "0"}
    form |= {"children-TOTAL_FORMS": "1", "children-INITIAL_FORMS": "0"}
    below = {"children-0-label": "Essays", "children-0-url": "/tags/essay/"}
    address = "/admin/publishing/menuitem/add/"
    answer = admin_client.post(address, form | below | {"children-0-order": "0"})
    assert answer.status_code == 302
    assert MenuItem.objects.get(label="Essays").parent.label == "Texts"
    assert "Essays" in client.get("/").content.decode()


def test_an_old_address_may_be_typed_as_it_was(admin_client, client):
    form = {"path": "/my%20old/place/", "destination": "/blog/"}
    admin_client.post("/admin/publishing/oldaddress/add/", form)
    answer = client.get("/my old/place/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/blog/")


@pytest.mark.parametrize("destination", ["https://x.example/", "//x.example/", "blog"])
def test_an_old_address_leads_to_a_path_of_this_site(admin_client, destination):
    form = {"path": "/old/", "destination": destination}
    answer = admin_client.post("/admin/publishing/oldaddress/add/", form)
    assert "Write a path of this site" in answer.content.decode()
    assert not OldAddress.objects.exists()


def test_a_redirect_to_https_has_the_policy(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = client.get("/")
    assert answer.status_code == 301
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
