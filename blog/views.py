from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate, groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, ListView

from publishing.current import current_site
from publishing.kept_addresses import redirect_to_kept
from publishing.languages import language_name
from publishing.seo import FeedLink, PageMeta, citation_names, feed_links
from publishing.sharing import share_links
from publishing.views import PublishedDetailMixin, PublishedListMixin

from .citing import citations, reference_of
from .commenting import shown_discussion
from .models import Post, Series

BLOG: tuple[Any, Any] = (gettext_lazy("Blog"), reverse_lazy("blog:posts"))
ARCHIVE: tuple[Any, Any] = (gettext_lazy("Archive"), reverse_lazy("blog:archive"))

PARTS_A_PAGE = 50
POSTS_ON_A_PAGE = 500  # of the archive, whose entries are lines
POSTS_OF_A_PERIOD = 100  # on a page; seldom has a year more


class PostListView(PublishedListMixin, ListView):
    model = Post
    context_object_name = "posts"
    page_title = gettext_lazy("Blog")
    language = ""

    def get_queryset(self) -> Any:
        site_language = current_site(self.request).language
        rows = Post.objects.listed()
        self.languages = rows.languages(site_language)
        self.language = self.request.GET.get("lang", "")
        if self.language and self.language not in self.languages:
            raise Http404
        if self.language:
            rows = rows.in_language(self.language, site_language)
        return rows.for_lists().pinned_first()

    def get_meta(self) -> PageMeta:
        meta = super().get_meta()
        if self.language:
            kwargs = {"language": self.language}
            feed = reverse("blog:language-feed", kwargs=kwargs)
            meta.feeds = feed_links(feed, language_name(self.language))
            meta.title = f"{meta.title} · {language_name(self.language)}"
            meta.path += f"?lang={self.language}"
        return meta

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """A choice of languages where there is more than one."""
        offered = self.languages if len(self.languages) > 1 else []
        if self.language:
            kwargs["page_title"] = f"{self.page_title} · {language_name(self.language)}"
        return super().get_context_data(
            languages=[(code, language_name(code)) for code in offered],
            language=self.language,
            **kwargs,
        )

    def get_paginate_by(self, queryset: Any) -> int:
        return current_site(self.request).posts_per_page


class PostDetailView(PublishedDetailMixin, DetailView):
    model = Post
    schema_type = "BlogPosting"

    def get_queryset(self) -> Any:
        rows = Post.objects.select_related(
            "cover", "share_image", "share_card", "series"
        )
        return rows.prefetch_related("tags")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        if elsewhere := redirect_to_kept(request, self.object):
            return elsewhere
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [BLOG]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        post, site = self.object, current_site(self.request)
        reference = reference_of(post, site)
        context = super().get_context_data(
            previous_post=post.previous(),
            next_post=post.next(),
            related_posts=post.related(),
            series_place=post.series_place(),
            share_links=share_links(site.share_links, reference.url, post.title),
            discussion=shown_discussion(self.request, post),
            **citations(reference),
            **kwargs,
        )
        context["meta"].named = citation_names(reference)
        return context


class SeriesView(PublishedDetailMixin, DetailView):
    model = Series
    schema_type = "CollectionPage"

    def get_feeds(self) -> list[FeedLink]:
        address = reverse("blog:series-feed", kwargs={"slug": self.object.slug})
        return feed_links(address, self.object.title)

    def get_queryset(self) -> Any:
        return Series.objects.select_related("cover", "share_image")

    def get_breadcrumbs(self) -> list[tuple[Any, str]]:
        return [BLOG]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        parts = self.object.parts.defer("body", "body_html", "body_text", "toc")
        page = Paginator(parts, PARTS_A_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            posts=page, page_obj=page, paginator=page.paginator, **kwargs
        )


class ArchiveView(PublishedListMixin, ListView):
    """Listed posts by year and month, a line each: all of a site of usual size.

    Of a larger one the newest whole years, and ``earlier``: years and how many they have.
    """

    model = Post
    template_name = "blog/post_archive.html"
    context_object_name = "posts"
    paginate_by: int | None = None
    page_title: Any = ARCHIVE[0]
    breadcrumbs: tuple[Any, ...] = (BLOG,)
    earlier: Sequence[tuple[int, int]] = ()

    def get_queryset(self) -> Any:
        posts = Post.objects.listed().for_archive()
        dated, years = posts.dated(), list(Post.objects.listed().years().items())
        sums = accumulate(count for _, count in years)
        shown = max(1, sum(total <= POSTS_ON_A_PAGE for total in sums))
        self.earlier = years[shown:]
        if self.earlier:
            dated = dated.filter(published_at__year__gte=years[shown - 1][0])
        return [*dated, *posts.filter(date_known=False)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(earlier=self.earlier, **kwargs)
        posts = list(context["posts"])
        dated = (post for post in posts if post.date_known)
        undated = [post for post in posts if not post.date_known]
        return {**context, "years": dict(years_and_months(dated)), "undated": undated}


class PeriodView(ArchiveView):
    """The posts of one year by month, or those of one month."""

    template_name = "blog/post_period.html"
    paginate_by = POSTS_OF_A_PERIOD
    allow_empty = False

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        year, month = kwargs["year"], kwargs.get("month")
        self.page_title, self.breadcrumbs = str(year), (BLOG, ARCHIVE)
        if month:
            address = reverse("blog:year", kwargs={"year": year})
            self.breadcrumbs += ((str(year), address),)
            self.page_title = date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")

    def get_queryset(self) -> Any:
        period = self.kwargs["year"], self.kwargs.get("month")
        return Post.objects.listed().for_lists().dated().in_time(*period)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(month=self.kwargs.get("month"), **kwargs)
        return {**context, "months": context["years"][self.kwargs["year"]]}


Months = list[tuple[date, list[Post]]]


def years_and_months(posts: Iterable[Post]) -> Iterator[tuple[int, Months]]:
    """Posts that come newest first, by year, and by the first day of their month."""

    def month(post: Post) -> date:
        return timezone.localdate(post.published_at).replace(day=1)

    months = [(first, list(group)) for first, group in groupby(posts, month)]
    for year, group in groupby(months, lambda entry: entry[0].year):
        yield year, list(group)
