from typing import Any

from publishing.sitemaps import IndexSitemap, PublishedSitemap

from .models import Post, Series


class PostSitemap(PublishedSitemap):
    model = Post

    def items(self) -> Any:
        return super().items().only("slug", "kept_path", "updated_at")


class SeriesSitemap(PublishedSitemap):
    model = Series

    def items(self) -> Any:
        return super().items().only("slug", "updated_at")


class BlogSitemap(IndexSitemap):
    names = ("blog:posts", "blog:archive")
