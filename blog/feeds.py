from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from publishing.feeds import AtomFeed
from publishing.models import Tag
from publishing.seo import absolute_url

from .models import Post


class PostFeed(AtomFeed):
    def queryset(self, obj: Any) -> Any:
        return Post.objects.for_feeds()

    def feed_url(self, obj: Any = None) -> str:
        return absolute_url(reverse("blog:feed"))

    def item_author_name(self, item: Post) -> str | None:
        return item.author or None


class TagFeed(PostFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Tag:
        """A tag that no public post has is 404, as its page is."""
        used = Tag.objects.filter(pk__in=Post.objects.for_feeds().values("tags"))
        return get_object_or_404(used, slug=slug)

    def queryset(self, obj: Tag) -> Any:
        return Post.objects.for_feeds().filter(tags=obj)

    def title(self, obj: Any = None) -> str:
        return f"{super().title()} · {obj}"

    def link(self, obj: Any = None) -> str:
        return absolute_url(obj.get_absolute_url())

    def feed_url(self, obj: Any = None) -> str:
        return absolute_url(reverse("blog:tag-feed", kwargs={"slug": obj.slug}))
