"""What readers of boards and experiments see, and what they do not."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from blog.models import Post
from playground.models import Board, Change, Experiment, Section
from publishing.models import Link, OldAddress
from tests.playground.factories import (
    draft_board,
    import_text,
    live_board,
    live_experiment,
    status,
)
from tests.playground.test_admin import form_data

pytestmark = pytest.mark.django_db
TABLE = "# Tides\n\n| Paper | Goal | Status |\n|---|---|---|\n| A paper | {} | {} |\n"


def seen(client: Client, item: Experiment | Board | Post) -> str:
    return client.get(item.get_absolute_url()).content.decode()


def test_history_tells_no_comment_of_a_cell(client: Client, tmp_path: Path) -> None:
    import_text(tmp_path, TABLE.format("Learn", "Done"))
    import_text(tmp_path, TABLE.format("Learn more <!-- for me -->", "Done"))
    experiment = Experiment.objects.get()
    assert "<!-- for me -->" in experiment.goal
    assert "Learn more" in seen(client, experiment)
    assert "for me" not in seen(client, experiment)


def test_a_comment_in_an_unknown_status_is_not_shown(
    client: Client, tmp_path: Path
) -> None:
    import_text(tmp_path, TABLE.format("Learn", "sunny <!-- for me -->"))
    experiment = Experiment.objects.get()
    assert "for me" in experiment.raw
    for item in (experiment, experiment.board):
        assert "sunny" in seen(client, item)
        assert "for me" not in seen(client, item)


def test_what_changed_in_a_draft_stays_with_its_editors(
    admin_client: Client, client: Client
) -> None:
    experiment = live_experiment(live_board(), title="Working title", published_at=None)
    address = reverse("admin:playground_experiment_change", args=[experiment.pk])
    for title in ("Title for readers", "Better title"):
        data = form_data(admin_client.get(address)) | {"title": title}
        data |= {"published_at_0": "2025-01-01", "published_at_1": "10:00:00"}
        assert admin_client.post(address, data).status_code == 302
    assert list(Change.objects.values_list("old", "private").order_by("pk")) == [
        ("Working title", True),
        ("Title for readers", False),
    ]
    page = seen(client, experiment)
    assert "Title for readers" in page
    assert "Working title" not in page


def test_search_engines_leave_an_unlisted_board_alone(client: Client) -> None:
    board = live_board(unlisted=True)
    experiment = live_experiment(board)
    for item in (board, experiment):
        assert '<meta name="robots" content="noindex">' in seen(client, item)


def test_an_unlisted_board_has_totals(client: Client) -> None:
    board = live_board(unlisted=True)
    live_experiment(board, status=status("done"))
    assert "Done 1" in seen(client, board)


def test_a_previewed_board_has_totals(admin_client: Client) -> None:
    board = draft_board()
    live_experiment(board, status=status("done"))
    live_experiment(board, title="Another")
    page = seen(admin_client, board)
    assert "Done 1" in page
    assert "without status 1" in page


def test_a_section_of_another_board_breaks_no_page(client: Client) -> None:
    board, other = live_board(), live_board(title="Other")
    section = Section.objects.create(board=other, title="Elsewhere")
    experiment = live_experiment(board, section=section)
    assert experiment.title in seen(client, board)
    with pytest.raises(ValidationError, match="belongs to another board"):
        experiment.clean()


def test_only_listed_ends_of_links_are_shown(client: Client) -> None:
    post = Post.objects.create(title="A post", published_at=timezone.now())
    open_board = live_board()
    ends = [
        live_experiment(open_board, title="Open end"),
        live_experiment(open_board, title="Unlisted end", unlisted=True),
        live_experiment(live_board(title="Unlisted", unlisted=True), title="Shy end"),
        live_experiment(draft_board(title="Draft"), title="Hidden end"),
    ]
    for end in ends:
        Link.objects.create(source=post, target=end, role="about")
    page = seen(client, post)
    assert "Open end" in page
    assert not [end.title for end in ends[1:] if end.title in page]


def test_a_board_that_was_never_public_leaves_no_old_addresses() -> None:
    board = live_board(published_at=timezone.now() + timedelta(days=1))
    live_experiment(board)
    board.slug = "renamed"
    board.save()
    assert not OldAddress.objects.exists()
