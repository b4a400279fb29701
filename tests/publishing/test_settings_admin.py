import pytest
from django.urls import reverse

from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db

FORM = {
    "title": "Wind",
    "language": "en",
    "time_zone": "UTC",
    "math_macros": "{}",
    "kramdown_options": "{}",
    "posts_per_page": "10",
    "excerpt_words": "50",
}


@pytest.fixture
def send(admin_client):
    SiteSettings(title="Wind").save()

    def send(**values):
        address = reverse("admin:publishing_sitesettings_change", args=[1])
        return admin_client.post(address, {**FORM, **values})

    return send


def test_pairs_are_typed_line_by_line(send):
    answer = send(
        colours="page: #ffffff\r\nlink: #1a237e\r\n",
        comments_provider="giscus",
        comments_options="repo: ada/kites\nurl: https://a.example",
        share_links=["twitter", "reddit"],
    )
    assert answer.status_code == 302
    settings = SiteSettings.load()
    assert settings.colours == {"page": "#ffffff", "link": "#1a237e"}
    assert settings.comments_options == {
        "repo": "ada/kites",
        "url": "https://a.example",
    }
    assert settings.share_links == ["twitter", "reddit"]


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("colours", "page: white"),
        ("colours", "roof: #ffffff"),
        ("colours", "#ffffff"),
        ("analytics", "google"),
        ("date_format", "%Q"),
        ("share_links", ["fax"]),
        ("posts_per_page", "0"),
    ],
)
def test_what_has_another_shape_is_told_beside_its_field(send, field, typed):
    answer = send(**{field: typed})
    assert answer.status_code == 200
    assert field in answer.context["adminform"].form.errors


def test_the_form_shows_pairs_as_lines(send, admin_client):
    SiteSettings(title="Wind", analytics={"google": "G-1"}).save()
    address = reverse("admin:publishing_sitesettings_change", args=[1])
    assert "google: G-1" in admin_client.get(address).content.decode()


GISCUS = "repo: ada/kites\nrepo_id: R_1\ncategory_id: DIC_2"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"comments_provider": "", "comments_options": GISCUS}, "comments_provider"),
        ({"comments_provider": "facebook", "comments_options": "id: 1"}, "comments_provider"),
        ({"comments_provider": "giscus", "comments_options": "repo: ada/kites"}, "comments_options"),
        ({"comments_provider": "giscus", "comments_options": GISCUS + "\nmapping: no"}, "comments_options"),
    ],
)  # fmt: skip
def test_comments_that_could_not_work_are_not_switched_on(send, typed, field):
    answer = send(**typed, comments_confirmed="on")
    assert field in answer.context["adminform"].form.errors
    assert send(**typed).status_code == 302  # kept, and off


def test_comments_that_can_work_are_switched_on(send):
    typed = {"comments_provider": "giscus", "comments_options": GISCUS}
    assert send(**typed, comments_confirmed="on").status_code == 302
    assert SiteSettings.load().comments_confirmed


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"analytics": "google: G-1"}, "analytics_provider"),
        ({"analytics": "google: G-1", "analytics_provider": "matomo"}, "analytics"),
    ],
)
def test_counting_that_could_not_work_is_not_switched_on(send, typed, field):
    answer = send(**typed, analytics_confirmed="on")
    assert field in answer.context["adminform"].form.errors
    assert send(**typed).status_code == 302
