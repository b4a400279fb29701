"""Which discussion of another service belongs to a post."""

import re

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest

from publishing.csp import open_for
from publishing.current import current_site
from publishing.languages import interface_language
from publishing.models import OldAddress, SiteSettings
from publishing.seo import absolute_url
from publishing.services.comments import Discussion, Page

from .models import Post

ENDING = re.compile(r"\.\w+$")


def shown_discussion(request: HttpRequest, post: Post) -> Discussion | None:
    """For a page that then draws it, since the policy opens for its host."""
    site = current_site(request)
    if not (site.comments_confirmed and post.comments_allowed and post.is_published):
        return None
    found = site.discussion_of(commented_page(post, site))
    if found:
        open_for(request, found.opens)
    return found


def commented_page(post: Post, site: SiteSettings) -> Page:
    """The post at its first address, so that what was said before it moved stays with it."""
    path = first_address(post)
    language = post.language or site.language
    return Page(
        url=absolute_url(path),
        path=ENDING.sub("", path.strip("/")) or "index",
        title=post.title,
        description=post.description,
        language=interface_language(language, "en"),
    )


def first_address(post: Post) -> str:
    if post.kept_path:
        return post.get_absolute_url()
    kind = ContentType.objects.get_for_model(post)
    earlier = OldAddress.objects.filter(content_type=kind, object_id=post.pk)
    path: str | None = earlier.order_by("pk").values_list("path", flat=True).first()
    return path or post.get_absolute_url()
