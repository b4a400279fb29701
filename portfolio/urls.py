from django.urls import path

from publishing import converters  # noqa: F401 - registers the converter "uslug"

from . import views

app_name = "portfolio"
urlpatterns = [
    path("projects/", views.ProjectListView.as_view(), name="projects"),
    path("projects/<uslug:slug>/", views.ProjectDetailView.as_view(), name="project"),
    path("publications/", views.PublicationListView.as_view(), name="publications"),
    path("publications.bib", views.publications_bib, name="publications-bib"),
    path(
        "publications/<uslug:slug>/",
        views.PublicationDetailView.as_view(),
        name="publication",
    ),
    path(
        "publications/<uslug:slug>.bib",
        views.publication_bib,
        name="publication-bib",
    ),
    path("cv/", views.cv, name="cv"),
    path("cv.json", views.cv_json, name="cv-json"),
    # Last: it answers any single word.
    path("<uslug:slug>/", views.PageView.as_view(), name="page"),
]
