"""Atom feeds with the full text (RFC 4287), the same for every kind of content."""

import hashlib
import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.http import parse_http_date_safe
from django.utils.xmlutils import SimplerXMLGenerator

from .models import SiteSettings
from .seo import absolute_url

# XML 1.0 knows no way to write these.
FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
LOCAL_ADDRESS = re.compile(r'(\s(?:href|src)=")(?=/(?!/))')
LENGTH = 30


def portable_html(html: str, address: str) -> str:
    """Stored HTML for readers elsewhere: addresses whole, characters legal in XML."""
    whole = LOCAL_ADDRESS.sub(rf"\g<1>{settings.SITE_URL}", html)
    whole = whole.replace(' href="#', f' href="{address}#')
    return FORBIDDEN_IN_XML.sub("", whole)


def legal_in_xml(value: Any) -> Any:
    """Text, alone or in a list, without the signs that no XML may hold."""
    if isinstance(value, str):
        return FORBIDDEN_IN_XML.sub("", value)
    return [legal_in_xml(part) for part in value] if isinstance(value, list) else value


class FullTextAtom(Atom1Feed):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        clean = {name: legal_in_xml(value) for name, value in kwargs.items()}
        super().__init__(*args, **clean)

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        clean = {name: legal_in_xml(value) for name, value in kwargs.items()}
        super().add_item(*args, **clean)

    def add_item_elements(self, handler: SimplerXMLGenerator, item: Any) -> None:
        super().add_item_elements(handler, item)
        if content := item.get("content"):
            handler.addQuickElement("content", content, {"type": "html"})


class AtomFeed(Feed):
    """A subclass says ``queryset(obj)``: listed, dated rows, newest first."""

    feed_type = FullTextAtom

    @property
    def language(self) -> str:  # type: ignore[override] # asked at each request
        return SiteSettings.load().language

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()}"'
        changed = parse_http_date_safe(response.headers.get("Last-Modified", ""))
        answer = get_conditional_response(
            request, response.headers["ETag"], changed, response
        )
        return answer or response

    def queryset(self, obj: Any) -> Any:
        raise NotImplementedError

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

    def item_link(self, item: Any) -> str:
        return absolute_url(item.get_absolute_url())

    def item_guid(self, item: Any) -> str:
        """A tag URI (RFC 4151): it stays when the slug or the host's scheme changes."""
        host = urlsplit(settings.SITE_URL).hostname or "localhost"
        kind = f"{item._meta.app_label}.{item._meta.model_name}"
        return f"tag:{host},{item.created_at:%Y-%m-%d}:{kind}:{item.pk}"

    def item_pubdate(self, item: Any) -> Any:
        return item.published_at

    def item_updateddate(self, item: Any) -> Any:
        return max(item.updated_at, item.published_at)

    def item_categories(self, item: Any) -> list[str]:
        return [tag.name for tag in item.tags.all()] if hasattr(item, "tags") else []

    def item_extra_kwargs(self, item: Any) -> dict[str, str]:
        return {"content": portable_html(item.body_html, self.item_link(item))}
