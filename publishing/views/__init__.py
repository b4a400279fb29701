"""Public views that know no app: they ask the registries and ``published()``."""

from .home import HomeView
from .published import PublishedDetailMixin, PublishedListMixin, is_page_number
from .search import SearchView
from .service import healthz, media, robots, sitemap
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
    "is_page_number",
    "media",
    "robots",
    "sitemap",
    "tag_address",
    "tags_like",
    "theme_css",
]
