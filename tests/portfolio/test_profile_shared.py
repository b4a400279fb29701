"""Real about pages: what the first one must give, and that none loses a word."""

from collections import Counter
from pathlib import Path

import pytest

from portfolio.models import Profile, ProfileSection, Project
from publishing.search.index import reindex
from tests.portfolio.profiles import (
    import_text,
    public_state,
    words_of,
    words_of_rows,
)

pytestmark = [pytest.mark.django_db, pytest.mark.shared]

VISIBLE = [
    ("Introduction", "prose", 0),
    ("Research Interests", "described", 4),
    ("Favourite Channels", "links", 5),
    ("My Idols", "links", 2),
    ("Mathematics taste", "tastes", 2),
    ("What have I been up to", "projects", 4),
    ("Fun facts", "facts", 4),
    ("How To Reach Me", "contacts", 3),
]
HIDDEN = [("Strengths", "facts", 2), ("Weaknesses", "facts", 3)]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def start_over():
    Profile.objects.all().delete()
    Project.objects.all().delete()


def named(log, hidden):
    return [
        (section["title"], section["kind"], section["items"])
        for section in log.extra["sections"]
        if section["hidden"] is hidden
    ]


def test_the_seed_gives_its_typed_sections(shared):
    seed = text_of(next((shared / "seeds").glob("000_*.txt")))
    log = import_text(seed)
    assert log.warnings == []
    assert named(log, hidden=False) == VISIBLE
    assert named(log, hidden=True) == HIDDEN
    titles = [section["title"] for section in log.extra["sections"]]
    assert titles[6:] == ["Fun facts", "Strengths", "Weaknesses", "How To Reach Me"]
    tastes = ProfileSection.objects.get(title="Mathematics taste").items
    assert list(tastes.values_list("stance", flat=True)) == ["like", "dislike"]


def test_the_seed_is_complete_and_in_order(shared):
    seed = text_of(next((shared / "seeds").glob("000_*.txt")))
    import_text(seed)
    assert words_of_rows() == words_of(seed)
    assert import_text(seed).action == "unchanged"


@pytest.mark.slow
def test_hidden_parts_of_the_seed_are_nowhere_in_public(shared, client):
    import_text(text_of(next((shared / "seeds").glob("000_*.txt"))))
    reindex()
    for address in ("/", "/projects/", "/sitemap.xml", "/search/?q=Strengths"):
        page = client.get(address).content.decode()
        assert "imposter" not in page
        assert "Weaknesses" not in page


@pytest.mark.slow
def test_versions_in_turn_end_like_a_fresh_import_of_the_last(shared):
    folder = shared / "corpora" / "jekyll-history" / "dzungphieuluuky"
    versions = sorted(folder.glob("*/index.md"))
    assert len(versions) > 10
    for version in versions:
        text = text_of(version)
        log = import_text(text)
        assert log.action in ("created", "changed", "unchanged"), log.warnings
        assert words_of_rows() == words_of(text), version
        assert import_text(text).action == "unchanged", version
    in_turn = public_state()
    start_over()
    import_text(text_of(versions[-1]))
    assert public_state() == in_turn


@pytest.mark.slow
def test_no_about_page_loses_a_word(shared):
    sites = shared / "corpora" / "jekyll"
    pages = [
        page
        for pattern in ("*/index.*", "*/about.*", "*/*/about.*", "*/*/index.md")
        for page in sorted(sites.glob(pattern))
        if page.suffix in (".md", ".html", ".markdown")
    ]
    pages += sites.glob("*/_pages/*/about.md")
    assert len(pages) > 10
    for page in pages:
        text = text_of(page)
        log = import_text(text)
        assert log.action in ("created", "changed", "unchanged"), (page, log.warnings)
        missing = Counter(words_of(text)) - Counter(words_of_rows())
        assert not missing, (page, missing)
        assert import_text(text).action == "unchanged", page
