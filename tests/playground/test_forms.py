"""The forms that trackers take besides the pipe table."""

import pytest

from playground.importing.reading.reader import read_board

A, B, C = (f"https://example.org/{name}" for name in "abc")


def read(text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    rows = read_board(text).experiments
    return [(row.title, row.url, row.status, row.section) for row in rows]


def test_an_html_table_with_spans_is_read_like_any_other() -> None:
    text = f"""# T

<div align="center">
<table>
  <thead><tr><th>Topic</th><th>Paper</th><th>Status</th></tr></thead>

  <tr><td rowspan="2">Vision</td><td><a href="{A}">One</a></td><td>Done</td></tr>
  <tr><td><a href="{B}">Two</a></td><td>WIP, slow</td></tr>
  <tr><td colspan="3">Language</td></tr>
  <tr><td></td><td><b>Three</b></td><td rowspan=2>todo</td></tr>
  <tr><td></td><td>Four</td></tr>
</table>
</div>

The end.
"""
    assert read(text) == [
        ("One", A, "done", ("Vision",)),
        ("Two", B, "in_progress", ("Vision",)),
        ("Three", "", "planned", ("Language",)),
        ("Four", "", "planned", ("Language",)),
    ]
    board = read_board(text)
    assert [row.line for row in board.experiments] == [7, 8, 10, 11]
    assert "The end." in board.afterword


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><img src='a.png'></td><td><img src='b.png'></td></tr></table>",
        "<table><tr><th>Paper</th><th>Status</th></tr></table>",
        "<!-- <table><tr><th>Paper</th></tr><tr><td>One</td></tr></table> -->",
        "```\n<table><tr><th>Paper</th></tr><tr><td>One</td></tr></table>\n```",
        "<table><tr><th>Paper</th></tr><tr><td",
    ],
)
def test_tables_of_layout_and_hidden_ones_are_no_trackers(table: str) -> None:
    assert read(f"# T\n\n{table}\n") == []


def test_headings_may_be_the_items() -> None:
    text = f"# Log\n\n## [One]({A}) ✅\n\nGood.\n\n## [Two]({B}) (WIP)\n\n- a\n\n## [Three]({C})\n"
    assert read(text) == [
        ("One", A, "done", ()),
        ("Two", B, "in_progress", ()),
        ("Three", C, "", ()),
    ]
    assert [row.fields for row in read_board(text).experiments] == [
        {"Notes": "Good."},
        {"Notes": "- a"},
        {},
    ]


def test_headings_of_a_manual_are_no_items() -> None:
    assert read("# Tool\n\n## [Install](#install)\n\nx\n\n## [Use](#use)\n\ny\n") == []


def test_check_boxes_need_no_bullets() -> None:
    assert read(f"# L\n\n[x] [One]({A})\n[ ] [Two]({B})\n") == [
        ("One", A, "done", ()),
        ("Two", B, "planned", ()),
    ]


def test_a_section_may_say_how_far_its_rows_are() -> None:
    text = f"# L\n\n## Done\n\n- [One]({A})\n\n## ✨ To read\n\n1. [Two]({B})\n\n## Kites\n\n- [Three]({C})\n"
    rows = read_board(text).experiments
    assert [(row.status, row.raw_status) for row in rows] == [
        ("done", None),
        ("planned", None),
        ("", None),
    ]


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("![done](https://img.shields.io/badge/status-done-green)", "done"),
        ("![](https://img.shields.io/badge/-wip-blue)", "in_progress"),
        ("![](https://img.shields.io/badge/x-y-brightgreen)", "done"),
        ("![](https://img.shields.io/badge/x-y-red)", "dropped"),
        ("![a kite](kite.png)", ""),
        ('<span style="color:red">dropped</span>', "dropped"),
        ("70 %", "in_progress"),
        ("3/10", "in_progress"),
        ("10/10", "done"),
        ("██░░ 50%", "in_progress"),
        ("3/4/22", ""),
        ("Done[^1]", "done"),
        ("~~todo~~", "planned"),
        ("fertig", "done"),
    ],
)
def test_statuses_are_words_pictures_colours_and_numbers(
    cell: str, status: str
) -> None:
    assert (
        read(f"| Paper | Fortschritt |\n|---|---|\n| One | {cell} |\n")[0][2] == status
    )


def test_a_venue_before_the_title_is_the_paper_s() -> None:
    text = f"| Paper | Status |\n|---|---|\n| [ICLR'21] [One]({A}) | Done |\n| [NeurIPS 2017] Two | |\n"
    rows = read_board(text).experiments
    assert [(row.title, row.venue, row.year) for row in rows] == [
        ("One", "ICLR", 2021),
        ("Two", "NeurIPS", 2017),
    ]
    assert rows[0].fields == {"Paper": f"[ICLR'21] [One]({A})"}


def test_an_address_without_a_link_in_a_column_of_links_is_the_work_s() -> None:
    assert read(
        f"| 论文 | 链接 | 状态 |\n|---|---|---|\n| 注意力 | {A} | 已读 |\n"
    ) == [("注意力", A, "done", ())]


def test_a_remark_keeps_its_links_and_marks() -> None:
    cell = "WIP - see [the *book*](./rl/) | soon"
    text = (
        f"| Paper | Status |\n|---|---|\n| One | {cell.replace('|', chr(92) + '|')} |\n"
    )
    (row,) = read_board(text).experiments
    assert row.remark == "see [the *book*](./rl/) | soon"


def test_columns_may_be_the_sections_and_cells_the_items() -> None:
    boxes = f"| Mine | Theirs |\n|---|---|\n| [ ] [One]({A}) | [x] Two |\n"
    assert read(boxes) == [
        ("One", A, "planned", ("Mine",)),
        ("Two", "", "done", ("Theirs",)),
    ]
    states = f"| Todo | In progress | Done |\n|---|---|---|\n| [One]({A}) | Two | - |\n| | | Three |\n"
    assert read(states) == [
        ("One", A, "planned", ("Todo",)),
        ("Two", "", "in_progress", ("In progress",)),
        ("Three", "", "done", ("Done",)),
    ]


def test_a_month_in_italics_above_a_list_is_a_section() -> None:
    text = f"# L\n\n*May 2024*\n\n- [One]({A})\n\n_June 2024_\n\n- [Two]({B})\n"
    assert [row[3] for row in read(text)] == [("May 2024",), ("June 2024",)]
