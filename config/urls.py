"""The map of addresses; the first match answers."""

from django.contrib import admin
from django.templatetags.static import static
from django.urls import include, path
from django.utils.functional import lazy
from django.views.generic import RedirectView

# Known only after the static files are collected, so asked at each request.
ICON = lazy(static, str)("img/icon-180.png")

urlpatterns = [
    # Asked for by every browser that is shown a page without a link to an icon.
    path("favicon.ico", RedirectView.as_view(url=ICON)),
    # Before the admin, which answers everything below its own address.
    path("", include("publishing.urls")),
    path("admin/", admin.site.urls),
    path("", include("blog.urls")),
    path("playground/", include("playground.urls")),
    # Last: a page of the owner answers any word that is still free.
    path("", include("portfolio.urls")),
]
