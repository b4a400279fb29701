from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from publishing.feeds import ContentFeed
from publishing.languages import language_name
from publishing.models import SiteSettings
from publishing.seo import absolute_url

from .models import Post, Series


class PostFeed(ContentFeed):
    def queryset(self, obj: Any) -> Any:
        return Post.objects.for_feeds()

    def feed_path(self, obj: Any) -> str:
        return reverse("blog:feed")


class SeriesFeed(PostFeed):
    """The parts of a series, the newest first."""

    def get_object(self, request: HttpRequest, slug: str) -> Series:
        return get_object_or_404(Series.objects.published(), slug=slug)

    def queryset(self, obj: Series) -> Any:
        return super().queryset(obj).filter(series=obj)

    def title(self, obj: Any = None) -> str:
        return f"{super().title()} · {obj}"

    def subtitle(self, obj: Any = None) -> str:
        return str(obj.description)

    def link(self, obj: Any = None) -> str:
        return absolute_url(obj.get_absolute_url())

    def feed_path(self, obj: Any) -> str:
        return reverse("blog:series-feed", kwargs={"slug": obj.slug})


class LanguageFeed(PostFeed):
    """Only for languages in which there are posts."""

    def get_object(self, request: HttpRequest, language: str) -> str:
        written = Post.objects.listed().languages(SiteSettings.load().language)
        if language not in written:
            raise Http404
        return language

    def get_feed(self, obj: Any, request: HttpRequest) -> Any:
        feed = super().get_feed(obj, request)
        feed.feed["language"] = obj
        return feed

    def queryset(self, obj: str) -> Any:
        return super().queryset(obj).in_language(obj, SiteSettings.load().language)

    def title(self, obj: Any = None) -> str:
        return f"{super().title()} · {language_name(obj)}"

    def link(self, obj: Any = None) -> str:
        return absolute_url(f"{reverse('blog:posts')}?lang={obj}")

    def feed_path(self, obj: Any) -> str:
        return reverse("blog:language-feed", kwargs={"language": obj})
