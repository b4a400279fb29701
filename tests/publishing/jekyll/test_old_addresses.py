"""What the old site answered leads on to what this one has, for good."""

from datetime import UTC, datetime

import pytest

from blog.models import Post
from publishing.files.models import StoredFile
from publishing.models import OldAddress, SiteSettings

pytestmark = pytest.mark.django_db
POST = "_posts/2020-01-02-wind.md"


def leads_to(client, address):
    """Where a reader ends, by permanent redirects alone; nothing where that is a 404."""
    for _ in range(4):
        response = client.get(address)
        if response.status_code == 200:
            return address
        if response.status_code != 301:
            return None
        address = response["Location"]
    pytest.fail(f"a loop at {address}")


@pytest.mark.parametrize(
    ("told", "address"),
    [
        (("", {}), "/2020/01/02/wind.html"),
        (("", {}), "/2020/01/02/wind"),
        (("", {"categories": "Old sea"}), "/old/sea/2020/01/02/wind.html"),
        (("permalink: pretty", {}), "/2020/01/02/wind/"),
        (("permalink: pretty", {}), "/2020/01/02/wind.html"),
        (("permalink: ordinal", {}), "/2020/002/wind.html"),
        (("permalink: none", {}), "/wind.html"),
        (("permalink: weekdate", {}), "/2020/W01/Thu/wind.html"),
        (("permalink: /:short_year/:i_day/:title:output_ext", {}), "/20/2/wind.html"),
        (("permalink: /n/:title", {"slug": "gale"}), "/n/gale"),
        (("permalink: /n/:title", {"permalink": "/own/:year/"}), "/own/2020/"),
        (("baseurl: /base", {}), "/base/2020/01/02/wind.html"),
        (("baseurl: /base", {"redirect_from": "/a/"}), "/base/a/"),
        (("", {"redirect_from": "/a/"}), "/a"),
        (("", {"redirect_from": ["/a/", "/b.html", "/b"]}), "/b.html"),
    ],
)
def test_the_old_address_of_a_post_leads_to_it(
    site, import_site, client, told, address
):
    config, front_matter = told
    site.put("_config.yml", config + "\n")
    site.document(POST, **front_matter)
    import_site()
    assert leads_to(client, address) == Post.objects.get().get_absolute_url()


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("/:collection/:path/", "/garden/2020/Red%20Roses/"),
        ("/g/:title/", "/g/Red-Roses/"),
        ("/g/:slug.html", "/g/red-roses.html"),
        ("/:categories/:year/:name", "/warm/2019/Red-Roses"),
    ],
)
def test_the_old_address_of_a_collections_page_leads_to_it(
    site, import_site, client, template, address
):
    site.put(
        "_config.yml",
        f"collections:\n  garden:\n    output: true\n    permalink: {template}\n",
    )
    site.document(
        "_garden/2020/Red Roses.md",
        "Five words about red roses.\n",
        date="2019-05-06",
        categories=["warm"],
    )
    import_site()
    assert leads_to(client, address) == "/red-roses/"


def test_no_old_address_takes_one_of_ours(site, import_site, client):
    ours = [
        "/",
        "/admin/",
        "/admin/x/",
        "/blog/",
        "/media/x",
        "/static/x",
        "//e.example/",
    ]
    site.document(POST, redirect_from=ours)
    import_site()
    assert list(OldAddress.objects.values_list("path", flat=True)) == [
        "/2020/01/02/wind.html"
    ]
    assert client.get("/blog/").status_code == 200


@pytest.mark.parametrize("front_matter", [{"published": False}, {"date": "2999-01-01"}])
def test_what_is_not_public_is_led_to_by_nothing(
    site, import_site, client, front_matter
):
    site.put("_config.yml", "paginate: 5\n")
    site.document(POST, tags=["Secret Kites"], redirect_from="/a/", **front_matter)
    import_site()
    for address in (
        "/a/", "/2020/01/02/wind.html", "/2999/01/01/wind.html", "/2020/", "/2999/",
        "/tag/secret-kites/", "/category/Secret Kites/", "/feed/by_tag/secret-kites.xml",
        "/wind.html", "/blog/wind.html",
    ):  # fmt: skip
        assert leads_to(client, address) is None, address


@pytest.mark.parametrize(
    ("address", "new"),
    [
        ("/tag/sea-birds/", "/tags/sea-birds/"),
        ("/tag/Sea Birds/", "/tags/sea-birds/"),
        ("/tags/Sea-Birds.html", "/tags/sea-birds/"),
        ("/category/calm", "/tags/calm/"),
        ("/categories/calm/", "/tags/calm/"),
        ("/notes/category/calm/", "/tags/calm/"),
        ("/base/category/calm/", "/tags/calm/"),
        ("/category/storm/", None),
        ("/2020/", "/blog/archive/2020/"),
        ("/2020/01/", "/blog/archive/2020/01/"),
        ("/2020/01/02/", "/blog/archive/2020/01/"),
        ("/2020/02/", "/blog/archive/2020/"),
        ("/2020/13/", "/blog/archive/2020/"),
        ("/2019/", None),
        ("/page2/", "/blog/"),
        ("/notes/seite-12/", "/blog/"),
        ("/blog/page/3/", "/blog/"),
        ("/atom.xml", "/feed.xml"),
        ("/feed", "/feed.xml"),
        ("/neues.xml", "/feed.xml"),
        ("/notes/rss.xml", "/feed.xml"),
        ("/feed/calm.xml", "/tags/calm/feed.xml"),
        ("/feed/by_tag/sea-birds.xml", "/tags/sea-birds/feed.xml"),
        ("/marks/calm.xml", "/tags/calm/feed.xml"),
        ("/tags.html", "/tags/"),
        ("/nothing/", None),
    ],
)
def test_lists_and_feeds_lead_to_ours(site, import_site, client, address, new):
    site.put(
        "_config.yml",
        "baseurl: /base\npaginate_path: /notes/seite-:num/\n"
        "jekyll-archives:\n  permalinks: {category: '/notes/category/:name/'}\n"
        "feed: {path: neues.xml, tags: {path: marks/}}\n",
    )
    site.put("notes/rss.xml", "---\n---\n<rss/>")
    site.document(POST, tags=["Sea Birds"], categories=["calm"])
    import_site()
    assert leads_to(client, address) == new


def test_the_list_of_tags_has_the_anchors_that_old_lists_had(site, import_site, client):
    site.document(POST, tags=["NLP", "Sea Birds", "body"])
    import_site()
    page = client.get("/tags/").content.decode()
    assert 'id="nlp"' in page
    assert 'id="NLP"' in page
    assert 'id="sea-birds"' in page
    assert page.count('id="body"') <= 1


def test_files_and_images_are_found_where_they_were(site, import_site, client):
    site.put("assets/my talk.pdf", "%PDF")
    site.put("_posts/private.csv", "1")
    site.document(POST, "[talk](/assets/my%20talk.pdf) [x](private.csv)\n")
    import_site()
    talk = StoredFile.objects.get(name="my talk.pdf")
    assert client.get("/assets/my%20talk.pdf")["Location"] == talk.file.url
    assert client.get("/_posts/private.csv").status_code == 404


@pytest.mark.parametrize(
    ("told", "new"),
    [
        ("/2020/01/02/wind.html", "/blog/wind/"),
        (["/blog/wind/"], "/blog/wind/"),
        ("https://old.example/2020/01/02/wind.html", "/blog/wind/"),
        ("https://evil.example/", None),
        ("//evil.example/", None),
        ("javascript:alert(1)", None),
        ("/moved/", None),
        ("/circle/", None),
    ],
)
def test_a_page_leads_on_within_the_site_only(site, import_site, client, told, new):
    site.put("_config.yml", "url: https://old.example\n")
    site.document(POST)
    site.document("circle.md", "", permalink="/circle/", redirect_to="/moved/")
    site.document("moved.md", "", permalink="/moved/", redirect_to=told)
    outcome = import_site()
    assert outcome.status == 0
    assert leads_to(client, "/moved/") == new


def test_a_second_run_changes_no_address(site, import_site):
    site.put("_config.yml", "paginate_path: /p:num/\n")
    site.document(POST, redirect_from=["/a/", "/b/"])
    site.document("moved.md", "", permalink="/moved/", redirect_to="/blog/")
    import_site()
    before = list(OldAddress.objects.values())
    totals = import_site().totals
    assert (totals["created"], totals["changed"]) == (0, 0)
    assert list(OldAddress.objects.values()) == before
    assert ["page", "/p:num/"] in SiteSettings.load().old_lists


def test_post_url_knows_a_slug_that_the_front_matter_gives(site, import_site):
    site.document(POST, "[g]({% post_url 2021-01-01-gale %})\n")
    site.document("_posts/2021-01-01-gale.md", slug="storm")
    site.document("_pages/calm.md", "Five words of my own.\n", permalink="/flat/")
    site.put("_config.yml", "include: [_pages]\n")
    site.document("_posts/2022-01-01-link.md", "[c]({% link _pages/calm.md %})\n")
    import_site()
    assert Post.objects.get(slug="wind").body == "[g](/blog/storm/)"
    assert Post.objects.get(slug="link").body == "[c](/flat/)"


def test_dates_of_addresses_are_in_the_sites_time_zone(site, import_site, client):
    site.put("_config.yml", "timezone: Asia/Tokyo\n")
    site.document(POST, date="2020-01-02 23:30:00 +0000")
    import_site()
    assert Post.objects.get().published_at == datetime(2020, 1, 2, 23, 30, tzinfo=UTC)
    assert leads_to(client, "/2020/01/03/wind.html") == "/blog/wind/"


def test_a_redirect_from_that_is_no_path_is_named(site, import_site, client):
    site.document(POST, redirect_from=["/?p=26", "//evil.example/", "/a/"], title="W")
    warnings = import_site().files[POST, "post"]["warnings"]
    assert [each["message"] for each in warnings] == [
        "redirect_from: '/?p=26' is no path; left out",
        "redirect_from: '//evil.example/' is no path; left out",
    ]
    assert {each["line"] for each in warnings} == {2}
    assert leads_to(client, "/a/") == "/blog/wind/"


def test_a_post_that_led_elsewhere_is_shown_and_said_so(site, import_site, client):
    site.document(POST, redirect_to="https://other.example/a/", title="W")
    warnings = import_site().files[POST, "post"]["warnings"]
    assert [(each["message"], each["line"]) for each in warnings] == [
        (
            "redirect_to: 'https://other.example/a/' is not followed; "
            "the post is shown here",
            2,
        )
    ]
    assert leads_to(client, "/2020/01/02/wind.html") == "/blog/wind/"
