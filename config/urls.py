"""The map of addresses; the first match answers."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    # Before the admin, which answers everything below its own address.
    path("", include("publishing.urls")),
    path("admin/", admin.site.urls),
    path("", include("blog.urls")),
    path("playground/", include("playground.urls")),
    # Last: a page of the owner answers any word that is still free.
    path("", include("portfolio.urls")),
]
