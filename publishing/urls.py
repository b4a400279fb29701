from django.urls import path

from . import converters, views  # noqa: F401 - converters registers "uslug"
from .admin.content import content_check_view
from .feeds import JSONFeed
from .feeds.tags import TagFeed
from .images.icons import CONTENT_TYPES
from .preview import ImageUploadView, MarkdownPreviewView
from .styleguide import StyleGuideView

app_name = "publishing"
urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("tags/", views.TagListView.as_view(), name="tags"),
    path("tags/<uslug:slug>/", views.TagDetailView.as_view(), name="tag"),
    path("tags/<uslug:slug>/feed.xml", TagFeed(), name="tag-feed"),
    path("tags/<uslug:slug>/feed.json", TagFeed(JSONFeed)),
    path("styleguide/", StyleGuideView.as_view(), name="styleguide"),
    path("search/", views.SearchView.as_view(), name="search"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("theme-<slug:version>.css", views.theme_css, name="theme"),
    path("sitemap-<slug:section>.xml", views.sitemap_section, name="sitemap-section"),
    path("llms.txt", views.llms, name="llms"),
    *(path(name, views.icon, {"name": name}, name=name) for name in CONTENT_TYPES),
    path("site.webmanifest", views.manifest, name="manifest"),
    path("robots.txt", views.robots, name="robots"),
    path("healthz", views.healthz, name="healthz"),
    path("media/<path:path>", views.media, name="media"),
    path(
        "admin/markdown/preview/",
        MarkdownPreviewView.as_view(),
        name="markdown-preview",
    ),
    path("admin/content/", content_check_view, name="content-check"),
    path("admin/markdown/upload/", ImageUploadView.as_view(), name="image-upload"),
]
