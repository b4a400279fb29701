"""Public views that know no app: they ask the registries and ``published()``."""

from .home import HomeView
from .icons import icon, manifest
from .machine_lists import llms, sitemap, sitemap_section
from .published import PublishedDetailMixin, PublishedListMixin, is_page_number
from .search import SearchView
from .service import healthz, media, robots
from .tags import TagDetailView, TagListView, tag_address, tags_like
from .theme import theme_css

__all__ = [
    "HomeView",
    "PublishedDetailMixin",
    "PublishedListMixin",
    "SearchView",
    "TagDetailView",
    "TagListView",
    "healthz",
    "icon",
    "is_page_number",
    "llms",
    "manifest",
    "media",
    "robots",
    "sitemap",
    "sitemap_section",
    "tag_address",
    "tags_like",
    "theme_css",
]
