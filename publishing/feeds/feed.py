import hashlib
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.html import escape
from django.utils.http import parse_http_date_safe

from publishing.models import SiteSettings
from publishing.seo import absolute_url

from .formats import FullTextAtom, JSONFeed
from .text import portable_html

LENGTH = 30
# The type that every browser shows: some hand Atom's own to the disk. Readers of feeds,
# who do not ask for HTML, are told the right one.
SHOWN_TYPE = "application/xml; charset=utf-8"


class ContentFeed(Feed):
    """A subclass says ``queryset(obj)``: listed, dated rows, newest first; and
    ``feed_path(obj)``: the path of its Atom form, beside which the other stands."""

    def __init__(
        self, feed_type: type[FullTextAtom] | type[JSONFeed] = FullTextAtom
    ) -> None:
        self.feed_type: Any = feed_type

    @property
    def language(self) -> str:  # type: ignore[override] # asked at each request
        return SiteSettings.load().language

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        if self.feed_type is FullTextAtom:
            patch_vary_headers(response, ["Accept"])
            if "text/html" in request.headers.get("Accept", ""):
                response.headers["Content-Type"] = SHOWN_TYPE
        response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()}"'
        changed = parse_http_date_safe(response.headers.get("Last-Modified", ""))
        answer = get_conditional_response(
            request, response.headers["ETag"], changed, response
        )
        return answer or response

    def queryset(self, obj: Any) -> Any:
        raise NotImplementedError

    def feed_path(self, obj: Any) -> str:
        raise NotImplementedError

    def feed_url(self, obj: Any = None) -> str:
        stem = self.feed_path(obj).removesuffix(FullTextAtom.suffix)
        return absolute_url(f"{stem}{self.feed_type.suffix}")

    def title(self, obj: Any = None) -> str:
        return SiteSettings.load().title

    def subtitle(self, obj: Any = None) -> str:
        site = SiteSettings.load()
        return site.feed_description or site.tagline

    def author_name(self, obj: Any = None) -> str:
        site = SiteSettings.load()
        return site.author_name or site.title  # Atom wants a name

    def link(self, obj: Any = None) -> str:
        return absolute_url("/")

    def feed_guid(self, obj: Any = None) -> str:
        return self.link(obj)

    def items(self, obj: Any = None) -> Any:
        return self.queryset(obj)[:LENGTH]

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        """Escaped, because the generator calls a summary HTML, and ours is text."""
        return escape(item.description)

    def item_author_name(self, item: Any) -> str | None:
        return getattr(item, "author", "") or None

    def item_link(self, item: Any) -> str:
        return absolute_url(item.get_absolute_url())

    def item_guid(self, item: Any) -> str:
        """A tag URI (RFC 4151): it stays when the slug or the host's scheme changes."""
        host = urlsplit(settings.SITE_URL).hostname or "localhost"
        kind = f"{item._meta.app_label}.{item._meta.model_name}"
        return f"tag:{host},{item.created_at:%Y-%m-%d}:{kind}:{item.pk}"

    def item_pubdate(self, item: Any) -> Any:
        """By the clock of the site, as its pages show the day."""
        return timezone.localtime(item.published_at)

    def item_updateddate(self, item: Any) -> Any:
        return max(item.updated_at, item.published_at)

    def item_categories(self, item: Any) -> list[str]:
        return [tag.name for tag in item.tags.all()] if hasattr(item, "tags") else []

    def item_extra_kwargs(self, item: Any) -> dict[str, str]:
        image = item.share_image or item.cover
        return {
            "content": portable_html(item.body_html, self.item_link(item)),
            "summary": item.description,
            "language": item.language,
            "image": absolute_url(image.file.url) if image else "",
        }
