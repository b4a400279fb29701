import json

import pytest
from django.utils import timezone

from playground.models import Board, Change, Experiment, Section, Status

pytestmark = pytest.mark.django_db


def test_changes_are_told_as_json_too(client):
    now = timezone.now()
    board = Board.objects.create(title="Sky", published_at=now)
    section = Section.objects.create(board=board, title="One")
    fields = {"board": board, "section": section, "status": Status.objects.first()}
    row = Experiment.objects.create(title="Kite", published_at=now, **fields)
    draft = Experiment.objects.create(title="Draft", **fields)
    for each in (row, draft):
        Change.objects.create(
            experiment=each, field="goal", new="1 < 2", origin="admin"
        )
    for address in ("/playground/feed.json", "/playground/sky/feed.json"):
        told = json.loads(client.get(address).content)
        assert told["feed_url"] == f"https://example.com{address}"
        titles = [item["title"] for item in told["items"]]
        assert any(title.startswith("Kite") for title in titles)
        assert not any("Draft" in title for title in titles)
        assert all("1 < 2" not in item["content_html"] for item in told["items"])
