from django.urls import path

from publishing import converters  # noqa: F401 - registers the converter "uslug"

from . import views

app_name = "portfolio"
urlpatterns = [
    path("projects/", views.ProjectListView.as_view(), name="projects"),
    path("projects/<uslug:slug>/", views.ProjectDetailView.as_view(), name="project"),
    # Last: it answers any single word.
    path("<uslug:slug>/", views.PageView.as_view(), name="page"),
]
