from .cv import cv, cv_json
from .projects import PageView, ProjectDetailView, ProjectListView
from .publications import (
    PublicationDetailView,
    PublicationListView,
    publication_bib,
    publications_bib,
)

__all__ = [
    "PageView",
    "ProjectDetailView",
    "ProjectListView",
    "PublicationDetailView",
    "PublicationListView",
    "cv",
    "cv_json",
    "publication_bib",
    "publications_bib",
]
