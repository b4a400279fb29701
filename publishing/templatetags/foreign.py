from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def lang_of(context: template.Context, item: Any) -> SafeString | str:
    """The attribute ``lang`` for words of ``item`` where the page speaks otherwise.

    What says nothing of its language speaks that of the site, as does the site itself.
    """
    site = context.get("site")
    usual = getattr(site, "language", "") or "en"
    page = context.get("page_language") or usual
    own = getattr(item, "language", "") or usual
    return format_html(' lang="{}"', own) if own != page else ""
