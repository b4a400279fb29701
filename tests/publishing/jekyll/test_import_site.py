import pytest

from blog.models import Post
from portfolio.models import Page
from publishing.images.models import Image, ImageSource
from publishing.models import MenuItem, OldAddress, SiteSettings, SocialLink

pytestmark = pytest.mark.django_db

WORDS = "I fly kites in the park when the wind is kind, and write down what I learn.\n"


@pytest.fixture
def whole_site(site):
    site.put(
        "_config.yml",
        "title: Wind\nsubtitle: On kites\nauthor: Ada\ntimezone: Asia/Tokyo\n"
        "permalink: /:year-:month-:day-:title/\navatar: /img/ada.png\nuse-math: true\n"
        "navbar-links:\n  About: index\n  Posts: blog\n  Shop: shop\n"
        "  More:\n    - Code: https://example.com/code\n"
        "social-network-links: {github: ada, email: ada@example.com}\n",
    )
    site.image("img/ada.png", "blue")
    site.image("img/red kite.png")
    site.document("index.md", WORDS, title="Ada")
    site.document("shop.md", WORDS, title="Shop")
    site.document("blog.html", "", layout="home", permalink="/posts/")
    site.document(
        "_posts/2021-03-04-kites.md",
        "![a kite](../img/red%20kite.png)\n",
        title="Kites",
        tags=["wind"],
        redirect_from=["/old-kites/"],
    )
    site.document("_posts/2099-01-01-later.md", title="Later")
    site.document("_posts/2021-01-01-hidden.md", title="Hidden", published=False)
    site.document("_drafts/sail.md", title="Sail")
    return site


def test_a_whole_site_comes_in(whole_site, import_site):
    outcome = import_site()
    assert outcome.status == 0
    assert outcome.errors.count("\n") == 1, outcome.errors
    states = {post.title: post.state for post in Post.objects.all()}
    assert states == {
        "Kites": "published",
        "Later": "scheduled",
        "Hidden": "draft",
        "Sail": "draft",
    }
    assert Page.objects.get().title == "Shop"
    assert outcome.files["blog.html", "page"]["action"] == "skipped"
    assert outcome.files["index.md", "profile"]["address"] == "/"


def test_a_second_run_changes_nothing(whole_site, import_site):
    import_site()
    totals = import_site().totals
    assert (totals["created"], totals["changed"], totals["failed"]) == (0, 0, 0)
    assert totals["unchanged"] > 0


def test_a_dry_run_writes_nothing(whole_site, import_site, media_root):
    outcome = import_site(dry_run=True)
    assert outcome.totals["created"] > 0
    assert not outcome.totals["failed"]
    assert not media_root.exists() or not any(media_root.rglob("*.*"))
    for model in (Post, Page, Image, ImageSource, MenuItem, OldAddress, SiteSettings):
        assert not model.objects.exists(), model


def test_the_settings_come_from_the_config(whole_site, import_site):
    import_site()
    settings = SiteSettings.load()
    assert (settings.title, settings.tagline, settings.author_name) == (
        "Wind",
        "On kites",
        "Ada",
    )
    assert settings.time_zone == "Asia/Tokyo"
    assert settings.single_dollar_math
    assert settings.avatar.width == 8
    assert [link.url for link in SocialLink.objects.all()] == [
        "https://github.com/ada",
        "mailto:ada@example.com",
    ]


def test_what_the_owner_edited_is_kept(whole_site, import_site):
    import_site()
    SiteSettings.objects.update(title="Storm")
    outcome = import_site()
    assert SiteSettings.load().title == "Storm"
    assert "kept" in str(outcome.files["_config.yml", "settings"]["warnings"])
    import_site(overwrite=True)
    assert SiteSettings.load().title == "Wind"


def test_dates_are_in_the_sites_time_zone(whole_site, import_site):
    import_site()
    published = Post.objects.get(title="Kites").published_at
    assert published.isoformat() == "2021-03-03T15:00:00+00:00"


def test_the_menu_leads_to_our_own_pages(whole_site, import_site):
    import_site()
    menu = [
        (item.label, item.url, getattr(item.parent, "label", None))
        for item in MenuItem.objects.all()
    ]
    assert sorted(menu) == [
        ("About", "/", None),
        ("Code", "https://example.com/code", "More"),
        ("More", "", None),
        ("Posts", "/blog/", None),
        ("Shop", "/shop/", None),
    ]


def test_a_menu_never_runs_a_script(site, import_site):
    site.put("_config.yml", "title: Wind\nnavbar-links: {Bad: 'javascript:alert(1)'}\n")
    outcome = import_site()
    assert MenuItem.objects.get().url == ""
    assert "javascript" in outcome.errors


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/2021-03-04-kites/", "/blog/kites/"),
        ("/old-kites/", "/blog/kites/"),
        ("/posts/", "/blog/"),
    ],
)
def test_old_addresses_lead_to_the_new_ones(whole_site, import_site, client, old, new):
    import_site()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)
    assert client.get(new).status_code == 200


@pytest.mark.parametrize("old", ["/2099-01-01-later/", "/2021-01-01-hidden/"])
def test_the_old_address_of_an_unpublished_post_tells_nothing(
    whole_site, import_site, client, old
):
    import_site()
    assert client.get(old).status_code == 404


def test_images_are_stored_and_shown(whole_site, import_site):
    outcome = import_site()
    source = ImageSource.objects.get(path="img/red kite.png")
    post = Post.objects.get(title="Kites")
    assert source.image.file.url in post.body_html
    assert "red%20kite" in post.body
    assert "image" not in outcome.errors


def test_an_image_is_found_whatever_its_spelling(site, import_site):
    site.image("img/Red Kite.PNG")
    site.image("img/caf\u00e9.png", "blue")
    site.document(
        "_posts/2021-03-04-kites.md",
        "![a](/img/red%20kite.png) ![b](/img/cafe\u0301.png) ![c](/img/caf\u00e9.png?raw=true)\n",
    )
    outcome = import_site()
    html = Post.objects.get().body_html
    assert html.count("/media/images/") == 3 or html.count("images/") == 3
    warnings = [
        each["message"]
        for each in outcome.files["_posts/2021-03-04-kites.md", "post"]["warnings"]
    ]
    assert len(warnings) == 1
    assert "spelled" in warnings[0]


def test_a_missing_image_is_named_with_its_line_and_the_text_stays(site, import_site):
    site.document(
        "_posts/2021-03-04-kites.md", "One.\n\n![a](/img/none.png)\n", title="Kites"
    )
    outcome = import_site()
    assert "_posts/2021-03-04-kites.md:7: the image '/img/none.png'" in outcome.errors
    assert "/img/none.png" in Post.objects.get().body


@pytest.mark.parametrize(
    "address",
    [
        "../../secret.png",
        "/../secret.png",
        "%2e%2e/%2e%2e/secret.png",
        "..\\..\\secret.png",
        "/img/link.png",
    ],
)
def test_no_image_is_read_outside_the_site(site, import_site, tmp_path, address):
    site.image("img/kite.png")
    (site.root / "img/kite.png").rename(tmp_path / "secret.png")
    (site.root / "img/link.png").symlink_to(tmp_path / "secret.png")
    site.document("_posts/2021-03-04-kites.md", f"![a]({address})\n", title="Kites")
    outcome = import_site()
    assert outcome.status == 0
    assert not Image.objects.exists()
    assert "image" in outcome.errors


@pytest.mark.parametrize(
    "address",
    ["https://example.com/a.png", "//example.com/a.png", "data:image/png;base64,AA"],
)
def test_remote_images_are_left_alone(site, import_site, address):
    site.document("_posts/2021-03-04-kites.md", f"![a]({address})\n", title="Kites")
    outcome = import_site()
    assert outcome.errors == ""
    assert address in Post.objects.get().body


def test_a_file_that_is_no_image_is_named(site, import_site):
    site.put("img/fake.png", "<html><script>alert(1)</script></html>")
    site.document("_posts/2021-03-04-kites.md", "![a](/img/fake.png)\n", title="Kites")
    outcome = import_site()
    assert outcome.status == 0
    assert "img/fake.png" in outcome.errors
    assert not Image.objects.exists()


def test_one_bad_file_costs_the_others_nothing(site, import_site):
    site.put("_posts/2021-01-01-pic.md", b"\x89PNG\r\n\x1a\n" + bytes(50))
    site.put("_posts/2021-01-02-open.md", "---\ntitle: Open\n\nNever closed.\n")
    site.put("_posts/2021-01-03-bad.md", '---\ntitle: "never closed\n---\nBody.\n')
    site.document("_posts/2021-01-04-good.md", title="Good")
    outcome = import_site()
    assert outcome.status == 0
    assert {post.title: post.state for post in Post.objects.all()} == {
        "Open": "draft",
        "Bad": "published",
        "Good": "published",
    }
    assert outcome.files["_posts/2021-01-01-pic.md", "post"]["action"] == "skipped"
    for name in ("pic.md", "open.md:1", "bad.md:2"):
        assert name in outcome.errors


def test_a_broken_config_does_not_stop_the_import(site, import_site):
    site.put("_config.yml", "title: 'x\n\t- :\n{{{\n")
    site.document("_posts/2021-01-04-good.md", title="Good")
    outcome = import_site()
    assert outcome.status == 0
    assert "_config.yml" in outcome.errors
    assert Post.objects.count() == 1


def test_the_sites_defaults_reach_its_files(site, import_site):
    site.put(
        "_config.yml",
        "defaults:\n- {scope: {path: '', type: posts}, values: {author: Ada, permalink: /p/:title/}}\n",
    )
    site.document("_posts/2021-01-04-good.md", title="Good")
    import_site()
    assert Post.objects.get().author == "Ada"
    assert OldAddress.objects.get().path == "/p/good"


def test_two_files_may_not_claim_one_address(site, import_site):
    site.document("_posts/2021-01-04-a.md", title="A", permalink="/same/")
    site.document("_posts/2021-01-04-b.md", title="B", permalink="/same/")
    outcome = import_site()
    assert OldAddress.objects.get().target.title == "A"
    assert "/same/" in outcome.errors


def test_a_media_folder_that_cannot_be_written_fails_the_file_only(
    site, import_site, monkeypatch
):
    site.image("img/kite.png")
    site.document("_posts/2021-03-04-kites.md", "![a](/img/kite.png)\n", title="Kites")
    site.document("_posts/2021-03-05-plain.md", title="Plain")

    def full(*args, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(
        "publishing.importing.jekyll.files.image_shelf.store_image", full
    )
    outcome = import_site()
    assert outcome.status == 1
    assert [post.title for post in Post.objects.all()] == ["Plain"]
    assert "No space left" in outcome.errors
    monkeypatch.undo()
    assert import_site().totals["created"] == 1
