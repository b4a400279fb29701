"""Every page of the admin opens, for whatever model is registered."""

import pytest
from django.contrib import admin
from django.urls import reverse
from model_bakery import baker

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.slow,
    pytest.mark.usefixtures("example_site"),
]
MODELS = pytest.mark.parametrize(
    "model", list(admin.site._registry), ids=lambda model: model._meta.label_lower
)


def address(model, page, *args):
    meta = model._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


def assert_opens(response):
    assert response.status_code == 200
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]


@MODELS
def test_the_list_opens_and_can_be_searched(admin_client, model):
    # A list of one row leads on to that row.
    assert_opens(admin_client.get(address(model, "changelist"), follow=True))
    assert_opens(
        admin_client.get(address(model, "changelist"), {"q": "a"}, follow=True)
    )


@MODELS
def test_the_form_of_a_row_opens(admin_client, model):
    row = model._default_manager.first() or baker.make(model)
    assert_opens(admin_client.get(address(model, "change", row.pk)))
    assert_opens(admin_client.get(address(model, "history", row.pk)))


@MODELS
def test_the_empty_form_opens_where_rows_may_be_added(
    admin_client, rf, admin_user, model
):
    request = rf.get("/")
    request.user = admin_user
    response = admin_client.get(address(model, "add"))
    if admin.site._registry[model].has_add_permission(request):
        assert_opens(response)
    else:
        assert response.status_code == 403


@pytest.mark.parametrize("name", ["index", "password_change"])
def test_the_admins_own_pages_open(admin_client, name):
    assert_opens(admin_client.get(reverse(f"admin:{name}")))


def test_the_login_page_has_the_policy_too(client):
    assert_opens(client.get(reverse("admin:login")))
