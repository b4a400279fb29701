from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from .current import current_site
from .menu import menu_entries
from .models import SocialLink
from .seo import FeedLink, PageMeta, feed_links
from .web_addresses import is_safe_address


def site_meta(request: HttpRequest) -> PageMeta:
    """For pages that say nothing of their own."""
    settings = current_site(request)
    return PageMeta(
        title=settings.title,
        path=request.path,
        description=settings.description or settings.tagline,
        site_name=settings.title,
    )


def social_links() -> list[SocialLink]:
    return [link for link in SocialLink.objects.all() if is_safe_address(link.url)]


def site_feeds() -> list[FeedLink]:
    """Of everything; nothing where no app has such a feed."""
    try:
        return feed_links(reverse("blog:feed"), "")
    except NoReverseMatch:
        return []


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page shows around its content; asked of the database when drawn."""
    return {
        "site": SimpleLazyObject(lambda: current_site(request)),
        "menu": SimpleLazyObject(lambda: menu_entries(request.path)),
        "social_links": SimpleLazyObject(social_links),
        "meta": SimpleLazyObject(lambda: site_meta(request)),
        "site_feeds": SimpleLazyObject(site_feeds),
    }
