"""The page of an experiment, and what a search finds of it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from playground.models import Change, Figure, Location, Note, Paper, Timebox
from publishing.images.models import Image
from publishing.models import Link
from publishing.search.results import SearchResults
from tests.playground.factories import (
    draft_board,
    live_board,
    live_experiment,
    live_value,
    status,
)

pytestmark = pytest.mark.django_db


def page(client, row):
    response = client.get(row.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def paper(**fields):
    given = {"title": "Tiny nets", "authors": "Ann Lee\nBob Roe", "year": 2021}
    return Paper.objects.create(**{**given, "venue": "Small Journal", **fields})


def test_the_paper_box_says_who_wrote_what_and_how_to_cite_it(client):
    told = paper(arxiv_id="2101.00001", pdf_url="https://example.org/tiny.pdf")
    text = page(client, live_experiment(live_board(), paper=told))
    assert "Ann Lee, Bob Roe" in text
    assert "Small Journal" in text
    assert 'href="https://arxiv.org/abs/2101.00001"' in text
    assert 'href="https://example.org/tiny.pdf"' in text
    assert "Lee, A., &amp; Roe, B. (2021)." in text
    assert "@misc{lee2021tiny," in text


def test_an_address_that_would_run_something_is_no_link(client):
    told = paper(pdf_url="javascript:alert(1)")
    text = page(client, live_experiment(live_board(), paper=told))
    assert 'href="javascript' not in text


def test_what_a_reference_manager_keeps_for_its_user_is_not_cited(client):
    told = paper(bibtex_fields={"file": "/home/ann/a.pdf", "Annote": "boring", "note": "Oral"})  # fmt: skip
    text = page(client, live_experiment(live_board(), paper=told))
    assert "/home/ann" not in text
    assert "boring" not in text
    assert "Oral" in text


def test_findings_dates_and_criteria_are_shown(client):
    row = live_experiment(
        live_board(), goal="Fit *digits*", hypothesis="It **fits**.", conclusion="It did.",
        outcome="partly", progress=80, rating=4, status=status("done"),
        started_on=date(2024, 2, 1), started_precision="month", finished_on=date(2024, 3, 9),
    )  # fmt: skip
    live_value(row, "Converges ?", "Yes, slowly")
    Timebox.objects.create(
        experiment=row, opened_on=date(2024, 2, 1), ends_on=date(2024, 2, 8),
        closed_on=date(2024, 2, 8), result="extended",
    )  # fmt: skip
    text = page(client, row)
    for part in (
        "Fit <em>digits</em>", "It <strong>fits</strong>.", "It did.", "Partly reproduced",
        "80 %", "4 of 5", ">2024-02<", ">2024-03-09<", "Yes, slowly", "extended",
    ):  # fmt: skip
        assert part in text, part


def test_the_way_it_went_is_told_in_the_order_of_time(client):
    row = live_experiment(live_board())
    now = timezone.now()
    for days, field, new in ((9, "added", "Planned"), (5, "status", "In progress"), (1, "status", "Done")):  # fmt: skip
        Change.objects.create(experiment=row, field=field, new=new, at=now - timedelta(days=days), origin="admin")  # fmt: skip
    stages = client.get(row.get_absolute_url()).context["stages"]
    assert [change.new for change in stages] == ["Planned", "In progress", "Done"]


def test_private_changes_are_shown_nowhere(client):
    row = live_experiment(live_board())
    for field in ("status", "remark"):
        Change.objects.create(experiment=row, field=field, new="Secret", private=True, origin="admin")  # fmt: skip
    for address in (row.get_absolute_url(), row.board.get_absolute_url(), "/playground/activity/", "/playground/feed.xml"):  # fmt: skip
        assert "Secret" not in client.get(address).content.decode()
    assert client.get("/playground/activity/").context["calendar"].total == 0


def picture(name):
    return Image.objects.create(file=f"images/{name}.png", content_hash=name, width=640, height=400)  # fmt: skip


def test_theirs_stands_beside_mine(client):
    row = live_experiment(live_board())
    for side, pair in (("mine", 1), ("", None), ("theirs", 1)):
        Figure.objects.create(experiment=row, image=picture(f"f{side}"), alt=f"Curve {side}", side=side, pair=pair)  # fmt: skip
    response = client.get(row.get_absolute_url())
    told = [[figure.side for figure in each] for each in response.context["figures"]]
    assert told == [["theirs", "mine"], [""]]
    assert 'alt="Curve mine"' in response.content.decode()


def test_a_note_is_shown_part_by_part_without_its_comments(client):
    row = live_experiment(live_board())
    Note.objects.create(
        experiment=row, tldr="Small *works*.", key_points="- one", questions="Why?",
        text="Seen <!-- hidden thought --> twice.", depth="second", read_on=date(2024, 5, 1),
    )  # fmt: skip
    text = page(client, row)
    for part in ("Small <em>works</em>.", "Key points", "Questions", "Second pass", "2024-05-01"):  # fmt: skip
        assert part in text, part
    assert "hidden thought" not in text


def test_locations_say_their_role_and_lead_into_the_repository(client):
    board = live_board(repository="https://example.org/me/code")
    row = live_experiment(board)
    Location.objects.create(experiment=row, text="./rl/dqn", role="notebook")
    text = page(client, row)
    assert "<dt>Notebook</dt>" in text
    assert 'href="https://example.org/me/code/blob/HEAD/rl/dqn"' in text


def test_what_is_continued_is_named_where_it_is_public(client):
    first = live_experiment(live_board(title="Last year", year=2023), title="First try")
    secret = live_experiment(draft_board(title="Secret"), title="Secret try")
    row = live_experiment(live_board(), title="Second try", continues=first)
    hidden = live_experiment(live_board(title="More"), title="Third try", continues=secret)  # fmt: skip
    live_experiment(draft_board(title="Plans"), title="Planned try", continues=row)
    assert "First try" in page(client, row)
    assert "Planned try" not in page(client, row)
    assert "Second try" in page(client, first)
    assert "Secret try" not in page(client, hidden)


def test_posts_and_projects_that_link_here_are_named(client):
    row, other = (live_experiment(live_board(title=title)) for title in "ab")
    Link.objects.create(source=other, target=row, role="blocked")
    assert "blocks" in page(client, row)


def found(words):
    return [card.item.title for card in SearchResults(words)[:5]]


def test_a_search_looks_through_findings_notes_paper_and_locations(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        row = live_experiment(
            live_board(), title="A row", goal="goalword <!-- secretword -->",
            hypothesis="hypoword", conclusion="concword", remark="remarkword",
            paper=paper(title="Paperword"), raw="| rawword |",
        )  # fmt: skip
        Location.objects.create(experiment=row, text="./placeword")
    with django_capture_on_commit_callbacks(execute=True):
        note = Note.objects.create(experiment=row, text="noteword", tldr="tldrword")
    words = "goalword hypoword concword remarkword paperword roe placeword noteword tldrword"
    assert all(found(word) == ["A row"] for word in words.split())
    assert found("secretword") == found("rawword") == []
    with django_capture_on_commit_callbacks(execute=True):
        note.delete()
        row.paper.title = "Othername"
        row.paper.save()
    assert found("noteword") == found("paperword") == []
    assert found("othername") == ["A row"]
