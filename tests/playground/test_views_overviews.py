"""Pages over many experiments: notes, years, activity."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from playground.activity import Calendar, level_of
from playground.models import (
    Change,
    Location,
    Note,
    PlaygroundSettings,
    Promise,
    YearPage,
)
from tests.playground.factories import (
    draft_board,
    live_board,
    live_experiment,
    live_value,
    status,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response


def test_the_notes_are_those_of_public_experiments_read_last_first(client):
    board = live_board()
    for title, day in (("Early", date(2024, 1, 1)), ("Late", date(2024, 6, 1))):
        row = live_experiment(board, title=title)
        Note.objects.create(experiment=row, tldr=f"{title} in *short*.", read_on=day)
    elsewhere = live_experiment(board, title="In a file")
    Location.objects.create(experiment=elsewhere, text="./notes.md", role="notes")
    live_experiment(board, title="Without")
    for secret in (
        live_experiment(board, title="Draft", published_at=None),
        live_experiment(draft_board(title="Hidden")),
        live_experiment(live_board(title="By address", unlisted=True)),
    ):
        Note.objects.create(experiment=secret, tldr="Secret")
    response = page(client, "/playground/notes/")
    titles = [row.title for row in response.context["experiments"]]
    assert titles == ["Late", "Early", "In a file"]
    assert "Late in <em>short</em>." in response.content.decode()
    assert "Secret" not in response.content.decode()


def test_a_year_has_numbers_and_answers_the_promises_of_the_year_before(client):
    for year, text in ((2023, "Draw figures"), (2024, "Sleep more")):
        told = YearPage.objects.create(title=f"Year {year}", year=year, published_at=NOW, body="So it *went*.")  # fmt: skip
        Promise.objects.create(page=told, text=text, verdict="kept" if year == 2023 else "open", answer="Drawn.")  # fmt: skip
    board = live_board(year=2024)
    live_experiment(board, title="Ended", finished_on=date(2024, 12, 31))
    live_experiment(board, title="Begun", started_on=date(2024, 1, 1), finished_on=date(2025, 1, 1))  # fmt: skip
    live_experiment(board, title="Draft", published_at=None, finished_on=date(2024, 5, 5))  # fmt: skip
    response = page(client, "/playground/year/2024/")
    assert response.context["numbers"] == {
        "started": 1, "finished": 1, "stopped": 0, "on_boards": 2, "notes": 0
    }  # fmt: skip
    text = response.content.decode()
    assert text.index("Draw figures") < text.index("Sleep more")
    assert "promise-kept" in text
    assert "So it <em>went</em>." in text
    assert "Draft" not in text


def test_a_draft_of_a_year_is_not_found_and_its_promises_stay_private(client):
    draft = YearPage.objects.create(title="Draft", year=2023)
    Promise.objects.create(page=draft, text="Secret promise")
    YearPage.objects.create(title="Public", year=2024, published_at=NOW)
    assert client.get("/playground/year/2023/").status_code == 404
    text = page(client, "/playground/year/2024/").content.decode()
    assert "Secret promise" not in text
    assert "/playground/year/2023/" not in text


def test_a_year_of_which_nobody_wrote_has_its_numbers(client, admin_client):
    YearPage.objects.create(title="Draft of a year", year=2022)
    board = live_board(year=2023)
    live_experiment(board, title="Ended", finished_on=date(2022, 12, 31))
    live_experiment(board, title="Hidden", published_at=None, finished_on=date(2021, 5, 5))  # fmt: skip
    live_experiment(board, title="Planned", due_on=date(2020, 5, 5))
    response = page(client, "/playground/year/2022/")
    text = response.content.decode()
    assert response.context["numbers"]["finished"] == 1
    assert "Ended" in text
    assert "Draft of a year" not in text
    assert 'href="/playground/year/2023/" rel="next"' in text
    for year in (2020, 2021, 2024):
        assert client.get(f"/playground/year/{year}/").status_code == 404
    assert [each.title for each in page(client, "/playground/").context["years"]] == ["2023", "2022"]  # fmt: skip
    sitemap = page(client, "/sitemap.xml").content.decode()
    assert sitemap.count("/playground/year/2022/</loc>") == 1
    form = "/admin/playground/yearpage/add/?year=2023"
    assert form in page(admin_client, "/playground/year/2023/").content.decode()
    assert "Draft of a year" in page(admin_client, "/playground/year/2022/").content.decode()  # fmt: skip


def test_a_year_that_is_public_and_in_no_list_is_not_named(client):
    YearPage.objects.create(title="Quiet", year=2022, published_at=NOW, unlisted=True)
    live_experiment(live_board(year=2022), title="One")
    assert page(client, "/playground/year/2022/").status_code == 200
    assert list(page(client, "/playground/").context["years"]) == []
    assert "/year/2022/" not in page(client, "/sitemap.xml").content.decode()


def days_ago(days):
    return timezone.localdate() - timedelta(days=days)


def test_what_is_late_is_what_is_open_and_past_its_day(client):
    board = live_board()
    rows = {
        "Late": {"due_on": days_ago(3), "status": status("in_progress")},
        "Today": {"due_on": days_ago(0), "status": status("planned")},
        "Done": {"due_on": days_ago(3), "status": status("done")},
        "Finished": {"due_on": days_ago(3), "finished_on": days_ago(4)},
        "This year": {"due_on": days_ago(0).replace(month=1, day=1), "due_precision": "year"},
        "Draft": {"due_on": days_ago(3), "published_at": None},
    }  # fmt: skip
    for title, fields in rows.items():
        live_experiment(board, title=title, **fields)
    response = page(client, "/playground/activity/")
    assert [(row.title, row.days_late) for row in response.context["overdue"]] == [("Late", 3)]  # fmt: skip
    assert [row.title for row in response.context["running"]] == ["Late"]


def test_the_calendar_counts_what_is_public_and_known_to_the_day(client):
    board = live_board()
    row = live_experiment(board)
    for days, told in (
        (1, {}),
        (1, {}),
        (40, {"precision": "day"}),
        (40, {"precision": "month"}),
        (2, {"private": True}),
        (800, {}),
    ):
        Change.objects.create(experiment=row, field="goal", new="x", origin="admin", at=NOW - timedelta(days=days), **told)  # fmt: skip
    Note.objects.create(experiment=row, tldr="Read.", read_on=days_ago(5))
    hidden = live_experiment(draft_board(title="Hidden"))
    Change.objects.create(experiment=hidden, field="goal", new="x", origin="admin")
    response = page(client, "/playground/activity/")
    calendar = response.context["calendar"]
    assert (calendar.total, calendar.active_days) == (4, 3)
    assert sum(month.events for month in calendar.months()) == 4
    assert response.context["days_since"] == 1
    text = response.content.decode()
    assert 'role="img"' in text
    assert "<caption>" in text


def test_the_calendar_ends_today_and_holds_53_weeks():
    calendar = Calendar(date(2024, 5, 1))
    days = list(calendar.days())
    assert days[-1].day == date(2024, 5, 1)
    assert days[0].day.weekday() == 0
    assert (calendar.last - calendar.first).days // 7 == 52
    assert all(0 <= day.x < calendar.width and 0 <= day.y < calendar.height for day in days)  # fmt: skip


@pytest.mark.parametrize(("count", "level"), [(0, 0), (1, 1), (2, 1), (3, 2), (8, 3), (99, 3)])  # fmt: skip
def test_more_events_are_a_larger_square(count, level):
    assert level_of(count) == level


def test_an_empty_playground_has_all_its_pages(client):
    for address in ("/playground/", "/playground/notes/", "/playground/activity/", "/playground/feed.xml"):  # fmt: skip
        page(client, address)


def test_the_owner_can_hide_the_activity(client, admin_client):
    live_board()
    assert "/playground/activity/" in page(client, "/playground/").content.decode()
    PlaygroundSettings.objects.create(activity_shown=False)
    assert client.get("/playground/activity/").status_code == 404
    assert "/playground/activity/" not in page(client, "/playground/").content.decode()
    assert "activity" not in page(client, "/sitemap.xml").content.decode()
    own = page(admin_client, "/playground/activity/")
    assert "no-store" in own.headers["Cache-Control"]
    assert "only you see it" in own.content.decode()


def test_all_boards_are_summed(client):
    for title, key in (("One", "done"), ("Two", "done"), ("Three", "planned")):
        live_experiment(live_board(title=title), status=status(key))
    live_experiment(draft_board(title="Hidden"), status=status("done"))
    response = page(client, "/playground/")
    told = [(total.status.key, total.count) for total in response.context["totals"]]
    assert told == [("planned", 1), ("done", 2)]


def test_the_sitemap_names_the_overviews(client):
    YearPage.objects.create(title="Year", year=2024, published_at=NOW)
    text = page(client, "/sitemap.xml").content.decode()
    for address in ("notes/", "activity/", "year/2024/"):
        assert f"/playground/{address}</loc>" in text


def test_a_criterion_with_a_rule_is_a_column_that_the_site_answers(client):
    board = live_board()
    noted, bare = (
        live_experiment(board, title="Noted"),
        live_experiment(board, title="Bare"),
    )
    Note.objects.create(experiment=noted, tldr="x")
    board.criteria.create(name="Has notes", type="answer", rule="has_notes")
    live_value(bare, "Hours", "3")
    (group,) = page(client, board.get_absolute_url()).context["groups"]
    assert [dict(row.criterion_cells) for row in group.experiments] == [
        {"Has notes": "yes", "Hours": ""}, {"Has notes": "no", "Hours": "3"}
    ]  # fmt: skip
