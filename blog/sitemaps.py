from typing import Any

from publishing.sitemaps import FIELDS, IndexSitemap, PublishedSitemap

from .models import Post, Series


class PostSitemap(PublishedSitemap):
    model = Post

    def items(self) -> Any:
        return super().items().only("slug", "kept_path", *FIELDS)


class SeriesSitemap(PublishedSitemap):
    model = Series

    def items(self) -> Any:
        return super().items().only("slug", *FIELDS)


class BlogSitemap(IndexSitemap):
    names = ("blog:posts", "blog:archive")
