from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject

from .csp import open_for
from .current import current_site
from .menu import menu_entries
from .models import SocialLink
from .seo import FeedLink, PageMeta, feed_links, site_description
from .services.counting import Counter
from .web_addresses import is_safe_address


def site_meta(request: HttpRequest, title: Any = "") -> PageMeta:
    """Of a page that is no row of its own; without a title it has the site's."""
    site = current_site(request)
    return PageMeta(
        title=str(title or site.title),
        path=escape_uri_path(request.path),
        description=site_description(site),
        site_name=site.title,
        language=site.language,
    )


def social_links() -> list[SocialLink]:
    return [link for link in SocialLink.objects.all() if is_safe_address(link.url)]


def site_feeds() -> list[FeedLink]:
    """Of everything; nothing where no app has such a feed."""
    try:
        return feed_links(reverse("blog:feed"), "")
    except NoReverseMatch:
        return []


def visit_counter(request: HttpRequest) -> Counter | None:
    """What counts this visit, if the owner wants that; staff are not counted.

    To be asked by a page that then draws it, since the policy opens for its host.
    """
    counter = current_site(request).counter
    # Asking who it is marks the page as one's own; nobody without a session is staff.
    may_be_staff = settings.SESSION_COOKIE_NAME in request.COOKIES
    if counter is None or (may_be_staff and request.user.is_staff):
        return None
    open_for(request, counter.opens)
    return counter


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page shows around its content; asked of the database when drawn."""
    return {
        "site": SimpleLazyObject(lambda: current_site(request)),
        "menu": SimpleLazyObject(lambda: menu_entries(request.path)),
        "social_links": SimpleLazyObject(social_links),
        "meta": SimpleLazyObject(lambda: site_meta(request)),
        "site_feeds": SimpleLazyObject(site_feeds),
        "visit_counter": SimpleLazyObject(lambda: visit_counter(request)),
    }
