"""Which list of ours stands for one of an old site; none where there is nothing in it."""

from collections.abc import Mapping

from django.urls import reverse

from publishing.views import tags_like

from .models import Post


def page_address(_: Mapping[str, str]) -> str:
    """Old pages had another number of posts, so each leads to the first."""
    return reverse("blog:posts")


def year_address(told: Mapping[str, str]) -> str | None:
    """Or that of its month, where the old one named a month in which there is a post.

    Days are found on the page of their month.
    """
    year, month = int(told.get("year", "0")), int(told.get("month", "0"))
    in_time = Post.objects.listed().dated()
    if month and in_time.in_time(year, month).exists():
        return reverse("blog:month", kwargs={"year": year, "month": month})
    if in_time.in_time(year).exists():
        return reverse("blog:year", kwargs={"year": year})
    return None


def feed_address(_: Mapping[str, str]) -> str:
    return reverse("blog:feed")


def tag_feed_address(told: Mapping[str, str]) -> str | None:
    used = Post.objects.for_feeds().values("tags")
    tag = tags_like(told.get("name", "")).filter(pk__in=used).first()
    return reverse("publishing:tag-feed", kwargs={"slug": tag.slug}) if tag else None
