from collections.abc import Sequence

from publishing.sitemaps import IndexSitemap, PublishedSitemap

from .models import CVEntry, Page, Project, Publication


class PortfolioSitemap(IndexSitemap):
    names = ("portfolio:projects", "portfolio:publications")

    def items(self) -> Sequence[str]:
        has_cv = CVEntry.objects.visible().exists()
        return (*self.names, "portfolio:cv") if has_cv else self.names


class ProjectSitemap(PublishedSitemap):
    model = Project


class PageSitemap(PublishedSitemap):
    model = Page


class PublicationSitemap(PublishedSitemap):
    model = Publication
