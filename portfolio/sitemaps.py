from publishing.sitemaps import IndexSitemap, PublishedSitemap

from .models import Page, Project


class PortfolioSitemap(IndexSitemap):
    names = ("portfolio:projects",)


class ProjectSitemap(PublishedSitemap):
    model = Project


class PageSitemap(PublishedSitemap):
    model = Page
