from playground.importing.reading.reader import read_board
from playground.importing.records import ExperimentRecord

BOXES = """# Reading

## Vision

- [x] [Tiny patches](https://arxiv.org/abs/2101.00001) `vision/patches.py`
- [ ] Blur kernels
  - [x] Write the data loader
  - [ ] Train it
- Detectors
  - [-] Anchor boxes
  - [~] No boxes at all :construction:
"""
WORKS = """# Notes on papers

#### 2024-02

- A tiny network [[arXiv](https://arxiv.org/abs/2101.00001)] [[code](https://example.org/c)]
- [A large network](notes/large.md) [[paper](https://example.org/l.pdf)]
  - **TLDR**: it is large.

#### 2024-01

- **Wide** — [Wide networks](https://example.org/w) *(for the figures)*
"""


def rows(text: str) -> list[ExperimentRecord]:
    return read_board(text).experiments


def by_title(text: str) -> dict[str, ExperimentRecord]:
    return {row.title: row for row in rows(text)}


def test_check_boxes_are_statuses() -> None:
    told = [(row.title, row.raw_status, row.status) for row in rows(BOXES)]
    assert told == [
        ("Tiny patches", "[x]", "done"),
        ("Blur kernels", "[ ]", "in_progress"),
        ("Write the data loader", "[x]", "done"),
        ("Train it", "[ ]", "planned"),
        ("Anchor boxes", "[-]", "dropped"),
        ("No boxes at all", "[~]", "in_progress"),
    ]


def test_an_entry_without_a_box_names_a_section_of_its_entries() -> None:
    found = by_title(BOXES)
    assert found["Train it"].section == ("Vision",)
    assert found["Anchor boxes"].section == ("Vision", "Detectors")


def test_code_beside_a_title_is_the_location() -> None:
    row = by_title(BOXES)["Tiny patches"]
    assert row.fields["Location"] == "`vision/patches.py`"
    assert (row.url, row.line) == ("https://arxiv.org/abs/2101.00001", 5)


def test_a_list_of_works_has_titles_addresses_and_months() -> None:
    told = [(row.title, row.url, row.section) for row in rows(WORKS)]
    assert told == [
        ("A tiny network", "https://arxiv.org/abs/2101.00001", ("2024-02",)),
        ("A large network", "https://example.org/l.pdf", ("2024-02",)),
        ("Wide", "https://example.org/w", ("2024-01",)),
    ]
    assert {row.raw_status for row in rows(WORKS)} == {None}


def test_all_of_an_entry_is_kept() -> None:
    found = by_title(WORKS)
    assert (
        found["A large network"].fields["Location"]
        == "[A large network](notes/large.md)"
    )
    assert found["A large network"].fields["Notes"] == "**TLDR**: it is large."
    assert "*(for the figures)*" in found["Wide"].fields["Text"]


def test_a_numbered_list_below_a_line_with_a_colon_is_in_that_section() -> None:
    text = "# Me\n\nPapers I rebuild:\n1. One [[pdf]](https://example.org/1)\n\nTools:\n\n* Vim\n"
    board = read_board(text)
    (row,) = board.experiments
    assert (row.title, row.section) == ("One", ("Papers I rebuild",))
    assert board.afterword == "Tools:\n\n* Vim"


def test_citations_are_works() -> None:
    text = '**[7]** Lee, Ann. "**A small step**." Letters (2020). [[pdf]](https://example.org/7)\n'
    (row,) = rows(text)
    assert (row.title, row.url) == ("A small step", "https://example.org/7")


def test_a_list_of_papers_in_html_is_read() -> None:
    text = (
        "## Included papers\n\n<ol>\n<li><a href=''>One</a></li>\n<li>Two</li>\n</ol>\n"
    )
    assert [row.title for row in rows(text)] == ["One", "Two"]


def test_ordinary_lists_are_text() -> None:
    lists = (
        "- fast\n- small\n- see [the docs](https://example.org)\n",
        "## References\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n",
        "- [Setup](#setup)\n- [Use](#use)\n",
    )
    for text in lists:
        board = read_board(text)
        assert board.experiments == []
        assert board.intro == text.strip()


def test_links_beside_a_table_are_no_experiments() -> None:
    table = "| Paper | Status |\n|---|---|\n| One | done |\n"
    text = f"{table}\n## Blogs\n\n- [A](https://example.org/a)\n- [B](https://example.org/b)\n"
    assert [row.title for row in rows(text)] == ["One"]


def test_placeholders_in_a_list_are_left_out_and_told() -> None:
    board = read_board("- [x] One\n- [ ] xxx\n- [ ] \n")
    assert [row.title for row in board.experiments] == ["One"]
    assert (2, "an entry without a title: [ ] xxx") in board.warnings
