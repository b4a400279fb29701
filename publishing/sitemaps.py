from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse


class SiteSitemap(Sitemap):
    """Addresses start with SITE_URL, whatever host a request names."""

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class PublishedSitemap(SiteSitemap):
    """The listed rows of a model; a subclass names the ``model``."""

    model: ClassVar[Any]

    def items(self) -> Any:
        return self.model.objects.listed().order_by("pk")

    def lastmod(self, item: Any) -> datetime:
        return item.updated_at  # type: ignore[no-any-return]


class IndexSitemap(SiteSitemap):
    """Pages that are found by the name of their address alone."""

    names: ClassVar[Sequence[str]] = ()

    def items(self) -> Sequence[str]:
        return self.names

    def location(self, item: str) -> str:
        return reverse(item)


class PublishingSitemap(IndexSitemap):
    names = ("publishing:home", "publishing:tags")
