"""Files of pages and projects become rows with a page of their own."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from portfolio.importing.documents import PageImporter, ProjectImporter
from portfolio.models import Page, Project
from publishing.importing.importer import ImportRun
from publishing.importing.source import parse_source
from tests.portfolio.profiles import import_text

pytestmark = pytest.mark.django_db


def import_file(text, path="notes.md", kind=PageImporter, is_draft=False, **run):
    importer = kind(ImportRun(**run))
    log = importer.run.report.add_file(path, importer.kind)
    source = replace(parse_source(text.encode(), path), is_draft=is_draft)
    importer.import_source(source, log)
    return log


def test_a_page_without_a_date_is_published_at_its_first_import():
    log = import_file("---\ntitle: My notes\nsubtitle: Short\n---\nText.\n")
    page = Page.objects.get()
    assert (page.title, page.subtitle, page.slug) == ("My notes", "Short", "notes")
    assert (page.is_published, page.date_known) == (True, False)
    assert (log.action, log.address) == ("created", "/notes/")


def test_a_second_import_changes_nothing():
    text = "---\ntitle: My notes\n---\nText.\n"
    import_file(text)
    published = Page.objects.get().published_at
    log = import_file(text)
    assert (log.action, log.warnings) == ("unchanged", [])
    assert Page.objects.get().published_at == published


def test_a_date_of_the_source_is_taken():
    import_file("---\ntitle: x\ndate: 2024-03-01 10:00 +0000\n---\nText.\n")
    page = Page.objects.get()
    assert page.published_at == datetime(2024, 3, 1, 10, tzinfo=UTC)
    assert page.date_known


def test_a_page_about_the_owners_cv_gets_its_address():
    assert import_file("Text.\n", path="cv.md").address == "/cv/"


@pytest.mark.parametrize(
    ("path", "head", "slug"),
    [
        ("reading/index.md", "", "reading"),
        ("a.md", "permalink: /about-this/", "about-this"),
        ("a.md", "permalink: /deep/er/", "er"),
        ("a.md", "permalink: /x.html", "x"),
        ("a.md", "permalink: /:year/:title/", "a"),
        ("a.md", "permalink: /", "a"),
        ("Ghi chú.md", "", "ghi-chú"),
    ],
)
def test_the_address_is_like_that_of_the_old_site(path, head, slug):
    import_file(f"---\ntitle: x\n{head}\n---\nText.\n", path=path)
    assert Page.objects.get().slug == slug


@pytest.mark.parametrize("name", ["search", "tags", "blog", "admin", "static", "404"])
def test_a_page_never_takes_an_address_of_the_site(name):
    log = import_file("Text.\n", path=f"{name}.md")
    page = Page.objects.get()
    assert page.slug == f"{name}-2"
    assert page.state == "draft"
    assert "kept as a draft" in log.warnings[0].message


@pytest.mark.parametrize("head", ["published: false", "draft: true", "published: 'no'"])
def test_what_the_source_holds_back_is_a_draft(head):
    import_file(f"---\ntitle: x\n{head}\n---\nText.\n")
    assert Page.objects.get().state == "draft"


def test_a_page_from_a_folder_of_drafts_is_a_draft():
    import_file("Text.\n", is_draft=True)
    assert Page.objects.get().state == "draft"


def test_a_page_without_a_title_takes_its_first_heading():
    import_file("# Uses\n\nMy desk.\n")
    page = Page.objects.get()
    assert (page.title, page.body.strip()) == ("Uses", "My desk.")


def test_a_page_without_any_title_takes_its_file_name():
    import_file("Text.\n", path="my-desk_2.md")
    assert Page.objects.get().title == "My desk 2"


def test_an_empty_page_is_skipped_by_a_stated_rule():
    log = import_file("---\ntitle: Archive\n---\n\n")
    assert log.action == "skipped"
    assert not Page.objects.exists()


def test_an_html_page_keeps_what_its_body_holds():
    import_file(
        "<!DOCTYPE html><html><head><title>no</title></head>\n"
        "<body>\n<p>One</p>\n\n    <p>Two</p>\n</body></html>\n",
        path="old.html",
    )
    page = Page.objects.get()
    assert "<title>" not in page.body
    assert "<p>Two</p>" in page.body_html
    assert "<pre" not in page.body_html


def test_what_a_person_edited_is_kept():
    import_file("---\ntitle: x\n---\nText.\n")
    page = Page.objects.get()
    page.body = "Mine."
    page.save()
    import_file("---\ntitle: y\n---\nText, changed.\n")
    page.refresh_from_db()
    assert (page.title, page.body) == ("y", "Mine.")


def test_an_overlong_title_is_cut_with_a_warning():
    log = import_file(f"---\ntitle: {'x' * 400}\n---\nText.\n")
    assert len(Page.objects.get().title) == 300
    assert "longer than 300" in log.warnings[0].message


def test_a_project_file_brings_tags_and_links():
    log = import_file(
        "---\ntitle: Sail\ntags: [paper, wind]\ngithub: https://github.com/bo/sail\n"
        "paper: https://example.org/sail.pdf\ndemo: nowhere\n---\nA boat.\n",
        path="_projects/sail.md",
        kind=ProjectImporter,
    )
    project = Project.objects.get()
    assert set(project.tags.names()) == {"paper", "wind"}
    assert project.code_url == "https://github.com/bo/sail"
    assert project.paper_url == "https://example.org/sail.pdf"
    assert project.demo_url == ""
    assert log.address == "/projects/sail/"


def test_a_profile_import_leaves_projects_of_other_files_alone():
    import_file(
        "---\ntitle: Sail\n---\nA.\n", path="_projects/sail.md", kind=ProjectImporter
    )
    import_text("# Projects\n\n## Oar\n\nx\n\n## Rope\n\ny\n")
    import_text("# Hello\n\nx\n")
    assert Project.objects.get(title="Sail").is_published
