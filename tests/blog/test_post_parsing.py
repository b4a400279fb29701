from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from blog.importing.posts import PostImporter
from publishing.importing.front_matter.images import named_images
from publishing.importing.importer import ImportRun
from publishing.importing.report import FileReport
from publishing.importing.source import parse_source

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def parse(text, path="_posts/2026-01-06-a-first-post.md", **run):
    run.setdefault("time_zone", UTC)
    log = FileReport(path, "post")
    source = parse_source(text.encode(), path)
    return PostImporter(ImportRun(**run)).parse(source, log), log


def with_front_matter(*lines, body="Some text.", **more):
    return parse("\n".join(["---", *lines, "---", "", body, ""]), **more)


def messages(log):
    return " | ".join(warning.message for warning in log.warnings)


def test_date_and_slug_come_from_the_file_name():
    record, log = with_front_matter("layout: post")
    assert record.slug == "a-first-post"
    assert record.date == datetime(2026, 1, 6, tzinfo=UTC)
    assert record.values["title"] == "A First Post"
    assert record.values["body"] == "Some text."
    assert not log.warnings


def test_one_digit_months_and_days_are_dates():
    record, _ = with_front_matter("a: b", path="_posts/2026-1-6-x.md")
    assert (record.date, record.slug) == (datetime(2026, 1, 6, tzinfo=UTC), "x")


def test_a_day_begins_in_the_time_zone_of_the_site():
    record, _ = with_front_matter("a: b", time_zone=HANOI)
    assert record.date == datetime(2026, 1, 5, 17, tzinfo=UTC)


def test_the_date_of_the_front_matter_wins():
    record, _ = with_front_matter("date: 2025-12-24 18:30:00 +0700")
    assert record.date == datetime(2025, 12, 24, 11, 30, tzinfo=UTC)


@pytest.mark.parametrize("told", ["2021-02-30", "2021-03-04 25:61", "soon", "2021"])
def test_a_date_that_cannot_be_is_told_and_the_file_name_counts(told):
    record, log = with_front_matter(f"date: {told}")
    assert record.date == datetime(2026, 1, 6, tzinfo=UTC)
    assert [warning.line for warning in log.warnings] == [2]


def test_a_file_without_any_date_has_none():
    record, _ = with_front_matter("title: Undated", path="notes/undated.md")
    assert (record.date, record.slug, record.is_draft) == (None, "undated", False)


def test_empty_keys_say_nothing():
    record, log = with_front_matter(
        "cover-img:", "subtitle:", "tags:", "author:", "date:", "title:", "lang:"
    )
    assert record.images["cover"] == []
    assert record.values["tags"] == []
    assert record.values["subtitle"] == record.values["author"] == ""
    assert not log.warnings


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("tags: [C++, 'C#', machine learning]", ["C++", "C#", "machine learning"]),
        ("tags: one two", ["one", "two"]),
        ("tags: one thing, another", ["one thing", "another"]),
        ("tags: [1, 2.5, true, null]", ["1", "2.5", "true"]),
        ("tags: [Python, python]", ["Python"]),
    ],
)
def test_tags_are_a_list_or_a_string(line, names):
    assert with_front_matter(line)[0].values["tags"] == names


def test_categories_become_tags_once():
    record, _ = with_front_matter(
        "tags: [maths, notes]",
        "categories: Maths analysis",
        path="essays/_posts/2026-01-06-x.md",
    )
    assert record.values["tags"] == ["maths", "notes", "essays", "analysis"]


@pytest.mark.parametrize(
    "line", ["published: false", "published: 'false'", "draft: true", "draft: yes"]
)
def test_what_its_writer_holds_back_is_not_public(line):
    assert with_front_matter(line)[0].is_draft


def test_front_matter_that_never_ends_makes_a_draft():
    record, _ = parse("---\ntitle: Open\n\nSome text without an end.\n")
    assert record.is_draft
    assert "Some text" in record.values["body"]


def test_a_description_or_excerpt_is_the_summary():
    assert with_front_matter("description: In short")[0].values["summary"] == "In short"
    assert with_front_matter("excerpt: Shorter")[0].values["summary"] == "Shorter"
    assert with_front_matter("excerpt: false")[0].values["summary"] == ""


@pytest.mark.parametrize("key", ["last-updated", "last_modified_at"])
def test_a_revision_has_its_date(key):
    record, _ = with_front_matter(f"{key}: 2026-02-03")
    assert record.values["revised_at"] == datetime(2026, 2, 3, tzinfo=UTC)


def test_a_language_that_is_given_counts():
    assert with_front_matter("lang: vi")[0].values["language"] == "vi"
    record, log = with_front_matter("language: whatever I like", language="en")
    assert record.values["language"] == "en"
    assert "no language code" in messages(log)


def test_a_text_in_vietnamese_is_taken_for_vietnamese_and_that_is_told():
    body = "Những ngày đầu tiên ở trường, tôi chỉ ngồi ở hàng ghế cuối cùng. " * 3
    record, log = with_front_matter("title: x", body=body, language="en")
    assert record.values["language"] == "vi"
    assert "Vietnamese" in messages(log)
    record, log = with_front_matter("lang: en", body=body)
    assert record.values["language"] == "en"
    assert not log.warnings


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: 2024", "2024"),
        ("title: yes", "yes"),
        ("title: [a, b]", "a, b"),
        ("title: '   '", "A First Post"),
        ("title: '<b>bold</b>'", "<b>bold</b>"),
    ],
)
def test_a_title_is_always_text(line, title):
    assert with_front_matter(line)[0].values["title"] == title


def test_what_is_too_long_is_cut_and_told():
    record, log = with_front_matter(f"title: {'x' * 3000}")
    assert len(record.values["title"]) == 300
    assert "cut" in messages(log)


def test_liquid_is_answered_before_the_text_is_stored():
    record, log = with_front_matter(
        "title: x",
        body="{% highlight python %}\nx = 1\n{% endhighlight %}\n{% nothing %}",
    )
    assert record.values["body"].startswith("```python\nx = 1\n```")
    assert [warning.line for warning in log.warnings] == [8]


@pytest.mark.parametrize(
    ("value", "addresses"),
    [
        (None, []),
        ("", []),
        (" /a.png ", ["/a.png"]),
        (["/a.png", "/b.png"], ["/a.png", "/b.png"]),
        ([{"/a.png": "a caption"}], ["/a.png"]),
        ({"path": "/a.png", "alt": "words"}, ["/a.png"]),
        (3, []),
    ],
)
def test_covers_come_in_many_shapes(value, addresses):
    assert [address for address, _ in named_images(value)] == addresses


@pytest.mark.parametrize(
    "line",
    ["ref: wind", "lang-ref: wind", "translation_id: wind", "page_id: wind"],
)
def test_files_that_translate_each_other_share_a_word(line):
    record, _ = with_front_matter(line, "lang: vi")
    assert record.values["translation_key"] == "wind"


@pytest.mark.parametrize("line", ["ref: true", "ref:", "title: x"])
def test_no_word_is_no_translation(line):
    assert with_front_matter(line)[0].values["translation_key"] == ""
