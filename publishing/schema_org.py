"""The site, its owner and the place of a page among others, in the words of schema.org."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from .seo import absolute_url, known
from .web_addresses import is_web_address


def person(site: Any, links: Iterable[Any]) -> dict[str, Any]:
    """The owner; ``links`` are accounts of theirs elsewhere."""
    avatar = site.avatar.file.url if site.avatar else ""
    return known(
        {
            "@type": "Person",
            "@id": absolute_url("/#person"),
            "name": site.author_name or site.title,
            "description": site.author_bio,
            "url": absolute_url("/"),
            "image": absolute_url(avatar),
            "homeLocation": site.author_location
            and {"@type": "Place", "name": site.author_location},
            "sameAs": [link.url for link in links if is_web_address(link.url)],
        }
    )


def website(site: Any) -> dict[str, Any]:
    """With the address at which its search takes words."""
    search = absolute_url(reverse("publishing:search"))
    return known(
        {
            "@type": "WebSite",
            "name": site.title,
            "url": absolute_url("/"),
            "description": site.description or site.tagline,
            "inLanguage": site.language,
            "author": {"@id": absolute_url("/#person")},
            "potentialAction": {
                "@type": "SearchAction",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{search}?q={{search_term_string}}",
                },
                "query-input": "required name=search_term_string",
            },
        }
    )


def breadcrumb_list(
    breadcrumbs: Sequence[tuple[Any, Any]], title: str
) -> dict[str, Any]:
    """What leads to a page, and at last the page, which needs no address."""
    steps: list[tuple[Any, Any]] = [
        (label, address) for label, address in breadcrumbs if address
    ]
    if not steps:
        return {}
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            known(
                {
                    "@type": "ListItem",
                    "position": place,
                    "name": str(label),
                    "item": absolute_url(str(address)) if address else "",
                }
            )
            for place, (label, address) in enumerate([*steps, (title, "")], start=1)
        ],
    }
