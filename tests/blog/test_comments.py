"""Comments below a post: only when the owner switched them on, only there."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from blog.models import Post
from publishing.models import OldAddress, SiteSettings
from tests.blog.factories import draft_post, published_post

pytestmark = pytest.mark.django_db

HEADER = "Content-Security-Policy"
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
UTTERANCES = {"repo": "ada/kites"}


@pytest.fixture
def settings_row():
    return SiteSettings.objects.create(
        title="Kites",
        comments_provider="utterances",
        comments_options=UTTERANCES,
        comments_confirmed=True,
    )


@pytest.fixture
def open_page(client):
    def open_page(post):
        answer = client.get(post.get_absolute_url())
        return answer.content.decode(), answer.headers[HEADER]

    return open_page


def test_nothing_is_shown_or_let_in_until_the_owner_confirms(settings_row, open_page):
    settings_row.comments_confirmed = False
    settings_row.save()
    page, policy = open_page(published_post())
    assert "utteranc.es" not in page
    assert "comments.js" not in page
    assert policy == STRICT


def test_a_post_offers_them_and_lets_in_that_host_alone(settings_row, open_page):
    page, policy = open_page(published_post("Wind", slug="wind"))
    assert policy == f"{STRICT}; frame-src https://utteranc.es"
    assert "Load comments from utteranc.es" in page
    assert "that host learns your internet address" in page
    assert 'href="https://github.com/ada/kites/issues?q=%22blog/wind%22"' in page
    assert "<iframe" not in page
    assert 'src="https://' not in page


@pytest.mark.parametrize("address", ["/", "/blog/", "/tags/", "/no-such-page/"])
def test_other_pages_keep_the_strict_policy(settings_row, client, address):
    published_post()
    assert client.get(address).headers[HEADER] == STRICT


def test_a_post_may_have_none(settings_row, open_page):
    page, policy = open_page(published_post(comments_allowed=False))
    assert "utteranc.es" not in page
    assert policy == STRICT


def test_a_draft_has_none_yet(settings_row, client, open_page):
    client.force_login(get_user_model().objects.create_superuser("ada"))
    page, policy = open_page(draft_post())
    assert "utteranc.es" not in page
    assert policy == STRICT


def test_options_that_cannot_be_true_show_nothing(settings_row, open_page):
    SiteSettings.objects.update(comments_options={"repo": "'unsafe-inline'"})
    page, policy = open_page(published_post())
    assert 'class="comments"' not in page
    assert policy == STRICT


def test_what_was_said_at_the_first_address_stays_with_the_post(
    settings_row, open_page
):
    post = published_post("Wind", slug="wind")
    OldAddress.objects.remember("/2020/01/02/wind.html", post)
    post.slug = "storm"
    post.save()
    page, _ = open_page(post)
    assert "pathname=2020%2F01%2F02%2Fwind&amp;" in page


def test_a_post_at_a_kept_address_is_named_by_it(settings_row, open_page):
    post = published_post("Wind", kept_path="/2020/wind.html")
    OldAddress.objects.remember("/elsewhere", post)
    page, policy = open_page(post)
    assert "pathname=2020%2Fwind&amp;" in page
    assert policy.endswith("frame-src https://utteranc.es")


def test_two_hosts_may_be_let_in_on_one_page(settings_row, open_page):
    SiteSettings.objects.update(
        analytics_provider="goatcounter",
        analytics={"goatcounter": "ada"},
        analytics_confirmed=True,
    )
    _, policy = open_page(published_post())
    opened = STRICT.replace(
        "connect-src 'self'", "connect-src 'self' https://ada.goatcounter.com"
    )
    assert policy == f"{opened}; frame-src https://utteranc.es"


def test_front_matter_says_whether_a_post_has_comments_in_and_out(site, tmp_path):
    site.post("2021-01-02-wind.md", "comments: false")
    site.post("2021-01-03-storm.md", "comments: true")
    site.load()
    told = dict(Post.objects.values_list("slug", "comments_allowed"))
    assert told == {"wind": False, "storm": True}
    call_command("export_markdown", str(tmp_path / "out"))
    heads = {
        file.name[11:-3]: "\ncomments: false\n" in file.read_text()
        for file in (tmp_path / "out" / "_posts").glob("*.md")
    }
    assert heads == {"wind": True, "storm": False}
