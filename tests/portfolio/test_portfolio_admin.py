"""The forms of this app open and save; the profile is one row."""

import pytest
from django.urls import reverse

from portfolio.models import Page, Profile, ProfileSection, Project
from tests.portfolio.profiles import import_text, sample

pytestmark = pytest.mark.django_db


def test_the_list_of_profiles_leads_to_the_one_row(admin_client):
    import_text(sample())
    response = admin_client.get(reverse("admin:portfolio_profile_changelist"))
    assert response.status_code == 302
    assert response["Location"].endswith("/portfolio/profile/1/change/")


def test_sections_can_be_hidden_in_their_list(admin_client):
    import_text(sample())
    page = admin_client.get(reverse("admin:portfolio_profilesection_changelist"))
    assert page.content.decode().count('-hidden"') >= ProfileSection.objects.count()


@pytest.mark.parametrize("model", [Profile, ProfileSection, Project, Page])
def test_forms_open(admin_client, model):
    import_text(sample())
    Page.objects.create(title="Uses")
    name = f"admin:portfolio_{model._meta.model_name}"
    row = model.objects.first()
    assert admin_client.get(reverse(f"{name}_change", args=[row.pk])).status_code == 200
    if model is not Profile:
        assert admin_client.get(reverse(f"{name}_add")).status_code == 200


def test_a_section_with_items_is_made_in_one_form(admin_client):
    Profile(title="Me").save()
    form = {
        "title": "Facts", "slug": "", "kind": "facts", "order": "1", "body": "",
        "lead": "", "tail": "",
        "items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0",
        "items-0-label": "", "items-0-url": "", "items-0-stance": "",
        "items-0-order": "0", "items-0-text": "I *row*.",
        "projects-TOTAL_FORMS": "0", "projects-INITIAL_FORMS": "0",
    }  # fmt: skip
    response = admin_client.post(reverse("admin:portfolio_profilesection_add"), form)
    assert response.status_code == 302
    section = ProfileSection.objects.get()
    assert (section.slug, section.items.get().text_html) == ("facts", "I <em>row</em>.")
