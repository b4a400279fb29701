"""What the parser makes of an about page; no database."""

import pytest

from portfolio.importing.reading import UNCLOSED, read_profile
from portfolio.models import SectionKind, Stance
from publishing.importing.report import FileReport
from publishing.importing.source import parse_source
from tests.portfolio.profiles import read, sample, sections


@pytest.fixture(scope="module")
def profile():
    return read(sample())


def test_sections_come_in_order_with_their_kinds(profile):
    assert [(s.title, s.kind.value, s.size, s.hidden) for s in profile.sections] == [
        ("Hello", "prose", 0, False),
        ("What I study", "described", 3, False),
        ("Podcasts worth an evening", "links", 2, False),
        ("Taste in tools", "tastes", 2, False),
        ("Things I've built", "projects", 3, False),
        ("Odds and ends", "facts", 3, False),
        ("Plans", "facts", 2, True),
        ("Regrets", "prose", 0, True),
        ("Say hello", "contacts", 3, False),
    ]


def test_title_and_subtitle_are_those_of_the_front_matter(profile):
    assert (profile.title, profile.subtitle) == (
        "Ada's workshop",
        "Small things, made slowly",
    )


def test_text_before_the_list_is_the_lead(profile):
    assert profile.sections[1].lead == "Lately I keep coming back to:"


def test_terms_are_parted_from_their_descriptions(profile):
    first, second, third = profile.sections[1].items
    assert first.label == "Sparse coding"
    assert first.text == (
        "Few active units, [a good survey](https://example.org/survey) included."
    )
    assert second.label == "Tiny compilers"
    assert second.text.startswith("From grammar")
    assert (third.label, third.text) == (
        "Old maps",
        "projections, sea monsters and all.",
    )


def test_links_keep_brackets_in_their_addresses(profile):
    assert profile.sections[2].items[1].url == "https://example.org/night_(radio)"


def test_likes_and_dislikes_are_told_apart(profile):
    assert [item.stance for item in profile.sections[3].items] == [
        Stance.LIKE,
        Stance.DISLIKE,
    ]


def test_a_project_keeps_all_its_paragraphs(profile):
    clock, _, _ = profile.sections[4].projects
    assert clock.title == "Rain Clock"
    assert clock.body.endswith("It has two hands and *no* numbers.")


def test_a_project_inside_a_comment_is_hidden(profile):
    assert [(p.title, p.hidden) for p in profile.sections[4].projects] == [
        ("Rain Clock", False),
        ("Letter Press", False),
        ("Quiet Siren", True),
    ]


def test_a_comment_between_items_stays_with_the_item_before(profile):
    assert profile.sections[5].items[1].text == (
        "My record is eleven cups of tea.\n<!-- - I once lost a duel. -->"
    )


def test_a_bare_mail_address_gets_a_link(profile):
    mail = profile.sections[8].items[1]
    assert (mail.label, mail.url, mail.text) == (
        "Mail",
        "mailto:ada@example.org",
        "ada@example.org",
    )


def test_a_contact_that_is_a_sentence_stays_one(profile):
    assert profile.sections[8].items[2].text.startswith("Or simply shout")


def test_sections_start_at_second_level_headings_where_the_file_does():
    found = sections("## One\n\ntext\n\n## Two\n\n- a\n- b\n")
    assert [(s.title, s.kind.value) for s in found] == [
        ("One", "prose"),
        ("Two", "facts"),
    ]


def test_a_lone_first_heading_names_the_page():
    profile = read("# I am Bo\n\nHi.\n\n## One\n\nx\n\n## Two\n\ny\n")
    assert profile.title == "I am Bo"
    assert profile.intro == "Hi."
    assert [section.title for section in profile.sections] == ["One", "Two"]


def test_a_lone_first_heading_beside_a_title_is_a_section():
    profile = read(
        "---\ntitle: Bo\n---\n# My life\n\nHi.\n\n## One\n\nx\n\n## Two\n\ny\n"
    )
    assert profile.title == "Bo"
    assert [section.title for section in profile.sections] == ["My life", "One", "Two"]


def test_text_before_the_first_heading_is_the_introduction():
    assert read("Hi there.\n\n# One\n\nx\n").intro == "Hi there."


def test_a_file_without_headings_is_all_introduction():
    profile = read("Hi.\n\n- a\n- b\n")
    assert profile.intro == "Hi.\n\n- a\n- b"
    assert profile.sections == []


def test_text_after_the_items_is_the_tail():
    (section,) = sections("# Hobbies\n\n- Sewing.\n- Rowing.\n\nAlso, I sleep.\n")
    assert (section.kind, section.tail) == (SectionKind.FACTS, "Also, I sleep.")


@pytest.mark.parametrize(
    "body",
    [
        "1. first\n2. second",
        "- [ ] to do\n- [x] done",
        "- one\n\n  two paragraphs\n- three",
        "- one\n\ntext between\n\n- two",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n- after a table",
        "* TOC\n{:toc}",
    ],
)
def test_what_fits_no_kind_stays_text(body):
    (section,) = sections(f"# Things\n\n{body}\n")
    assert section.kind == SectionKind.PROSE
    assert section.body == body


@pytest.mark.parametrize(
    "title", ["Education", "Work experience", "Học vấn", "About me", "Kinh nghiệm"]
)
def test_stations_of_a_life_are_no_projects(title):
    text = (
        f"# {title}\n\n## Here\n\nfrom then\n\n## There\n\nuntil now\n\n# More\n\nx\n"
    )
    assert sections(text)[0].kind == SectionKind.PROSE


def test_one_sub_heading_makes_no_project():
    text = "# Work\n\n## Here\n\nfrom then\n\n# More\n\nx\n"
    assert sections(text)[0].kind == SectionKind.PROSE


def test_a_linked_project_heading_gives_the_project_its_address():
    text = (
        "# Projects\n\n## [Sail](https://github.com/bo/sail)\n\nx\n\n"
        "## [Oar](https://oar.example)\n\ny\n"
    )
    sail, oar = sections(text)[0].projects
    assert (sail.title, sail.code_url) == ("Sail", "https://github.com/bo/sail")
    assert (oar.title, oar.demo_url) == ("Oar", "https://oar.example")


def test_a_link_in_a_section_heading_is_not_lost():
    (section,) = sections("# See [my lab](https://lab.example)\n\ntext\n")
    assert section.title == "See my lab"
    assert section.body == "See [my lab](https://lab.example)\n\ntext"


def test_a_heading_attribute_is_the_anchor():
    (section,) = sections("# My plans {#plans}\n\ntext\n")
    assert (section.title, section.slug) == ("My plans", "plans")


def test_link_definitions_go_along_with_each_text_that_uses_them():
    first, second = sections(
        "# One\n\nsee [home][h]\n\n# Two\n\n- [Name][h]: a remark\n- [h]: b\n\n"
        "[h]: https://home.example\n"
    )
    assert first.body == "see [home][h]\n\n[h]: https://home.example"
    assert second.items[0].url == "https://home.example"


def test_text_after_a_hidden_section_stays_visible():
    found = sections("# One\n\nshown\n\n<!-- # Two\n\nsecret -->\n\nshown again\n")
    assert [(s.title, s.body, s.hidden) for s in found] == [
        ("One", "shown", False),
        ("Two", "secret", True),
        ("", "shown again", False),
    ]


def test_text_after_a_hidden_project_belongs_to_the_one_before():
    (section,) = sections(
        "# Projects\n\n## A\n\na\n\n<!-- ## B\n\nsecret -->\n\nmore of a\n\n## C\n\nc\n"
    )
    assert [(p.title, p.body) for p in section.projects] == [
        ("A", "a\n\nmore of a"),
        ("B", "secret"),
        ("C", "c"),
    ]


def test_a_comment_without_headings_stays_in_the_text():
    (section,) = sections("# One\n\nshown <!-- not\n\nshown --> again\n")
    assert section.body == "shown <!-- not\n\nshown --> again"


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- # Two\n\nsecret -->",
        "words <!--\n# Two\n\nsecret -->",
        "<!--\n    # Two\n\n    secret\n-->",
        "<!--\nTwo\n===\n\nsecret\n-->",
        "{::comment}\n# Two\n\nsecret\n{:/comment}",
        "{% comment %}\n# Two\n\nsecret\n{% endcomment %}",
        "- item <!--\n\n# Two\n\nsecret -->",
    ],
)
def test_headings_in_any_comment_are_hidden(comment):
    found = sections(f"# One\n\n{comment}\n\n# Three\n\nshown\n")
    assert [(s.title, s.hidden) for s in found] == [
        ("One", False),
        ("Two", True),
        ("Three", False),
    ]
    assert found[1].body == "secret"


def test_a_comment_shown_as_code_hides_nothing():
    found = sections("# One\n\n```html\n<!-- # Two -->\n```\n\n`<!-- # x -->`\n")
    assert [(s.title, s.hidden) for s in found] == [("One", False)]


def test_an_unclosed_comment_hides_the_rest_and_says_so():
    log = FileReport("about.md", "profile")
    text = "---\ntitle: x\n---\n# One\n\nshown\n\n<!-- # Two\n\nsecret\n"
    found = read_profile(parse_source(text.encode(), "about.md"), log).sections
    assert [(s.title, s.hidden) for s in found] == [("One", False), ("Two", True)]
    assert [(w.line, w.message) for w in log.warnings] == [(8, UNCLOSED)]


def test_a_section_knows_its_line_in_the_file():
    found = sections(
        "---\ntitle: x\n---\n# One\n\nx\n\n<!-- # Two\n\ny -->\n\n# Three\n"
    )
    assert [section.line for section in found] == [4, 8, 12]


def test_a_heading_inside_raw_html_starts_no_section():
    text = "# One\n\n<div>\n\n# Not one\n\n<div>x</div>\n\n</div>\n\n# Two\n\ny\n"
    found = sections(text)
    assert [section.title for section in found] == ["One", "Two"]
    assert "# Not one" in found[0].body


def test_an_element_that_is_never_closed_swallows_nothing():
    found = sections("# One\n\n<div>\n\nx\n\n# Two\n\ny\n")
    assert [section.title for section in found] == ["One", "Two"]
