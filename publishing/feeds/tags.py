"""The feed of a tag: what its page lists and has a date, of all kinds together."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from publishing.mixed import MixedList
from publishing.models import Tag
from publishing.seo import absolute_url
from publishing.views.tags import tagged_rows

from .feed import LENGTH, ContentFeed


class TagFeed(ContentFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Tag:
        """A tag that nothing public has is 404, as its page is."""
        tag = get_object_or_404(Tag, slug=slug)
        if not MixedList(dict(tagged_rows(tag))):
            raise Http404
        return tag

    def items(self, obj: Any = None) -> Any:
        rows = {key: rows.dated() for key, rows in tagged_rows(obj)}
        items = [card.item for card in MixedList(rows)[:LENGTH]]
        for model in {type(item) for item in items}:
            same = [item for item in items if isinstance(item, model)]
            prefetch_related_objects(same, "cover", "share_image")
        return items

    def title(self, obj: Any = None) -> str:
        return f"{super().title()} · {obj}"

    def link(self, obj: Any = None) -> str:
        return absolute_url(obj.get_absolute_url())

    def feed_path(self, obj: Any) -> str:
        return reverse("publishing:tag-feed", kwargs={"slug": obj.slug})
