from django.urls import path

import publishing.converters  # noqa: F401 - registers "uslug"

from . import views

app_name = "playground"
urlpatterns = [
    path("", views.BoardListView.as_view(), name="boards"),
    path("year/<int:year>/", views.YearView.as_view(), name="year"),
    path("<uslug:board>/", views.BoardView.as_view(), name="board"),
    path(
        "<uslug:board>/<uslug:slug>/",
        views.ExperimentView.as_view(),
        name="experiment",
    ),
]
