"""A form that stays open while its row is written by somebody else, or by an import."""

import re

import pytest

from blog.models import Post
from playground.models import Experiment, Status
from publishing.models import SiteSettings
from tests.blog.factories import draft_post
from tests.playground.admin_forms import form_data
from tests.playground.factories import live_board, live_experiment

pytestmark = pytest.mark.django_db


def opened(client, address):
    """The form as a browser sends it back, with what no field of it holds."""
    page = client.get(address)
    seen = re.search(r'name="_seen" value="([^"]*)"', page.content.decode())
    return form_data(page) | {"_seen": seen[1]}


@pytest.fixture
def post():
    return draft_post("A title", body="As it was.", language="vi")


@pytest.fixture
def address(post):
    return f"/admin/blog/post/{post.pk}/change/"


def save_elsewhere(post, **values):
    row = Post.objects.get(pk=post.pk)
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def test_an_old_form_does_not_undo_what_was_written_meanwhile(
    admin_client, post, address
):
    form = opened(admin_client, address)
    save_elsewhere(post, body="Written in another tab.")
    answer = admin_client.post(address, form | {"title": "A new title"})
    assert answer.status_code == 200
    assert "Changed meanwhile" in answer.content.decode()
    post.refresh_from_db()
    assert (post.title, post.body) == ("A title", "Written in another tab.")


def test_who_saves_the_refused_form_again_means_it(admin_client, post, address):
    form = opened(admin_client, address)
    save_elsewhere(post, body="Written in another tab.")
    refused = admin_client.post(address, form | {"body": "Mine."}).content.decode()
    assert "Mine." in refused
    seen = re.search(r'name="_seen" value="([^"]*)"', refused)[1]
    answer = admin_client.post(address, form | {"body": "Mine.", "_seen": seen})
    assert answer.status_code == 302
    post.refresh_from_db()
    assert post.body == "Mine."


def test_a_form_that_nobody_overtook_is_saved(admin_client, post, address):
    form = opened(admin_client, address) | {"title": "A new title"}
    assert admin_client.post(address, form).status_code == 302
    post.refresh_from_db()
    assert post.title == "A new title"


def test_the_same_change_made_twice_is_no_quarrel(admin_client, post, address):
    form = opened(admin_client, address) | {"body": "The same."}
    save_elsewhere(post, body="The same.")
    assert admin_client.post(address, form).status_code == 302


def test_tags_that_were_added_meanwhile_stay(admin_client, post, address):
    form = opened(admin_client, address) | {"tags": ""}
    post.tags.add("new here")
    assert admin_client.post(address, form).status_code == 200
    assert post.tags.count() == 1


def test_the_settings_are_not_put_back_either(admin_client):
    SiteSettings(title="Before").save()
    form = opened(admin_client, "/admin/publishing/sitesettings/1/change/")
    SiteSettings.objects.update(title="By an import")
    answer = admin_client.post("/admin/publishing/sitesettings/1/change/", form)
    assert answer.status_code == 200
    assert SiteSettings.load().title == "By an import"


def list_form(client, address):
    formset = client.get(address).context["cl"].formset
    data = {**formset.management_form.initial, "_save": "Save"}
    data = {f"form-{name}": value for name, value in data.items()}
    data |= {"_save": "Save"}
    for form in formset.forms:
        for field in form:
            data[field.html_name] = data[field.html_initial_name] = (
                "" if field.value() is None else field.value()
            )
    return data


def test_saving_a_list_leaves_rows_alone_that_changed_meanwhile(admin_client):
    board = live_board()
    first, other = live_experiment(board), live_experiment(board)
    address = "/admin/playground/experiment/"
    form = list_form(admin_client, address)
    done = Status.objects.get(key="done")
    Experiment.objects.filter(pk=other.pk).update(status=done, remark="at last")
    number = next(n for n in range(2) if form[f"form-{n}-id"] == first.pk)
    form[f"form-{number}-remark"] = "my remark"
    assert admin_client.post(address, form).status_code == 302
    first.refresh_from_db()
    other.refresh_from_db()
    assert first.remark == "my remark"
    assert (other.status, other.remark) == (done, "at last")


def test_of_a_row_of_a_list_only_the_changed_field_is_written(admin_client):
    row = live_experiment(live_board())
    address = "/admin/playground/experiment/"
    form = list_form(admin_client, address)
    done = Status.objects.get(key="done")
    Experiment.objects.filter(pk=row.pk).update(status=done)
    form["form-0-remark"] = "my remark"
    assert admin_client.post(address, form).status_code == 302
    row.refresh_from_db()
    assert (row.status, row.remark) == (done, "my remark")
