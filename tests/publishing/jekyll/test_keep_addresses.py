import pytest

from blog.models import Post
from publishing.models import SiteSettings

pytestmark = pytest.mark.django_db
POST = "_posts/2020-01-02-wind.md"
OLD = "/2020/01/02/wind.html"


def test_posts_stay_where_they_were_also_at_the_next_import(site, import_site, client):
    site.document(
        POST, "See [g]({% post_url 2021-01-01-gale %}).\n", redirect_from="/w/"
    )
    site.document("_posts/2021-01-01-gale.md")
    outcome = import_site(keep_addresses=True)
    assert outcome.files[POST, "post"]["address"] == OLD
    assert client.get(OLD).status_code == 200
    assert client.get("/blog/wind/")["Location"] == OLD
    assert client.get("/w/")["Location"] == OLD
    totals = import_site().totals
    assert (totals["created"], totals["changed"]) == (0, 0)
    site.document("_posts/2022-01-01-calm.md")
    import_site()
    assert Post.objects.get(slug="calm").kept_path == "/2022/01/01/calm.html"


def test_switching_to_and_fro(site, import_site, client):
    site.document(POST)
    import_site()
    assert client.get(OLD)["Location"] == "/blog/wind/"
    import_site(keep_addresses=True)
    assert client.get(OLD).status_code == 200
    import_site(keep_addresses=False)
    assert client.get(OLD)["Location"] == "/blog/wind/"
    assert client.get("/blog/wind/").status_code == 200
    assert not SiteSettings.load().keep_addresses


def test_what_a_person_chose_for_a_post_stays(site, import_site):
    site.document(POST)
    import_site(keep_addresses=True)
    post = Post.objects.get()
    post.kept_path = "/chosen/"
    post.save()
    import_site()
    assert Post.objects.get().kept_path == "/chosen/"


@pytest.mark.parametrize("permalink", ["/blog/", "/admin/wind/", "/about/", "/tags/x/"])
def test_an_address_of_ours_is_not_kept_and_that_is_told(
    site, import_site, client, permalink
):
    site.document("index.md", "Words of my own about kites and wind.\n")
    site.document("_pages/x.md", "Words of my own.\n", permalink="/about/")
    site.put("_config.yml", "include: [_pages]\n")
    site.document(POST, permalink=permalink)
    outcome = import_site(keep_addresses=True)
    assert Post.objects.get().get_absolute_url() == "/blog/wind/"
    said = [each["message"] for each in outcome.files[POST, "post"]["warnings"]]
    assert any(f"not kept at {permalink}" in each for each in said)
    assert client.get("/blog/wind/").status_code == 200


def test_two_posts_cannot_be_kept_at_one_address(site, import_site, client):
    site.document(POST, permalink="/same/")
    site.document("_posts/2021-01-01-gale.md", permalink="/same")
    assert import_site(keep_addresses=True).status == 0
    kept = sorted(Post.objects.values_list("kept_path", flat=True))
    assert kept == ["", "/same/"]


def test_a_dry_run_keeps_nothing(site, import_site):
    site.document(POST)
    import_site()
    import_site(keep_addresses=True, dry_run=True)
    assert Post.objects.get().kept_path == ""
    assert not SiteSettings.load().keep_addresses
