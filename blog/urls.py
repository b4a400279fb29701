from django.urls import path

import publishing.converters  # noqa: F401 - registers "uslug" and "year"

from . import views
from .feeds import PostFeed, TagFeed

app_name = "blog"
urlpatterns = [
    path("blog/", views.PostListView.as_view(), name="posts"),
    path("blog/archive/", views.ArchiveView.as_view(), name="archive"),
    path("blog/archive/<year:year>/", views.ArchiveView.as_view(), name="year"),
    path("series/<uslug:slug>/", views.SeriesView.as_view(), name="series"),
    path("blog/<uslug:slug>/", views.PostDetailView.as_view(), name="post"),
    path("feed.xml", PostFeed(), name="feed"),
    path("tags/<uslug:slug>/feed.xml", TagFeed(), name="tag-feed"),
]
