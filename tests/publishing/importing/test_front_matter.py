import time

import pytest

from publishing.importing.front_matter import yaml_text
from publishing.importing.front_matter.block import split_front_matter
from publishing.importing.front_matter.loaders import suits_quick_loader


def split(*lines):
    return split_front_matter("\n".join(lines))


def test_settings_and_body_are_told_apart():
    result = split(
        "---", "title: On kites", "tags: [wind, string]", "---", "", "They fly."
    )
    assert result.values == {"title": "On kites", "tags": ["wind", "string"]}
    assert result.body == "\nThey fly."
    assert result.body_line == 5
    assert result.key_lines == {"title": 2, "tags": 3}
    assert result.warnings == []


@pytest.mark.parametrize("end", ["---", "...", "---  "])
def test_dashes_or_dots_close_the_front_matter(end):
    result = split("---   ", "title: Kites", end, "Body")
    assert result.values == {"title": "Kites"}
    assert result.body == "Body"


@pytest.mark.parametrize("text", ["", "Only words.\n", " ---\ntitle: x\n---\n"])
def test_a_file_without_front_matter_is_all_body(text):
    result = split_front_matter(text)
    assert (result.values, result.body, result.body_line) == ({}, text, 1)


def test_an_empty_front_matter_counts_as_one():
    result = split("---", "---", "Body")
    assert (result.values, result.body, result.body_line) == ({}, "Body", 3)


def test_scalars_that_yaml_would_change_stay_as_they_are_written():
    result = split(
        "---",
        "language: no",
        "version: 1.10",
        "time: 12:30:45",
        "number: 007",
        "date: 2014-04-36",
        "order: 7",
        "published: false",
        "cover-img:",
        "---",
    )
    assert result.values == {
        "language": "no",
        "version": "1.10",
        "time": "12:30:45",
        "number": "007",
        "date": "2014-04-36",
        "order": 7,
        "published": False,
        "cover-img": None,
    }


def test_a_colon_in_a_title_belongs_to_the_title():
    result = split("---", "title: Kites: how they fly", "date: 2021-01-01", "---", "x")
    assert result.values == {"title": "Kites: how they fly", "date": "2021-01-01"}
    assert len(result.warnings) == 1


def test_tabs_are_read_as_blanks_with_a_warning():
    result = split(
        "---", "title:\tKites", "tags:", "\t- wind", "\t- string", "---", "x"
    )
    assert result.values == {"title": "Kites", "tags": ["wind", "string"]}
    assert result.warnings[0][0] == 2
    assert "tabs" in result.warnings[0][1]


def test_an_unclosed_quote_costs_its_own_line_only():
    result = split(
        "---", "layout: post", 'title: "never closed', "tags: [a]", "---", "Body"
    )
    assert result.values == {"layout": "post", "tags": ["a"]}
    assert result.body == "Body"
    assert result.warnings[0][0] == 3


def test_lists_below_a_broken_line_are_kept():
    result = split("---", "title: @kites", "tags:", "  - wind", "- string", "---", "x")
    assert result.values["title"] == "@kites"
    assert "tags" not in result.values or result.values["tags"]


def test_front_matter_that_never_ends_is_body_of_a_draft():
    text = "---\ntitle: Kites\n\nThey fly.\n"
    result = split_front_matter(text)
    assert result.unclosed
    assert (result.values, result.body) == ({}, text)
    assert "never closed" in result.warnings[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\n# Kites\n\nA list of parts:\n\n* [Sail](#sail)\n\n---\n\n## Sail\n",
        "---\n# Kites\n---\nThey fly.\n",
        "---\n\nThey fly, and nothing follows.\n",
        "---\n- a list\n- of words\n---\n",
    ],
)
def test_a_file_that_opens_with_a_rule_is_all_body(text):
    result = split_front_matter(text)
    assert not result.unclosed
    assert (result.values, result.body) == ({}, text)
    assert "rule" in result.warnings[0][1]


def test_a_repeated_key_is_named_and_the_last_one_counts():
    result = split("---", "title: One", "layout: post", "title: Two", "---", "x")
    assert result.values["title"] == "Two"
    assert result.warnings == [(4, "the key 'title' stands twice; the last one counts")]


@pytest.mark.parametrize(
    "value",
    [
        '!!python/object/apply:os.system ["touch x"]',
        "!ruby/object:Gem {}",
        "!!binary aGk=",
    ],
)
def test_a_foreign_tag_runs_nothing_and_its_value_is_dropped(value):
    result = split("---", f"title: {value}", "layout: post", "---", "x")
    assert result.values == {"title": None, "layout": "post"}
    assert result.warnings[0][0] == 2


def test_aliases_that_explode_are_never_expanded():
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    started = time.process_time()
    result = split("---", *lines, "tags: *a11", "title: Kites", "---", "x")
    assert time.process_time() - started < 1
    assert result.values["title"] == "Kites"
    assert "tags" not in result.values
    assert "1000 values" in result.warnings[0][1]


def test_an_alias_to_its_own_parent_is_refused():
    result = split("---", "title: Kites", "a: &a [1, *a]", "---", "x")
    assert result.values == {"title": "Kites"}


@pytest.mark.parametrize("inner", ["[" * 5000, "[" * 5000 + "]" * 5000, "{a: " * 3000])
def test_deep_nesting_is_refused(inner):
    result = split("---", "title: Kites", f"x: {inner}", "---", "Body")
    assert result.values == {"title": "Kites"}
    assert result.body == "Body"


def test_a_huge_front_matter_is_refused_but_its_short_lines_are_read():
    result = split("---", "title: Kites", "x: " + "y" * 70_000, "---", "Body")
    assert result.values == {"title": "Kites"}
    assert "64 kB" in result.warnings[0][1]


def test_numbers_too_long_for_python_do_not_lose_the_post():
    result = split("---", "title: Kites", "id: " + "9" * 6000, "---", "Body")
    assert result.values["title"] == "Kites"


@pytest.mark.parametrize(
    "block",
    [
        "title: A: B",
        "title: wind\ntags: [air, sea]\nlang: no\nversion: 1.10\n",
        "a: &x [1, 2]\nb: *x\nb: 3\n<<: {c: 12:30}\n",
        "a: !!python/name:os.system x\nb: yes\n",
        "text: |\n  one\n\n  two\nlist:\n- {k: v}\n- - deep\n",
        "a:\tb\n",
        "é: 🙂\nd: 2024-01-02 10:00:00 +0700\ne: ~\nf: 1.50\n",
        "'quoted': \"\\u0041\\0\"\n",
    ],
)
def test_the_quick_parser_reads_as_the_other_does(block, monkeypatch):
    quick = split_front_matter(f"---\n{block}\n---\nText.\n")
    monkeypatch.setattr(yaml_text, "QuickLoader", None)
    assert split_front_matter(f"---\n{block}\n---\nText.\n") == quick


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "{? "])
def test_what_is_very_deep_is_kept_from_the_parser_that_has_no_limit(sign):
    assert not suits_quick_loader(sign * 1_000)
