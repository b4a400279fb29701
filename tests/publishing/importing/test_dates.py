from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from publishing.importing.dates import parse_date, parse_post_name, zone_named

TORONTO = ZoneInfo("America/Toronto")
MINUS_FOUR = timezone(timedelta(hours=-4))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-03-20", datetime(2023, 3, 20, tzinfo=TORONTO)),
        ("2023-3-2 5:06", datetime(2023, 3, 2, 5, 6, tzinfo=TORONTO)),
        ("2023/03/20 14:37", datetime(2023, 3, 20, 14, 37, tzinfo=TORONTO)),
        ("2023-03-20 14:37:00-0400", datetime(2023, 3, 20, 14, 37, tzinfo=MINUS_FOUR)),
        (
            "2023-03-20 14:37:00 -04:00",
            datetime(2023, 3, 20, 14, 37, tzinfo=MINUS_FOUR),
        ),
        ("2023-03-20T14:37:00.250Z", datetime(2023, 3, 20, 14, 37, tzinfo=UTC)),
        (
            "2023-03-20 14:37 America/Toronto",
            datetime(2023, 3, 20, 14, 37, tzinfo=TORONTO),
        ),
        ("March 20, 2023", datetime(2023, 3, 20, tzinfo=TORONTO)),
        ("20th Mar 2023 2:37 PM", datetime(2023, 3, 20, 14, 37, tzinfo=TORONTO)),
        ("Mon, 20 Mar 2023 14:37:00 +0000", datetime(2023, 3, 20, 14, 37, tzinfo=UTC)),
        ("Mon Mar 20 14:37:00 UTC 2023", datetime(2023, 3, 20, 14, 37, tzinfo=UTC)),
        ("20/3/2023", datetime(2023, 3, 20, tzinfo=TORONTO)),
        ("3/20/2023", datetime(2023, 3, 20, tzinfo=TORONTO)),
        ("2023年3月20日", datetime(2023, 3, 20, tzinfo=TORONTO)),
        (date(2023, 3, 20), datetime(2023, 3, 20, tzinfo=TORONTO)),
        (datetime(2023, 3, 20, 1, tzinfo=UTC), datetime(2023, 3, 20, 1, tzinfo=UTC)),
    ],
)
def test_a_date_is_read_in_every_form(text, moment):
    parsed = parse_date(text, TORONTO)
    assert (parsed.moment, parsed.message) == (moment, "")


@pytest.mark.parametrize(
    "text", ["2023-02-30", "2014-04-36", "2023-03-20 25:61", "2023-03-20 13:00 PM"]
)
def test_a_date_that_does_not_exist_is_named(text):
    parsed = parse_date(text, UTC)
    assert parsed.moment is None
    assert text in parsed.message
    assert "does not exist" in parsed.message


@pytest.mark.parametrize(
    "text", ["2023", 1614834000, "soon", "next Monday", ["2023"], True]
)
def test_what_is_no_date_is_named(text):
    parsed = parse_date(text, UTC)
    assert parsed.moment is None
    assert parsed.message


@pytest.mark.parametrize("value", [None, "", "   "])
def test_an_empty_date_is_none_without_a_message(value):
    assert parse_date(value, UTC) == parse_date(None, UTC)
    assert parse_date(value, UTC).message == ""


def test_a_year_long_ago_is_not_believed():
    assert parse_date("0001-01-01", UTC).moment is None


def test_the_end_of_time_stays_a_date_in_every_zone():
    moment = parse_date("9999-12-31 23:59:59 -1100", UTC).moment
    assert moment.astimezone(ZoneInfo("Pacific/Kiritimati")).year == 9999


@pytest.mark.parametrize(
    ("name", "slug", "day"),
    [
        ("2026-01-06-on-kites.md", "on-kites", date(2026, 1, 6)),
        ("2026-1-6-on-kites.markdown", "on-kites", date(2026, 1, 6)),
        ("14-01-02-old.md", "old", date(2014, 1, 2)),
        ("2021-01-01-a.b.c.md", "a.b.c", date(2021, 1, 1)),
        ("2021-01-01-.md", "", date(2021, 1, 1)),
        ("2021-13-45-no-such-day.md", "no-such-day", None),
        ("on-kites.md", "on-kites", None),
    ],
)
def test_a_file_name_tells_date_and_slug(name, slug, day):
    parsed = parse_post_name(name)
    assert (parsed.slug, parsed.day) == (slug, day)


def test_a_name_with_an_impossible_date_is_told_from_one_without():
    assert parse_post_name("2021-13-45-x.md").has_date
    assert not parse_post_name("x.md").has_date


def test_a_drafts_name_carries_no_date():
    assert parse_post_name("2026-01-06-on-kites.md", dated=False).day is None


@pytest.mark.parametrize("name", ["", "Mars/Phobos", "../etc/passwd", "\0", "x" * 500])
def test_an_unknown_time_zone_is_none(name):
    assert zone_named(name) is None
