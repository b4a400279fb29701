"""What goes out comes in again, to the byte."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from blog.models import Post
from portfolio.models import CVEntry
from publishing.exporting.row_values import render_exactly
from publishing.images.library import store_image
from publishing.importing.importer import ImportRun
from publishing.importing.jekyll.site import SiteImport
from publishing.models import Link, LinkRole, OldAddress, SiteSettings, Tag
from tests.blog.factories import draft_post, published_post, scheduled_post
from tests.pictures import png
from tests.publishing.exporting.emptying import (
    empty_the_site,
    everything,
    export,
    restore,
    round_trip,
)

pytestmark = pytest.mark.django_db
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TEXTS = [
    "---\ntitle: not front matter\n---\n\nwords",
    "\n\n  leading and trailing blanks  \n\n\n",
    "{% raw %}{{ page.title }}{% endraw %} {{ site.x }}\n",
    "one\r\ntwo\r\n",
    "<!-- a comment --> and\n\n---\n\n...\n",
    "",
    "no end",
    "\ttab \x85 next \u2028 line \ufeff 🧪",
]


def post_of_date(title="Dated", **fields):
    moment = datetime(2024, 3, 1, 23, 30, 5, 123456, tzinfo=UTC)
    return published_post(title, published_at=moment, **fields)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_survives_byte_for_byte(tmp_path, text):
    post = post_of_date()
    post.body = text
    render_exactly(post)
    post.save_base(raw=True)
    files = round_trip(tmp_path)
    assert files["_posts/2024-03-01-dated.md"].endswith(b"\n---\n" + text.encode())
    assert Post.objects.get().body == text


def test_a_restored_text_is_rendered():
    post = post_of_date(body="# One\n\n*two*")
    html, toc = post.body_html, post.toc
    assert "<em>two</em>" in html
    assert (Post.objects.get().body_html, Post.objects.get().toc) == (html, toc)


def test_every_state_has_its_place(tmp_path):
    post_of_date(tags=["C++", "học"])
    draft_post()
    scheduled_post(published_at=datetime(2199, 1, 1, tzinfo=UTC))
    published_post("No date", date_known=False)
    names = [name for name in round_trip(tmp_path) if name.endswith(".md")]
    assert names == [
        "_drafts/not-ready.md",
        "_posts/2024-03-01-dated.md",
        "_posts/2199-01-01-next-week.md",
        "_undated/no-date.md",
    ]


def test_the_day_in_a_files_name_is_the_sites(tmp_path):
    SiteSettings(time_zone="Asia/Ho_Chi_Minh").save()
    post_of_date()
    assert "_posts/2024-03-02-dated.md" in round_trip(tmp_path)


def test_images_links_tags_and_old_addresses_come_along(tmp_path):
    image = store_image(png("red"), alt="A red square", source_path="assets/a b.png")
    store_image(png("red"), source_path="_config.yml")
    one = post_of_date(cover=image, tags=["maths"])
    two = published_post("Other", slug="other")
    Link.objects.create(source=one, role=LinkRole.ABOUT, target=two)
    OldAddress.objects.remember("/2024/x.html", one)
    OldAddress.objects.remember("/old/", "/blog/")
    Tag.objects.create(name="Unused", slug="never-made-from-the-name")
    files = round_trip(tmp_path)
    assert files["assets/a b.png"] == files[f"media/{image.file.name}"]
    assert b"redirect_from:\n- /2024/x.html\n" in files["_posts/2024-03-01-dated.md"]


def test_an_old_path_that_the_export_needs_itself_is_left_to_it(tmp_path):
    store_image(png("red"), source_path="media/images")
    image = store_image(png("red"), source_path="assets/json/resume.json/a.png")
    CVEntry.objects.create(kind="education", title="Student")
    files = round_trip(tmp_path)
    assert json.loads(files["assets/json/resume.json"])["basics"]
    assert f"media/{image.file.name}" in files


def test_rows_of_equal_dates_keep_their_order(tmp_path):
    moment = timezone.now() - timedelta(days=3)
    for title in ("b", "a", "c"):
        published_post(title, published_at=moment)
    before = [post.title for post in Post.objects.listed().newest_first()]
    round_trip(tmp_path)
    assert [post.title for post in Post.objects.listed().newest_first()] == before


@pytest.mark.slow
def test_the_example_site_survives(tmp_path):
    call_command("import_site", str(EXAMPLES / "site"), verbosity=0)
    readme = EXAMPLES / "playground" / "README.md"
    call_command("import_playground", str(readme), verbosity=0)
    round_trip(tmp_path)


def test_a_second_restoration_changes_nothing(tmp_path):
    post_of_date(tags=["a"])
    export(tmp_path / "out")
    before = everything()
    restore(tmp_path / "out")
    assert everything() == before


def test_what_was_edited_since_stays_and_is_told(tmp_path, capsys):
    post_of_date(tags=["a"])
    export(tmp_path / "out")
    Post.objects.update(title="Edited")
    restore(tmp_path / "out")
    assert Post.objects.get().title == "Edited"
    assert "kept what was edited on the site: Edited: title" in capsys.readouterr().err
    restore(tmp_path / "out", overwrite=True)
    assert Post.objects.get().title == "Dated"


def test_a_dry_run_restores_nothing(tmp_path, media_root):
    image = store_image(png("red"))
    post_of_date(cover=image)
    export(tmp_path / "out")
    empty_the_site()
    image.file.storage.delete(image.file.name)
    restore(tmp_path / "out", dry_run=True)
    assert not Post.objects.exists()
    assert not image.file.storage.exists(image.file.name)


def test_a_plain_import_reads_the_same_posts(tmp_path):
    """As any Jekyll site, without what an export says of itself."""
    post_of_date(body="Some *words*.\n\n{{ braces }}\n", tags=["C++", "two words"])
    scheduled_post(published_at=datetime(2199, 1, 1, tzinfo=UTC))
    draft_post(body="text")
    told = ("title", "published_at", "body", "slug")
    before = [(p.tags_text, *v) for p, v in posts(told)]
    export(tmp_path / "out")
    empty_the_site()
    SiteImport(tmp_path / "out", ImportRun()).import_all()
    assert [(p.tags_text, *v) for p, v in posts(told)] == before
    assert not OldAddress.objects.exists()


def posts(names):
    for post in Post.objects.order_by("slug"):
        post.tags_text = sorted(post.tags.names())
        values = [getattr(post, name) for name in names]
        values[1] = values[1] and values[1].replace(microsecond=0)
        values[2] = values[2].strip("\n")
        yield post, values


def test_a_later_format_is_refused(tmp_path):
    post_of_date()
    export(tmp_path / "out")
    config = tmp_path / "out/_config.yml"
    config.write_text(config.read_text().replace("format: 1", "format: 2"))
    with pytest.raises(CommandError, match="later version"):
        restore(tmp_path / "out")


def test_a_broken_file_costs_nothing_else(tmp_path, capsys):
    post_of_date("One")
    post_of_date("Two")
    export(tmp_path / "out")
    empty_the_site()
    (tmp_path / "out/_posts/2024-03-01-one.md").write_text("---\ntitle: [\n---\n")
    (tmp_path / "out/_posts/mine.md").write_text("---\ntitle: Mine\n---\nText")
    with pytest.raises(CommandError, match="1 of the files failed"):
        restore(tmp_path / "out")
    said = capsys.readouterr().err
    assert "2024-03-01-one.md:1: the front matter cannot be read" in said
    assert "mine.md:1: not written by an export" in said
    assert [post.title for post in Post.objects.all()] == ["Two"]


@pytest.mark.parametrize(
    "line",
    [
        "slug: a/b",
        "slug: ''",
        "slug: [1]",
        "tags: 5",
        "redirect_from: true",
        "share-title: " + "x" * 400,
        "date: 0001-13-45",
        "  kept_path: //evil.example/",
        "  toc: 5",
        "  import_hashes: 5",
        "  series_order: 100000000000000000000",
        "  series: [[]]",
    ],
)
def test_a_value_that_no_export_writes_costs_that_item_at_most(tmp_path, client, line):
    post_of_date("One", slug="one")
    post_of_date("Two")
    export(tmp_path / "out")
    empty_the_site()
    file = tmp_path / "out/_posts/2024-03-01-one.md"
    key, text = line.partition(":")[0], file.read_text()
    kept = [each for each in text.split("\n") if not each.startswith(f"{key}:")]
    at = kept.index("synaptheos:") + line.startswith(" ")
    file.write_text("\n".join([*kept[:at], line, *kept[at:]]))
    with suppress(CommandError):
        restore(tmp_path / "out")
    assert Post.objects.filter(title="Two").exists()
    for address in ("/", "/blog/", "/blog/two/", "/feed.xml", "/sitemap.xml"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert b"evil.example" not in answer.content


@pytest.mark.parametrize(
    ("written", "edited"),
    [
        ("accent: '#1a237e'", "accent: red} *{"),
        ("navbar: '#123456'", "navbar: red} *{"),
        ("colours_shown: true", "colours_shown: true\n    math_macros: {R: 5}"),
    ],
)
def test_settings_that_somebody_edited_break_no_page(tmp_path, client, written, edited):
    SiteSettings(
        accent="#1a237e", colours={"navbar": "#123456"}, colours_shown=True
    ).save()
    post_of_date("One", slug="one")
    export(tmp_path / "out")
    empty_the_site()
    file = tmp_path / "out/_config.yml"
    assert written in file.read_text()
    file.write_text(file.read_text().replace(written, edited))
    with suppress(CommandError):
        restore(tmp_path / "out")
    assert client.get("/blog/one/").status_code == 200
    assert "red" not in SiteSettings.load().theme_css


def test_a_row_without_its_name_costs_no_other(tmp_path):
    Tag.objects.create(name="first")
    Tag.objects.create(name="second")
    post_of_date()
    export(tmp_path / "out")
    empty_the_site()
    file = tmp_path / "out/_data/synaptheos/tags.yml"
    file.write_text(file.read_text().replace("name: first", "nom: first"))
    with pytest.raises(CommandError, match="1 of the files failed"):
        restore(tmp_path / "out")
    assert [tag.name for tag in Tag.objects.all()] == ["second"]
