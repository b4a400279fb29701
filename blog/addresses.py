"""Which list of ours stands for one of an old site; none where there is nothing in it."""

from collections.abc import Mapping

from django.urls import reverse

from publishing.views import tags_like

from .models import Post


def page_address(_: Mapping[str, str]) -> str:
    """Old pages had another number of posts, so each leads to the first."""
    return reverse("blog:posts")


def year_address(told: Mapping[str, str]) -> str | None:
    """Months and days are found on the page of their year."""
    year = int(told.get("year", "0"))
    in_time = Post.objects.listed().dated().filter(published_at__year=year)
    return reverse("blog:year", kwargs={"year": year}) if in_time.exists() else None


def feed_address(_: Mapping[str, str]) -> str:
    return reverse("blog:feed")


def tag_feed_address(told: Mapping[str, str]) -> str | None:
    used = Post.objects.for_feeds().values("tags")
    tag = tags_like(told.get("name", "")).filter(pk__in=used).first()
    return reverse("publishing:tag-feed", kwargs={"slug": tag.slug}) if tag else None
