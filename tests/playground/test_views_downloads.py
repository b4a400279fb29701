"""A board for other programs: files, the badge, due dates and feeds."""

import csv
import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from playground.exporting.calendar import escaped, folded, span
from playground.models import Change, Experiment, Paper
from tests.playground.factories import live_board, live_experiment, live_value, status

pytestmark = pytest.mark.django_db
TYPES = {
    "board.md": "text/markdown",
    "board.csv": "text/csv",
    "board.json": "application/json",
    "board.bib": "application/x-bibtex",
    "board.ics": "text/calendar",
    "board.svg": "image/svg+xml",
    "badge.svg": "image/svg+xml",
    "feed.xml": "application/atom+xml",
}

ASIDES = """Everybody reads this.

[comment]: # (Secret)

> [//]: # (Secret)

- [_]: <> (Secret)

[note to myself]: # "Secret"
"""


@pytest.fixture
def board():
    board = live_board(body=ASIDES, reflection=ASIDES)
    paper = Paper.objects.create(
        title="Tiny nets",
        authors="Ann Lee",
        year=2021,
        bibtex_fields={
            "file": ":C\\:/Users/ann/tiny.pdf:PDF",
            "pdf-file": "Secret place",
            "mendeley-tags": "Secret",
            "note": "Spotlight",
        },
    )
    row = live_experiment(
        board, title="Shown row", paper=paper, status=status("done"), due_on=date(2026, 3, 1)
    )  # fmt: skip
    hidden = [
        live_experiment(board, title="Secret draft", published_at=None),
        live_experiment(board, title="Secret unlisted", unlisted=True),
    ]
    for each in (row, *hidden):
        Change.objects.create(experiment=each, field="goal", new="Said", origin="admin")
    Change.objects.create(
        experiment=row, field="remark", new="Secret change", origin="admin", private=True
    )  # fmt: skip
    return board


def fetch(client, board, name):
    return client.get(f"/playground/{board.slug}/{name}")


@pytest.mark.parametrize(("name", "kind"), TYPES.items())
def test_every_form_has_its_address_and_tells_no_secret(client, board, name, kind):
    response = fetch(client, board, name)
    assert response.status_code == 200
    assert response.headers["Content-Type"].startswith(kind)
    text = response.content.decode()
    assert "Secret" not in text
    assert "Users/ann" not in text
    again = client.get(
        f"/playground/{board.slug}/{name}", headers={"If-None-Match": response["ETag"]}
    )
    assert again.status_code == 304


@pytest.mark.parametrize("name", ["board.exe", "board.MD", "board.", "board.md/"])
def test_other_forms_are_not_found(client, board, name):
    assert fetch(client, board, name).status_code == 404


def test_the_page_links_to_its_forms(client, board):
    text = client.get(board.get_absolute_url()).content.decode()
    for name in TYPES:
        assert f'href="/playground/{board.slug}/{name}"' in text


@pytest.mark.parametrize("name", ["board.svg", "badge.svg"])
def test_a_drawing_has_a_text_alternative_and_no_script(client, board, name):
    board.title = 'Nets <script> & "more"'
    board.save()
    response = fetch(client, board, name)
    drawing = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    assert drawing.get("role") == "img"
    assert "1 done" in drawing.get("aria-label")
    assert drawing.find("{*}title").text
    assert "sandbox" in response.headers["Content-Security-Policy"]


def test_a_board_without_rows_has_a_badge_too(client):
    assert "nothing yet" in fetch(client, live_board(), "badge.svg").content.decode()


def test_due_dates_are_all_day_events_with_a_lasting_identity(client, board):
    text = fetch(client, board, "board.ics").content.decode()
    row = board.experiments.get(title="Shown row")
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == 1
    assert f"UID:experiment-{row.pk}@" in text
    assert "DTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260302\r\n" in text
    assert "SUMMARY:Shown row (Done)" in text
    assert re.search(r"DTSTAMP:\d{8}T\d{6}Z\r\n", text)


def test_a_line_is_folded_by_octets_and_no_letter_is_cut():
    line = "SUMMARY:" + "học máy 🚧 " * 30
    parts = list(folded(line))
    assert all(part.endswith("\r\n") for part in parts)
    assert all(len(part.rstrip("\r\n").encode()) <= 75 for part in parts)
    assert "".join(parts).replace("\r\n ", "").rstrip("\r\n") == line.rstrip("\r\n")


def test_signs_with_a_meaning_are_escaped():
    assert escaped("a;b,c\\d\r\ne\x00") == r"a\;b\,c\\d\ne"


@pytest.mark.parametrize(
    ("precision", "days"),
    [
        ("day", (date(2024, 2, 10), date(2024, 2, 11))),
        ("month", (date(2024, 2, 1), date(2024, 3, 1))),
        ("year", (date(2024, 1, 1), date(2025, 1, 1))),
    ],
)
def test_what_is_due_in_a_month_is_due_all_of_it(precision, days):
    assert span(date(2024, 2, 10), precision) == days


def titles(response):
    feed = ElementTree.fromstring(response.content)  # noqa: S314 - our own
    return [entry.find("{*}title").text for entry in feed.findall("{*}entry")]


def test_the_feed_of_a_board_has_its_public_changes(client, board):
    assert titles(fetch(client, board, "feed.xml")) == ["Shown row: goal"]


def test_the_feed_of_all_has_listed_boards_and_nothing_of_tomorrow(client, board):
    unlisted = live_board(title="By address", unlisted=True)
    for row, at in (
        (live_experiment(unlisted, title="Quiet"), timezone.now()),
        (board.experiments.first(), timezone.now() + timedelta(days=1)),
    ):
        Change.objects.create(experiment=row, field="goal", new="x", origin="admin", at=at)  # fmt: skip
    assert titles(client.get("/playground/feed.xml")) == ["Shown row: goal"]
    assert titles(fetch(client, unlisted, "feed.xml")) == ["Quiet: goal"]


def test_a_name_with_signs_stays_text_in_the_feed(client, board):
    row = board.experiments.get(title="Shown row")
    Change.objects.create(
        experiment=row, field="criterion", name="a<b> & c", new="<script>", origin="admin"
    )  # fmt: skip
    assert "Shown row: a<b> & c" in titles(fetch(client, board, "feed.xml"))


def test_a_title_with_signs_that_no_xml_can_hold_is_drawn(client):
    board = live_board(title="Pasted\x0c from\x02 a PDF")
    live_experiment(board)
    for name in ("board.svg", "badge.svg"):
        drawn = ElementTree.fromstring(  # noqa: S314 - our own
            fetch(client, board, name).content
        )
        assert "Pasted" in "".join(drawn.itertext())


@pytest.mark.parametrize(
    "cell", ['=HYPERLINK("https://example.org")', "@SUM(A1)", "+1+2", "-2+3", "\t=1"]
)
def test_no_cell_is_a_formula_to_a_spreadsheet(client, cell):
    board = live_board()
    live_experiment(board, title="A row", goal=cell)
    live_value(Experiment.objects.get(), "Gain", cell)
    rows = list(
        csv.reader(fetch(client, board, "board.csv").content.decode().splitlines())
    )
    assert not [each for row in rows for each in row if each[:1] in set("=@+-\t")]
    assert f"'{cell.strip()}" in rows[1]


@pytest.mark.parametrize("number", ["-0.5", "+3", "-12.5 %", "-1,000"])
def test_a_negative_number_stays_a_number(client, number):
    board = live_board()
    live_value(live_experiment(board), "Gain", number)
    assert number in fetch(client, board, "board.csv").content.decode()
    assert f"'{number}" not in fetch(client, board, "board.csv").content.decode()


def test_what_is_due_at_the_end_of_time_is_in_no_calendar(client):
    board = live_board()
    live_experiment(board, title="Someday", due_on=date(9999, 12, 31))
    live_experiment(board, title="Soon", due_on=date(9998, 12, 31))
    told = fetch(client, board, "board.ics").content.decode()
    assert "Soon" in told
    assert "Someday" not in told
