from django.urls import path

import publishing.converters  # noqa: F401 - registers "uslug", "year", "month", ...
from publishing.feeds import JSONFeed

from . import views
from .feeds import LanguageFeed, PostFeed, SeriesFeed

app_name = "blog"
urlpatterns = [
    path("blog/", views.PostListView.as_view(), name="posts"),
    path("blog/archive/", views.ArchiveView.as_view(), name="archive"),
    path("blog/archive/<year:year>/", views.PeriodView.as_view(), name="year"),
    path(
        "blog/archive/<year:year>/<month:month>/",
        views.PeriodView.as_view(),
        name="month",
    ),
    path("series/<uslug:slug>/", views.SeriesView.as_view(), name="series"),
    path("blog/<uslug:slug>/", views.PostDetailView.as_view(), name="post"),
    path("feed.xml", PostFeed(), name="feed"),
    path("feed.json", PostFeed(JSONFeed), name="feed-json"),
    path("series/<uslug:slug>/feed.xml", SeriesFeed(), name="series-feed"),
    path("series/<uslug:slug>/feed.json", SeriesFeed(JSONFeed)),
    path("<language:language>/feed.xml", LanguageFeed(), name="language-feed"),
    path("<language:language>/feed.json", LanguageFeed(JSONFeed)),
]
