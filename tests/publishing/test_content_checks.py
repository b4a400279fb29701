"""What check_content finds, what it leaves alone, and how it ends."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blog.models import Post
from playground.models import Board, Experiment
from portfolio.models import Page, Profile, ProfileSection
from publishing.content_checks import check_site
from publishing.content_checks.html import scan
from publishing.images.library import store_image
from publishing.models import OldAddress
from tests.pictures import png

pytestmark = pytest.mark.django_db


def post(title, body="Some words.", **fields):
    now = timezone.now()
    return Post.objects.create(title=title, body=body, published_at=now, **fields)


def told(**options):
    return {(each.item, each.message) for each in check_site(**options)}


def test_a_site_in_order_says_nothing():
    image = store_image(png("red"))
    post("A", f"# Sea\n\n[B](/blog/b/#air) ![Sea]({image.file.url}) [here](#sea)")
    post("B", "# Air\n\n[A](/blog/a/) [all](/blog/) [far](https://example.org/x)")
    assert told() == set()


def test_a_link_that_leads_nowhere_names_its_line():
    broken = post("A", "Words.\n\nSee [this](/blog/gone/).")
    (found,) = check_site()
    assert found.severity == "error"
    assert (found.item, found.line) == ("A", 3)
    assert "/blog/gone/" in found.message
    assert found.admin_path == reverse("admin:blog_post_change", args=[broken.pk])


@pytest.mark.parametrize(
    "address",
    ["/gone/", "/playground/no/such/", "/tags/gone/", "gone", "/projects/no/"],
)
def test_addresses_of_every_kind_are_looked_up(address):
    post("A", f"[x]({address})")
    assert len(told()) == 1


@pytest.mark.parametrize(
    "address",
    ["/", "/tags/", "/feed.xml", "/blog", "mailto:a@example.org", "#top", "../b/"],
)
def test_addresses_that_answer_are_left_alone(address):
    post("A", f"[x]({address})")
    post("B")
    assert told() == set()


def test_an_old_address_is_as_good_as_the_new_one():
    item = post("B")
    OldAddress.objects.remember("/2020/b.html", item)
    post("A", "[x](/2020/b.html)")
    assert told() == set()
    item.published_at = None
    item.save()
    assert told() == {("A", "the link /2020/b.html leads to what is not public")}


def test_a_link_to_a_draft_is_told():
    Post.objects.create(title="Later")
    post("A", "[x](/blog/later/)")
    assert told() == {("A", "the link /blog/later/ leads to what is not public")}


def test_an_anchor_that_is_not_there_is_told():
    post("B", "# Air")
    post("A", "[x](/blog/b/#sea) [y](#nowhere)")
    assert told() == {
        ("A", "there is no place #sea on /blog/b/"),
        ("A", "there is no place #nowhere on /blog/a/"),
    }


def test_images_that_are_missing_or_have_no_alternative_text():
    image = store_image(png("red"))
    post("A", f"![Sea](/media/images/no.png)\n\n![]({image.file.url})")
    messages = {message for _, message in told()}
    assert messages == {
        "the image /media/images/no.png is missing",
        f"the image {image.file.url} has no alternative text",
    }


def test_a_formula_that_fell_back_is_told():
    post("A", "Words\n\n$$\\undefinedthing{x}$$\n")
    (found,) = check_site()
    assert "shown as TeX" in found.message


def test_what_the_renderer_warns_of_is_told_when_asked():
    post("A", "# Sea {#x}\n\n# Air {#x}\n")
    assert told() == set()
    assert len(told(reads_again=True)) == 1


def test_public_items_without_a_title_or_a_text():
    post("", slug="a")
    post("B", "")
    assert {message for _, message in told()} == {
        "has no title",
        "is public without a text",
    }


def test_a_page_behind_one_of_this_sites_is_told():
    page = Page.objects.create(title="X", body="x", published_at=timezone.now())
    Page.objects.filter(pk=page.pk).update(slug="search")
    (found,) = check_site()
    assert "cannot be seen" in found.message


def test_drafts_and_hidden_sections_are_nobodys_business_yet():
    Post.objects.create(title="Draft", body="[x](/gone/)")
    Profile.objects.create()
    ProfileSection.objects.create(title="H", body="[x](/gone/)", hidden=True)
    assert told() == set()
    ProfileSection.objects.update(hidden=False)
    assert len(told()) == 1


def test_a_status_that_is_unknown_is_told():
    now = timezone.now()
    board = Board.objects.create(title="Sky", published_at=now)
    Experiment.objects.create(
        title="Kite", board=board, raw_status="aloft", published_at=now
    )
    assert told() == {("Kite", "the status 'aloft' is unknown")}


def test_attributes_may_hold_any_sign():
    found = scan(
        '<p id="a"><img src="/a.png" alt="1 > 0"><a href="/b?c=1&amp;d=2">x</a>'
    )
    assert found.images == [("/a.png", "1 > 0")]
    assert found.links == ["/b?c=1&d=2"]
    assert found.ids == {"a"}


def test_the_command_ends_by_the_severity_asked_for(capsys):
    post("A", "[x](/gone/)")
    with pytest.raises(CommandError, match="1 errors") as end:
        call_command("check_content")
    assert end.value.returncode == 1
    assert "post 'A', line 1: the link /gone/" in capsys.readouterr().out
    call_command("check_content", fail_on="never")
    Post.objects.all().delete()
    Post.objects.create(title="Later")
    post("A", "[x](/blog/later/)")
    call_command("check_content")
    with pytest.raises(CommandError):
        call_command("check_content", fail_on="warning")


def test_the_number_of_queries_does_not_grow():
    def queries():
        with CaptureQueriesContext(connection) as asked:
            assert told() == set()
        return len(asked)

    post("First")
    few = queries()
    for number in range(20):
        post(f"P{number}", "# A\n\n[x](/blog/first/) [y](/tags/) $$x^2$$")
    assert queries() == few


def test_the_page_of_the_admin_shows_findings_and_is_linked(admin_client):
    broken = post("A <b>", "[x](/gone/)")
    page = reverse("publishing:content-check")
    assert page in admin_client.get(reverse("admin:index")).content.decode()
    shown = admin_client.get(page).content.decode()
    assert reverse("admin:blog_post_change", args=[broken.pk]) in shown
    assert "A &lt;b&gt;" in shown
    assert admin_client.get(page, {"texts": ""}).status_code == 200


def test_only_editors_see_the_page_and_only_what_they_may_see(
    client, django_user_model
):
    page = reverse("publishing:content-check")
    assert client.get(page).status_code == 302
    user = django_user_model.objects.create_user("reader", password="x", is_staff=True)
    client.force_login(user)
    assert client.get(page).status_code == 403
