from playground.importing.reading.reader import read_board
from playground.importing.records import BoardRecord, ExperimentRecord
from tests.playground.samples import CRITERIA, YEAR


def rows(text: str) -> list[ExperimentRecord]:
    return read_board(text).experiments


def only(text: str) -> ExperimentRecord:
    (row,) = rows(text)
    return row


def table(*lines: str, header: str = "| Paper | Goal | Status |") -> str:
    columns = header.count("|") - 1
    return "\n".join([header, "|---" * columns + "|", *lines])


def messages(board: BoardRecord) -> str:
    return "\n".join(f"{line}: {message}" for line, message in board.warnings)


def test_bold_rows_are_sections() -> None:
    assert [row.section for row in rows(YEAR)] == [
        ("Vision",),
        ("Vision",),
        ("Language",),
        ("Language",),
    ]


def test_a_counter_behind_a_section_is_not_part_of_its_name() -> None:
    text = table("| **Vision** (1/2) | | |", "| One | | done |")
    assert only(text).section == ("Vision",)


def test_a_row_keeps_title_address_status_and_line() -> None:
    first = rows(YEAR)[0]
    assert first.title == "Tiny patches"
    assert first.url == "https://arxiv.org/abs/2101.00001"
    assert (first.status, first.raw_status, first.line) == ("in_progress", "WIP", 8)


def test_status_remark_and_raw_text_are_three_things() -> None:
    third = rows(YEAR)[2]
    assert (third.status, third.remark) == ("done", "but with short lines")
    assert third.raw_status == "Done, but with short lines"


def test_goal_and_location_are_kept_as_written() -> None:
    fields = rows(YEAR)[0].fields
    assert fields == {
        "Goal": "Learn *digits*",
        "Location": "[patches](./vision/patches/)",
    }
    roles = [column.role for column in read_board(YEAR).columns]
    assert roles == ["title", "goal", "location", "status"]


def test_the_first_heading_is_the_title_and_text_above_the_table_the_intro() -> None:
    board = read_board(YEAR)
    assert board.title == "Things I rebuild"
    assert board.intro == "I pick one every other week."


def test_text_under_a_heading_that_looks_back_is_the_reflection() -> None:
    board = read_board(YEAR)
    assert board.reflection == "Fewer papers, better *figures*."
    assert board.reflection_title == "Looking back on the spring"
    assert board.afterword == ""


def test_other_text_below_the_table_is_kept_with_its_heading() -> None:
    board = read_board(f"{table('| One | | done |')}\n\n## Setup\n\nInstall it.\n")
    assert board.afterword == "## Setup\n\nInstall it."


def test_unknown_columns_are_kept_by_their_heading() -> None:
    first, second = rows(CRITERIA)
    assert first.fields == {"Converges ?": "Yes, mostly", "Hours spent": "12"}
    assert second.fields == {"Converges ?": "TBD"}


def test_an_unknown_status_is_kept_and_told_with_its_line() -> None:
    board = read_board(CRITERIA)
    second = board.experiments[1]
    assert (second.status, second.raw_status) == ("", "in review")
    assert "6: unknown status: in review" in messages(board)


def test_an_empty_status_is_planned_where_the_table_has_statuses() -> None:
    assert only(table("| One | | |")).status == "planned"


def test_cells_beyond_the_header_are_kept_by_their_place() -> None:
    board = read_board(table("| One | goal | done | | more |"))
    assert board.experiments[0].fields["column 5"] == "more"
    assert "5 cells under 3 headings" in messages(board)


def test_a_short_row_and_a_row_without_outer_pipes_are_rows() -> None:
    found = rows(table("| One | only two |", "Two | goal | done"))
    assert [(row.title, row.fields.get("Goal")) for row in found] == [
        ("One", "only two"),
        ("Two", "goal"),
    ]


def test_an_escaped_pipe_is_text() -> None:
    row = only(table(r"| [A \| B](https://example.org/ab) | `x \| y` | done |"))
    assert (row.title, row.fields["Goal"]) == ("A | B", "`x | y`")


def test_reference_links_are_resolved() -> None:
    text = table("| [One][o] | | done |") + "\n\n[o]: https://example.org/one 'One'\n"
    assert only(text).url == "https://example.org/one"


def test_html_in_a_cell_is_understood() -> None:
    row = only(
        table('| <a href="https://example.org/v">Vee</a><br>*Lu et al.* | | done |')
    )
    assert (row.title, row.url) == ("Vee", "https://example.org/v")
    assert "Lu et al." in row.fields["Paper"]


def test_a_relative_link_in_the_title_is_no_address_of_the_paper() -> None:
    row = only(table("| [One](./notes/one.md) | | done |"))
    assert (row.title, row.url) == ("One", "")
    assert row.fields["Paper"] == "[One](./notes/one.md)"


def test_an_index_before_the_title_is_dropped_from_it_but_kept() -> None:
    row = only(table("| 01. One | | done |"))
    assert (row.title, row.fields["Paper"]) == ("One", "01. One")


def test_a_bare_identifier_is_an_address() -> None:
    row = only(table("| arXiv:2101.00001 | | done |"))
    assert row.url == "https://arxiv.org/abs/2101.00001"


def test_a_struck_title_is_dropped() -> None:
    row = only(table("| ~~Old idea~~ | not worth it | |"))
    assert (row.title, row.status) == ("Old idea", "dropped")


def test_a_link_without_an_address_is_text_and_a_warning() -> None:
    board = read_board(table("| One | [notes](COMING SOON) | done |"))
    assert "link without an address: [notes](COMING SOON)" in messages(board)
    assert board.experiments[0].fields["Goal"] == "[notes](COMING SOON)"


def test_comments_code_and_placeholders_are_no_rows() -> None:
    inside = table("| Hidden | | done |")
    text = f"```\n{inside}\n```\n\n<!--\n{inside}\n-->\n\n{table('| TBD | - | TBD |')}"
    board = read_board(text)
    assert board.experiments == []
    assert board.skipped == 1


def test_a_comment_is_kept_for_the_owner_and_is_no_reflection() -> None:
    board = read_board(
        f"<!-- secret -->\n\n{table('| One | | done |')}\n\n<!-- more -->"
    )
    assert (board.intro, board.afterword) == ("<!-- secret -->", "<!-- more -->")
    assert board.reflection == ""


def test_tables_that_document_something_are_kept_as_text() -> None:
    text = table("| A100 | bfloat16 | fast |", header="| Hardware | Default | Why |")
    board = read_board(text)
    assert board.experiments == []
    assert "A100" in board.intro
    assert "a table that tracks nothing" in messages(board)


def test_a_table_without_a_header_is_kept_as_text_and_told() -> None:
    board = read_board("| One | done |\n| Two | todo |\n")
    assert board.experiments == []
    assert "1: a table without a header row" in messages(board)
    assert "| Two | todo |" in board.intro


def test_headings_are_sections_with_their_parents() -> None:
    text = f"# Board\n\n## Vision\n\n#### Basics\n\n{table('| One | | done |')}"
    assert only(text).section == ("Vision", "Basics")


def test_a_bold_line_above_a_table_is_a_section() -> None:
    text = f"**With code**\n\n{table('| One | | done |')}\n\n**Only read**\n\n"
    found = rows(text + table("| Two | | done |"))
    assert [row.section for row in found] == [("With code",), ("Only read",)]


def test_a_group_column_is_filled_down() -> None:
    header = "| Topic | Paper | Status |"
    lines = ("| Vision | One | done |", "| | Two | |", "| Language | Three | |")
    found = rows(table(*lines, header=header))
    assert [row.section for row in found] == [("Vision",), ("Vision",), ("Language",)]


def test_a_grid_has_an_item_in_every_cell() -> None:
    lines = ("| ✅ One | ❌ Two |", "| ✅ Three | |")
    found = rows(table(*lines, header="| Models | Games |"))
    assert [(row.title, row.status, row.section) for row in found] == [
        ("One", "done", ("Models",)),
        ("Three", "done", ("Models",)),
        ("Two", "planned", ("Games",)),
    ]


def test_a_sign_in_another_cell_is_the_status_where_no_column_is() -> None:
    text = table("| One | ✅ `one.ipynb` |", header="| Paper | Notebook |")
    row = only(text)
    assert (row.status, row.raw_status) == ("done", "✅")
    assert row.fields["Notebook"] == "✅ `one.ipynb`"


def test_without_any_status_a_row_has_none() -> None:
    row = only(table("| One | Ann |", header="| Paper | Implemented by |"))
    assert (row.status, row.raw_status) == ("", None)


def test_windows_lines_and_a_byte_order_mark_are_read() -> None:
    text = "\ufeff" + YEAR.replace("\n", "\r\n")
    assert [row.line for row in rows(text)] == [row.line for row in rows(YEAR)]


def test_nothing_but_text_is_a_board_without_rows() -> None:
    board = read_board(
        "# About\n\nI write [things](https://example.org).\n\n- one\n- two\n"
    )
    assert board.experiments == []
    assert "- one\n- two" in board.intro
