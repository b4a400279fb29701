from django.urls import path

import publishing.converters  # noqa: F401 - registers "uslug" and "year"
from publishing.feeds import JSONFeed

from . import views
from .feeds import BoardFeed, ChangeFeed

app_name = "playground"
urlpatterns = [
    path("", views.BoardListView.as_view(), name="boards"),
    path("feed.xml", ChangeFeed(), name="feed"),
    path("feed.json", ChangeFeed(JSONFeed)),
    # Before the boards, whose slugs may be none of these.
    path("notes/", views.NoteListView.as_view(), name="notes"),
    path("activity/", views.ActivityView.as_view(), name="activity"),
    path("year/<int:year>/", views.YearView.as_view(), name="year"),
    path("<uslug:board>/", views.BoardView.as_view(), name="board"),
    path("<uslug:board>/feed.xml", BoardFeed(), name="board-feed"),
    path("<uslug:board>/feed.json", BoardFeed(JSONFeed)),
    path("<uslug:board>/badge.svg", views.badge, name="badge"),
    path("<uslug:board>/board.<slug:form>", views.board_file, name="file"),
    path(
        "<uslug:board>/<uslug:slug>/",
        views.ExperimentView.as_view(),
        name="experiment",
    ),
]
