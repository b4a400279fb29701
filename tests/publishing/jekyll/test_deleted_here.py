"""What a person deleted in the admin stays away, and comes back when asked for."""

import pytest
from django.urls import reverse

from blog.models import Post
from portfolio.models import ProfileItem, ProfileSection, Project
from publishing.models import MenuItem, SocialLink, Tombstone

pytestmark = pytest.mark.django_db
KITES = "_posts/2025-03-04-kites.md"
ABOUT = """# Interests

- **Air**: what is above
- **Sea**: what is below

# Tides

They come and go.

# Work

## Boats

A text on boats.

## Kites

A text on kites.
"""


def delete(admin_client, row):
    meta = row._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_delete", args=[row.pk])
    assert admin_client.post(address, {"post": "yes"}).status_code == 302
    assert not type(row).objects.filter(pk=row.pk).exists()


@pytest.fixture
def about(site, import_site):
    site.put("_config.yml", "title: Wind\ngithub_username: kite\n")
    site.document("about.md", ABOUT, title="About")
    site.document(KITES, title="Kites")
    site.document("_posts/2025-03-05-b.md", title="B")
    import_site()


def test_a_deleted_post_stays_away_until_it_is_asked_for(
    about, site, import_site, admin_client
):
    delete(admin_client, Post.objects.get(slug="kites"))
    for body in ("Some words.", "Changed in the source."):
        site.document(KITES, body, title="Kites")
        outcome = import_site()
        assert outcome.files[KITES, "post"]["action"] == "skipped"
        assert "deleted on the site; kept out" in outcome.messages(KITES)
        assert not Post.objects.filter(slug="kites").exists()
    assert import_site(restore_deleted=True).files[KITES, "post"]["action"] == "created"
    assert not Tombstone.objects.exists()
    assert import_site().files[KITES, "post"]["action"] == "unchanged"


def test_overwriting_brings_it_back_too(about, import_site, admin_client):
    delete(admin_client, Post.objects.get(slug="kites"))
    import_site(overwrite=True)
    assert Post.objects.filter(slug="kites").exists()


def test_a_dry_run_forgets_no_deletion(about, import_site, admin_client):
    delete(admin_client, Post.objects.get(slug="kites"))
    import_site(restore_deleted=True, dry_run=True)
    assert Tombstone.objects.exists()


def test_posts_deleted_in_a_list_stay_away_too(about, import_site, admin_client):
    chosen = {"action": "delete_selected", "post": "yes"}
    keys = list(Post.objects.values_list("pk", flat=True))
    admin_client.post(
        reverse("admin:blog_post_changelist"), {**chosen, "_selected_action": keys}
    )
    assert not Post.objects.exists()
    import_site()
    assert not Post.objects.exists()


def test_a_deleted_section_is_back_when_its_text_changes(
    about, site, import_site, admin_client
):
    delete(admin_client, ProfileSection.objects.get(title="Tides"))
    outcome = import_site()
    assert "'Tides': deleted on the site" in outcome.messages("about.md", "profile")
    assert not ProfileSection.objects.filter(title="Tides").exists()
    site.document("about.md", ABOUT.replace("come and go", "rise"), title="About")
    import_site()
    assert ProfileSection.objects.get(title="Tides").body == "They rise."
    assert import_site().totals["changed"] == 0


def test_a_deleted_item_stays_away(about, import_site, admin_client):
    section = ProfileSection.objects.get(title="Interests")
    gone = section.items.get(label="Sea")
    Tombstone.objects.bury([gone])
    gone.delete()
    import_site()
    assert [item.label for item in ProfileItem.objects.all()] == ["Air"]


def test_items_deleted_in_the_form_of_their_section_are_remembered(about, admin_client):
    section = ProfileSection.objects.get(title="Interests")
    air, sea = section.items.all()
    form = {
        "title": section.title, "slug": section.slug, "kind": section.kind,
        "order": section.order, "body": "", "lead": section.lead, "tail": "",
        "items-TOTAL_FORMS": 2, "items-INITIAL_FORMS": 2,
        "projects-TOTAL_FORMS": 0, "projects-INITIAL_FORMS": 0,
    }  # fmt: skip
    for number, item in enumerate((air, sea)):
        form |= {
            f"items-{number}-id": item.pk,
            f"items-{number}-section": section.pk,
            f"items-{number}-label": item.label,
            f"items-{number}-text": item.text,
            f"items-{number}-order": item.order,
        }
    form["items-1-DELETE"] = "on"
    address = reverse("admin:portfolio_profilesection_change", args=[section.pk])
    assert admin_client.post(address, form).status_code == 302
    assert Tombstone.objects.get().import_ref == sea.import_ref


def test_projects_of_a_deleted_section_stay_as_they_are(
    about, import_site, admin_client
):
    delete(admin_client, ProfileSection.objects.get(title="Work"))
    import_site()
    assert Project.objects.published().count() == 2


def test_a_deleted_project_stays_away(about, import_site, admin_client):
    delete(admin_client, Project.objects.get(title="Kites"))
    import_site()
    assert [project.title for project in Project.objects.all()] == ["Boats"]


def test_menu_entries_with_those_under_them_and_accounts_stay_away(
    site, import_site, admin_client
):
    site.put(
        "_config.yml",
        "title: Wind\nnavbar-links:\n  Home: /\n  More:\n    - Feed: /feed.xml\n"
        "social-network-links:\n  github: kite\n",
    )
    site.document(KITES, title="Kites")
    import_site()
    delete(admin_client, MenuItem.objects.get(label="More"))
    delete(admin_client, SocialLink.objects.get(kind="github"))
    outcome = import_site()
    assert [item.label for item in MenuItem.objects.all()] == ["Home"]
    assert not SocialLink.objects.exists()
    assert "More: deleted on the site" in outcome.messages("_config.yml", "menu")


def test_what_was_written_here_leaves_no_tombstone(admin_client):
    delete(admin_client, Post.objects.create(title="Own"))
    assert not Tombstone.objects.exists()
