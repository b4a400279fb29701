"""The owner orders and hides the parts of the home page."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blog.models import Post
from portfolio.models import Profile, ProfileSection, Project, Publication
from publishing.home_order import places, validate_home_order
from publishing.models import SiteSettings
from tests.publishing.test_settings_admin import FORM

pytestmark = pytest.mark.django_db
BY_ITSELF = [
    ["profile", True],
    ["sections", True],
    ["posts", True],
    ["experiments", True],
    ["projects", True],
    ["publications", False],
]


@pytest.fixture
def one_of_each():
    shown = {"published_at": timezone.now()}
    Post.objects.create(title="A kite", slug="kite", **shown)
    Project.objects.create(title="A tower", slug="tower", **shown)
    Publication.objects.create(title="On wind", slug="wind", year=2020, **shown)
    profile = Profile.objects.create(title="Ada Lee")
    ProfileSection.objects.create(
        profile=profile, title="Interests", slug="interests", kind="prose"
    )


def home(client, *told):
    SiteSettings(title="Site of Ada", home_order=list(told)).save()
    return client.get("/").content.decode()


def test_without_a_word_of_the_owner_all_is_as_it_was():
    assert [[each.key, each.is_shown] for each in places()] == BY_ITSELF


def test_blocks_stand_in_the_owners_order(client, one_of_each):
    page = home(client, ["projects", True], ["posts", True], ["sections", True])
    found = [page.index(word) for word in ("Ada Lee", "A tower", "A kite", "Interests")]
    assert found == sorted(found)


def test_a_hidden_block_is_not_drawn_and_asks_nothing(client, one_of_each):
    with CaptureQueriesContext(connection) as before:
        assert "A tower" in home(client)
    with CaptureQueriesContext(connection) as after:
        assert "A tower" not in home(client, ["projects", False])
    assert len(after) < len(before)


def test_publications_are_shown_when_the_owner_says_so(client, one_of_each):
    assert "On wind" not in home(client)
    assert "On wind" in home(client, ["publications", True])


def test_without_the_profile_the_page_still_has_one_heading(client, one_of_each):
    page = home(client, ["profile", False])
    assert page.count("<h1") == 1
    assert "Site of Ada</h1>" in page


def test_the_profile_leads_wherever_it_was_put():
    told = [["posts", True], ["profile", True]]
    assert [each.key for each in places(told)][:2] == ["profile", "posts"]


def test_a_block_that_is_gone_is_passed_over_and_a_new_one_comes_last():
    told = [["weather", True], *BY_ITSELF[:-2]]
    assert [each.key for each in places(told)][-2:] == ["projects", "publications"]


@pytest.mark.parametrize("told", [{}, ["posts"], [["posts", 1]], [[1, True]]])
def test_what_has_another_shape_is_refused(told):
    with pytest.raises(ValidationError):
        validate_home_order(told)


def typed(**numbers):
    """The form, each block shown where it is given a number."""
    fields = {}
    for key in (place.key for place in places()):
        fields[f"home_order-{key}"] = "1"
        if key in numbers:
            fields[f"home_order-{key}-order"] = numbers[key]
            fields[f"home_order-{key}-shown"] = "on"
    return fields


@pytest.fixture
def send(admin_client):
    SiteSettings(title="Wind").save()

    def send(**fields):
        address = reverse("admin:publishing_sitesettings_change", args=[1])
        return admin_client.post(address, {**FORM, **fields})

    return send


def test_the_form_takes_numbers_and_keeps_an_order(send):
    told = typed(profile="", posts="20", projects="5", sections="20")
    assert send(**told).status_code == 302
    assert SiteSettings.load().home_order == [
        ["profile", True],
        ["experiments", False],
        ["publications", False],
        ["projects", True],
        ["sections", True],
        ["posts", True],
    ]


def test_the_order_that_is_there_anyway_is_not_kept(send):
    numbers = {key: str(place) for place, (key, shown) in enumerate(BY_ITSELF) if shown}
    send(**typed(**numbers), **{"home_order-publications-order": "99"})
    assert SiteSettings.load().home_order == []


@pytest.mark.parametrize("number", ["first", "-1", "1.5", "99999", "٣"])
def test_a_place_that_is_no_number_is_told_beside_the_field(send, number):
    answer = send(**typed(posts=number))
    assert answer.status_code == 200
    assert "home_order" in answer.context["adminform"].form.errors


def test_every_field_of_the_form_has_a_name_for_those_who_hear_it(admin_client):
    SiteSettings(title="Wind").save()
    address = reverse("admin:publishing_sitesettings_change", args=[1])
    page = admin_client.get(address).content.decode()
    assert 'aria-label="Place of Latest posts"' in page
    assert 'aria-label="Latest posts is shown"' in page
