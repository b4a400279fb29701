"""What changed, for feed readers: of all boards, and of one."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from publishing.feeds import ContentFeed
from publishing.seo import absolute_url

from .boards import board_rows
from .models import Board, Change, Experiment


class ChangeFeed(ContentFeed):
    def queryset(self, obj: Any) -> Any:
        return self.changes(Experiment.objects.listed())

    def changes(self, experiments: Any) -> Any:
        """Public ones of experiments that are public now; none from the future."""
        rows = Change.objects.public().filter(experiment__in=experiments)
        past = rows.filter(at__lte=timezone.now()).order_by("-at", "-pk")
        return past.select_related("experiment__board")

    def title(self, obj: Any = None) -> str:
        return f"{super().title()} · {_('Playground')}"

    def link(self, obj: Any = None) -> str:
        return absolute_url(reverse("playground:boards"))

    def feed_path(self, obj: Any) -> str:
        return reverse("playground:feed")

    def item_title(self, item: Change) -> str:
        return f"{item.experiment.title}: {item.what}"

    def item_description(self, item: Change) -> str:
        return str(format_html("{}", item.told))

    def item_link(self, item: Change) -> str:
        return absolute_url(item.experiment.get_absolute_url())

    def item_guid(self, item: Change) -> str:
        host = urlsplit(settings.SITE_URL).hostname or "localhost"
        return f"tag:{host},{item.at:%Y-%m-%d}:playground.change:{item.pk}"

    def item_pubdate(self, item: Change) -> Any:
        return item.at

    def item_updateddate(self, item: Change) -> Any:
        return item.at

    def item_categories(self, item: Change) -> list[str]:
        return [str(item.get_field_display())]

    def item_extra_kwargs(self, item: Change) -> dict[str, str]:
        return {}


class BoardFeed(ChangeFeed):
    def get_object(self, request: HttpRequest, board: str) -> Board:
        return get_object_or_404(Board.objects.published(), slug=board)

    def queryset(self, obj: Board) -> Any:
        return self.changes(board_rows(obj))

    def title(self, obj: Any = None) -> str:
        return f"{ContentFeed.title(self)} · {obj}"

    def link(self, obj: Any = None) -> str:
        return absolute_url(obj.get_absolute_url())

    def feed_path(self, obj: Any) -> str:
        return reverse("playground:board-feed", kwargs={"board": obj.slug})
