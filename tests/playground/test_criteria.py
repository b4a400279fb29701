from datetime import date

import pytest

from playground.criteria import guess_type, guess_unit, read_value
from playground.partial_dates import read_date


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (["Yes", "TBD", "Mostly, have not tried it all", "No (dropped)"], "answer"),
        (["✅", "❌", "", "✅ with tricks"], "answer"),
        (["12", "1,024", "-"], "number"),
        (["94.5%", "90 %"], "percent"),
        (["3 h", "12 h"], "number"),
        (["2022-03-01", "March 2022", "2021"], "date"),
        (["[log](a.md)", "https://example.org/b"], "link"),
        (["small", "large", "small", "large", "small"], "choice"),
        (["No Free Lunch", "Attention", "A third one"], "text"),
        (["TBD", "?"], "text"),
        ([], "text"),
    ],
)
def test_the_cells_of_a_column_tell_its_type(texts: list[str], kind: str) -> None:
    assert guess_type(texts) == kind


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Yes, but not made deep", "yes"),
        ("**No** (no data)", "no"),
        ("Mostly, have not fully integrated it", "partial"),
        ("WIP", "partial"),
        ("TBD, but it would merge", "unknown"),
        ("Not sure actually", "unknown"),
        ("-", "unknown"),
        ("Somewhere else", ""),
    ],
)
def test_an_answer_is_read_from_the_beginning(text: str, answer: str) -> None:
    assert read_value("answer", text).answer == answer


def test_numbers_of_one_unit_share_it() -> None:
    assert guess_unit(["3 h", "12 h", "TBD"]) == "h"
    assert guess_unit(["3 h", "12 min"]) == ""
    assert read_value("number", "~1,024.5 h").number == 1024.5
    assert read_value("number", "many").number is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-02-01", (date(2024, 2, 1), "day")),
        ("2024/2", (date(2024, 2, 1), "month")),
        ("2024", (date(2024, 1, 1), "year")),
        ("March 2022", (date(2022, 3, 1), "month")),
        ("Sept. 3rd, 2022", (date(2022, 9, 3), "day")),
        ("3 Sep 2022", (date(2022, 9, 3), "day")),
        ("2023年4月5日", (date(2023, 4, 5), "day")),
        ("3/4/22", None),
        ("2024-13-01", None),
        ("1512", None),
        ("soon", None),
    ],
)
def test_dates_are_read_as_exactly_as_they_are_written(
    text: str, found: tuple[date, str] | None
) -> None:
    assert read_date(text) == found
