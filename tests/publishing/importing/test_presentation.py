"""What a person reads when an import is through."""

import io

import pytest
from django.core.management import call_command

from blog.models import Post
from publishing.images.models import Image
from publishing.importing.report import Action, Report
from publishing.importing.running.presentation import ALONE, PLACES, Presentation
from publishing.signals import content_changed
from tests.jekyll_site import JekyllSite


def report_with(message, count):
    report = Report()
    for number in range(count):
        report.add_file(f"_posts/{number}.md", "post").warn(number, message)
    return report


def test_a_warning_of_few_files_names_each_with_its_line():
    told = list(Presentation(report_with("no title", ALONE)).warnings())
    assert told == [
        "_posts/0.md:1: no title",
        "_posts/1.md:1: no title",
        "_posts/2.md:2: no title",
    ]


def test_a_warning_of_many_files_is_said_once_and_names_them():
    told = list(Presentation(report_with("no title", 9)).warnings())
    assert told[0] == "no title (9 times)"
    assert told[-1].strip() == "_posts/8.md:8"
    assert len(told) == 10


def test_what_is_not_named_is_counted_and_told_when_asked():
    report = report_with("no title", PLACES + 5)
    assert list(Presentation(report).warnings())[-1].strip().startswith("and 5 more")
    everything = list(Presentation(report, all_places=True).warnings())
    assert f"_posts/{PLACES + 4}.md:{PLACES + 4}: no title" in everything


def test_the_table_counts_by_kind_and_has_no_colour_off_a_terminal():
    report = report_with("x", 3)
    report.files[0].action = Action.CREATED
    report.add_file("about.md", "page").action = Action.FAILED
    lines = Presentation(report).table(has_colour=False).splitlines()
    assert lines[0].split() == ["created", "changed", "unchanged", "skipped", "failed"]
    assert lines[1].split() == ["post", "1", "2"]
    assert lines[2].split() == ["page", "1"]
    assert "\x1b" not in "".join(lines)
    assert "\x1b[" in Presentation(report).table(has_colour=True)


@pytest.fixture
def site(tmp_path):
    built = JekyllSite(tmp_path / "site")
    built.put("_config.yml", "title: Wind\nsite-js: /js/kite.js\nplugins: [old-feed]\n")
    built.document("_posts/2025-03-04-kites.md", title="Kites", tags=["air"])
    return built


@pytest.fixture
def tell(site):
    def run(**options):
        output = io.StringIO()
        call_command(
            "import_site", str(site.root), stdout=output, stderr=output, **options
        )
        return output.getvalue()

    return run


@pytest.mark.django_db
def test_code_of_the_old_site_is_listed_not_run(site, tell):
    site.document("_posts/2025-03-05-b.md", js=["/js/b.js"], css="/css/b.css")
    site.put("_plugins/old.rb", "puts 1")
    site.put("_includes/head.html", "<script></script>")
    told = tell()
    for line in (
        "/js/kite.js (site-js in _config.yml)",
        "old-feed (plugins in _config.yml)",
        "/js/b.js (js in _posts/2025-03-05-b.md)",
        "/css/b.css (css in _posts/2025-03-05-b.md)",
        "_plugins/ (old.rb)",
        "_includes/ (head.html)",
    ):
        assert line in told


@pytest.mark.django_db
def test_the_next_steps_name_drafts_and_missing_images(site, tell):
    site.document("_drafts/later.md", "![sea](/no.png)\n", title="Later")
    told = tell()
    assert "1 post waits as a draft at https://example.com/admin/blog/post/" in told
    assert "images missing: 1" in told
    assert "check_content" in told


@pytest.mark.django_db
def test_a_dry_run_shows_new_fields_in_short_and_changes_as_a_diff(site, tell):
    told = tell(dry_run=True)
    assert "+ title: Kites" in told
    assert "+ tags: air" in told
    assert "+ /2025/03/04/kites.html leads to /blog/kites/" in told
    tell()
    site.image("sea.png")
    site.document(
        "_posts/2025-03-04-kites.md",
        "New ![x](/sea.png)\n",
        title="Kites",
        tags=["air", "sea"],
        **{"cover-img": "/sea.png"},
    )
    told = tell(dry_run=True)
    assert "-air\n" in told
    assert "+air, sea\n" in told
    assert "-Some words." in told
    assert "+++ cover (import)" in told


@pytest.mark.django_db(transaction=True)
def test_a_dry_run_leaves_no_image_and_tells_nobody(site, tell, media_root):
    site.image("sea.png")
    site.document("_posts/2025-03-05-sea.md", "![x](/sea.png)\n", title="Sea")
    heard = []
    listener = lambda **facts: heard.append(facts)  # noqa: E731 - kept alive by its name
    content_changed.connect(listener)
    try:
        tell(dry_run=True)
        assert heard == []
        assert not Image.objects.exists()
        assert not Post.objects.exists()
        assert not list(media_root.rglob("*.*"))
    finally:
        content_changed.disconnect(listener)
