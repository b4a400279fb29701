from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Paginator
from django.db.models import Max
from django.urls import reverse
from django.utils.functional import cached_property

from .models import SiteSettings, language_of
from .seo import absolute_url

LIMIT = 2000  # addresses in one file; a site with more has an index of files
# What is asked of a row beside what its address is made of.
FIELDS = ("updated_at", "language", "translation_key")


class SiteSitemap(Sitemap):
    """Addresses start with SITE_URL, whatever host a request names. One use a request."""

    @cached_property
    def paginator(self) -> Paginator:  # counts its rows once
        return super().paginator

    def get_protocol(self, protocol: str | None = None) -> str:
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc


class PublishedSitemap(SiteSitemap):
    """The listed rows of a model; a subclass names the ``model``."""

    model: ClassVar[Any]
    limit = LIMIT

    def items(self) -> Any:
        return self.model.objects.listed().order_by("pk")

    def lastmod(self, item: Any) -> datetime:
        return item.updated_at  # type: ignore[no-any-return]

    def get_latest_lastmod(self) -> datetime | None:
        """Asked of the database, not of each row."""
        latest: datetime | None = self.items().aggregate(Max("updated_at"))[
            "updated_at__max"
        ]
        return latest

    def get_urls(
        self, page: Any = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super().get_urls(page, site, protocol)
        groups = self.translated({url["item"].translation_key for url in urls} - {""})
        for url in urls:
            url["alternates"] = groups.get(url["item"].translation_key, [])
        return urls

    def translated(self, keys: Collection[str]) -> dict[str, list[dict[str, str]]]:
        """By translation key, where each language is; a key of one row is none."""
        if not keys:
            return {}
        site_language = SiteSettings.load().language
        rows = self.model.objects.listed().filter(translation_key__in=keys)
        groups: dict[str, dict[str, str]] = defaultdict(dict)
        relations = self.model.address_relations
        for row in rows.select_related(*(relations or [None])).order_by(
            "language", "pk"
        ):
            found = groups[row.translation_key]
            code = language_of(row, site_language)
            found.setdefault(code, absolute_url(row.get_absolute_url()))
        return {
            key: [{"lang_code": code, "location": url} for code, url in found.items()]
            for key, found in groups.items()
            if len(found) > 1
        }


class IndexSitemap(SiteSitemap):
    """Pages that are found by the name of their address alone."""

    names: ClassVar[Sequence[str]] = ()

    def items(self) -> Sequence[str]:
        return self.names

    def location(self, item: str) -> str:
        return reverse(item)


class PublishingSitemap(IndexSitemap):
    names = ("publishing:home", "publishing:tags")
