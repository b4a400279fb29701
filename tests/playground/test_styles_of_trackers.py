"""Trackers as people of several tongues keep them, each read as a person would."""

import pytest

from playground.importing.reading.reader import read_board
from playground.importing.records import ExperimentRecord
from playground.importing.wording.attribution import read_attribution
from playground.importing.wording.statuses import Vocabulary

A, B, C = (f"https://example.org/{name}" for name in "abc")


def rows(text: str) -> list[ExperimentRecord]:
    return read_board(text).experiments


def told(text: str) -> list[tuple[str, str]]:
    return [(row.title, row.status) for row in rows(text)]


def test_what_stands_under_code_says_how_far_a_row_is() -> None:
    head = "# T\n\n| Algorithm | Code | Score |\n|---|---|---|\n"
    some = f"| One | [one]({A}) | 3 |\n| Two | - | |\n"
    assert told(head + some) == [("One", ""), ("Two", "")]
    more = f"| Three | next | |\n| Four | [four]({B}) (WIP) | |\n"
    assert told(head + some + more) == [
        ("One", "done"),
        ("Two", "planned"),
        ("Three", "planned"),
        ("Four", "in_progress"),
    ]


@pytest.mark.parametrize(
    ("written", "title", "authors", "year"),
    [
        ("Kites (Lee et al., 2017)", "Kites", "Lee\nothers", 2017),
        ("Kites (van der Berg & Müller 2014b)", "Kites", "van der Berg\nMüller", 2014),
        ("Kites [R. Lee, A. Tran and Bo O'Neil; 1998]", "Kites", "R. Lee\nA. Tran\nBo O'Neil", 1998),
        ("Kites (Lee et al.)", "Kites", "Lee\nothers", None),
        ("Kites (KiteNet, 2016)", "Kites (KiteNet, 2016)", "", 2016),
        ("Kites (ICML & CVPR, 2016)", "Kites (ICML & CVPR, 2016)", "", 2016),
        ("Kites (wind and weather, 2019)", "Kites (wind and weather, 2019)", "", 2019),
        ("(Lee et al., 2017)", "(Lee et al., 2017)", "", 2017),
        ("[ICLR'18] Kites (Lee et al.)", "Kites", "Lee\nothers", 2018),
    ],
)  # fmt: skip
def test_who_wrote_a_work_is_no_part_of_its_title(
    written: str, title: str, authors: str, year: int | None
) -> None:
    found = read_attribution(written)
    assert (found.title, found.authors, found.year) == (title, authors, year)


@pytest.mark.parametrize(
    ("cell", "key", "remark"),
    [
        ("![](https://progress-bar.dev/75/?title=done)", "in_progress", "75%"),
        ("![](https://progress-bar.xyz/3?scale=12)", "in_progress", "25%"),
        ("<img src='https://geps.dev/progress/100' alt=x>", "done", ""),
        ("![](https://geps.dev/progress/0)", "planned", ""),
        ("![](https://img.shields.io/badge/x-40%25-red.svg) late", "in_progress", "40% late"),
        ("![](https://img.shields.io/badge/read-not%20started-green)", "planned", ""),
        ("![](https://img.shields.io/badge/status-on__hold-blue)", "on_hold", ""),
        ("![](https://img.shields.io/static/v1?label=a&message=wip)", "in_progress", ""),
        ("~~todo~~ done", "done", ""),
        ("精读完成", "done", "精读完成"),
        ("还没有完成", "planned", "还没有完成"),
        ("đang đọc", "in_progress", ""),
        ("Leído, falta el código", "done", "falta el código"),
        ("[/]", "in_progress", ""),
        ("[>]", "on_hold", ""),
    ],
)  # fmt: skip
def test_statuses_are_known_in_pictures_and_tongues(
    cell: str, key: str, remark: str
) -> None:
    found = Vocabulary().read(cell)
    assert (found.key, found.remark) == (key, remark)


def test_a_legend_counts_more_than_what_a_sign_usually_means() -> None:
    table = "| Paper | Status |\n|---|---|\n| One | ❌ |\n| Two | 🐝 |\n"
    assert told(table) == [("One", "planned"), ("Two", "")]
    legend = "# T\n\nKey: ❌ = dropped, 🐝: in progress; blank is not begun\n\n"
    assert told(legend + table) == [("One", "dropped"), ("Two", "in_progress")]
    prose = "# T\n\nI was happy 🎉 when it was done. Never stop ❌ to wonder.\n\n"
    assert told(prose + table) == [("One", "planned"), ("Two", "")]


def test_the_tail_of_an_entry_says_status_stars_and_day() -> None:
    text = f"""# Journal

- [x] [One]({A}) - 2024-03-01 ⭐⭐⭐⭐
- [ ] ~~[Two]({B})~~ too long
- [ ] Three (paper: <{C}>)
"""
    one, two, three = rows(text)
    assert (one.title, one.fields["Date"], one.fields["Rating"]) == (
        "One",
        "2024-03-01",
        "⭐⭐⭐⭐",
    )
    assert (two.status, three.title, three.url) == ("dropped", "Three", C)
    assert read_board(text).roles["Rating"] == "rating"


def test_entries_without_boxes_have_their_status_behind_them() -> None:
    text = f"""# Papers

- [One]({A}) ✅
- [Two]({B}) *(in progress)*
- [Three]({C}) (new)
- [Four]({A}?4) ![](https://geps.dev/progress/30)
- ~~[Five]({A}?5)~~ ✔️
- [Six]({A}?6) — my notes: [here](./six.md)
"""
    assert told(text) == [
        ("One", "done"),
        ("Two", "in_progress"),
        ("Three (new)", ""),
        ("Four", "in_progress"),
        ("Five", "done"),
        ("Six", ""),
    ]


def test_works_without_an_address_stand_under_the_name_of_a_status() -> None:
    text = f"# T\n\n## ✅ Done (1)\n- [One]({A})\n\n## Planned\n- Two\n- [Three]({B})\n"
    assert told(text) == [("One", "done"), ("Two", "planned"), ("Three", "planned")]


def test_keys_below_headings_are_the_cells_of_their_rows() -> None:
    text = """# Experiments

## Kite classifier

- **Status:** done, but slow
- **Goal:** classify kites
- **Code:** [kites/](./kites)

It took a week.

## Wind

Status: in progress
*Goal*: foretell wind
"""
    board = read_board(text)
    kite, wind = board.experiments
    assert (kite.status, kite.remark, wind.status) == (
        "done",
        "but slow",
        "in_progress",
    )
    assert kite.fields["Notes"] == "It took a week."
    assert board.roles == {
        "Goal": "goal",
        "Code": "location",
        "Notes": "criterion",
    }


def test_headings_with_other_lists_below_are_no_rows() -> None:
    text = "# Options\n\n## speed\n\n- Type: number\n- Default: 3\n\n## name\n\n- Type: text\n"
    assert rows(text) == []


def test_a_folded_part_is_a_section_without_its_tags() -> None:
    text = """# T

<details>
<summary><b>Vision (1/2)</b></summary>

| Paper | Status |
|---|---|
| One | 90% |

</details>
"""
    board = read_board(text)
    assert (board.sections, board.afterword) == ([("Vision (1/2)",)], "")


def test_headings_of_several_tongues_name_fields() -> None:
    text = """# Leseliste

| Titel | Autoren | Jahr | Stand | Gelesen am |
|---|---|---|---|---|
| Drachen | Müller, Schmidt | 2019 | gelesen | 3.4.2021 |
| Seile | Weber | 2020 | in Arbeit | 1. Mai 2022 |
"""
    board = read_board(text)
    assert [row.status for row in board.experiments] == ["done", "in_progress"]
    assert list(board.roles.values()) == [
        "title",
        "authors",
        "year",
        "status",
        "finished",
    ]


def test_a_badge_that_says_arxiv_leads_to_the_paper() -> None:
    image = "![arXiv](https://img.shields.io/badge/arXiv-1234.56789-red)"
    text = (
        f"| Paper | Status | Links |\n|---|---|---|\n| One | todo | [{image}]({A}) |\n"
    )
    assert rows(text)[0].url == A
