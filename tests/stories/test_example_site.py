"""The example is what `make run` shows first: whole, and the same every time."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from blog.models import Post
from publishing.models import SiteSettings
from tests.stories.crawler import Crawl, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SOURCES = [
    ("import_site", EXAMPLES / "site"),
    ("import_playground", EXAMPLES / "playground" / "README.md"),
]
MOST_QUERIES = 20
SMALL = 60_000  # bytes


def load(folder):
    """What each command reported."""
    for command, source in SOURCES:
        report = folder / f"{command}.json"
        call_command(command, str(source), report=report, verbosity=0)
        yield json.loads(report.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reports(django_db_setup, django_db_blocker, tmp_path_factory):
    """The example, imported twice: the first reports and the second ones."""
    folder = tmp_path_factory.mktemp("reports")
    with django_db_blocker.unblock(), transaction.atomic():
        yield list(load(folder)), list(load(folder))
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def pages(reports):
    return Crawl(Client()).run()


def test_every_file_of_the_example_comes_in(reports):
    for report in reports[0]:
        assert report["totals"]["failed"] == report["totals"]["skipped"] == 0
    assert reports[0][0]["totals"]["created"] > 10


def test_its_only_surprise_is_the_language_that_is_found_out(reports):
    said = [
        warning["message"]
        for report in reports[0]
        for file in report["files"]
        for warning in file["warnings"]
    ]
    assert said == ["no language is given; taken for Vietnamese (vi)"]


def test_a_second_import_changes_nothing(reports):
    for report in reports[1]:
        totals = report["totals"]
        assert totals["unchanged"] > 0
        assert not totals["created"] + totals["changed"] + totals["failed"]


def test_every_address_that_a_page_names_answers(pages):
    failing = {
        address: (answer.status_code, pages.named_by.get(address))
        for address, answer in pages.answers.items()
        if answer.status_code != 200
    }
    assert not failing
    assert len(pages.answers) > 40


def test_no_liquid_reaches_a_page(pages):
    leaking = {url for url, answer in pages.answers.items() if "{%" in text_of(answer)}
    assert not leaking


def test_it_says_that_its_author_is_invented(reports):
    assert "example" in SiteSettings.load().title
    assert "invented" in text_of(Client().get("/"))


@pytest.mark.parametrize(
    ("slug", "marks"),
    [
        (
            "softmax-without-overflow",
            ["<math", "mtable", "callout", 'class="language-py'],
        ),
        ("variance-in-one-pass", ["align-right", "language-cpp", "language-csharp"]),
        ("why-i-keep-a-reproduction-log", ["checkbox", "footnote", "<blockquote"]),
        ("the-ten-armed-testbed", ["<figcaption", 'width="1200"', "<ol>"]),
        ("four-words-for-it-works", ["<dl>", "<abbr", "“it works”"]),
        ("what-a-seed-hides", ["<details", 'href="/blog/the-ten-armed-testbed/"']),
        ("lan-truyen-nguoc-bang-tay", ['<html lang="vi"', "<math"]),
        ("doc-bai-bao-trong-ba-luot", ['<html lang="vi"', "<blockquote"]),
    ],
)
def test_its_posts_show_what_a_text_can_hold(reports, slug, marks):
    page = text_of(Client().get(f"/blog/{slug}/"))
    assert [mark for mark in marks if mark not in page] == []
    assert "math-error" not in page


def test_it_has_posts_in_every_state_and_tags_that_look_alike(reports):
    states = {post.state for post in Post.objects.all()}
    assert states == {"draft", "scheduled", "published"}
    for slug in ("c-plus-plus", "c-sharp"):
        assert "Variance in one pass" in text_of(Client().get(f"/tags/{slug}/"))


def test_no_page_of_it_asks_the_database_too_often(pages):
    costs = {}
    for address in pages.answers:
        with CaptureQueriesContext(connection) as queries:
            Client().get(address)
        costs[address] = len(queries)
    assert {url: cost for url, cost in costs.items() if cost > MOST_QUERIES} == {}


def test_its_files_are_small_and_name_no_machine():
    for path in EXAMPLES.rglob("*"):
        if path.is_file():
            assert path.stat().st_size < SMALL, path
        if path.suffix in {".md", ".yml"}:
            assert "/home/" not in path.read_text(encoding="utf-8")
