"""Reads a site as a search engine would: every address that a page names."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.conf import settings
from django.test import Client

STARTS = ("/", "/sitemap.xml", "/robots.txt", "/feed.xml", "/search/", "/healthz")
LOC = re.compile(r"<loc>([^<]+)</loc>|Sitemap: (\S+)")
NOT_FOLLOWED = ("/admin/", "/static/")
MOVED = {301, 302}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in ("href", "src", "action", "poster"):
            if value := values.get(name):
                self.found.append(value)
        if values.get("property") in {"og:url", "og:image"}:
            self.found.append(values.get("content") or "")


@dataclass
class Crawl:
    client: Client
    answers: dict[str, Any] = field(default_factory=dict)
    named_by: dict[str, str] = field(default_factory=dict)

    def run(self, *more: str) -> "Crawl":
        waiting = [*STARTS, *more]
        while waiting:
            address = waiting.pop()
            if address in self.answers:
                continue
            self.answers[address] = answer = self.client.get(address)
            for link in self.links(answer):
                local = self.local(link, address)
                if local:
                    self.named_by.setdefault(local, address)
                    waiting.append(local)
        return self

    def links(self, answer: Any) -> list[str]:
        if answer.status_code in MOVED:
            return [answer.headers["Location"]]
        text = text_of(answer)
        if answer.headers["Content-Type"].startswith("text/html"):
            parser = Links()
            parser.feed(text)
            return parser.found
        return [one or other for one, other in LOC.findall(text)]

    def local(self, link: str, page: str) -> str:
        """The path on this site, with its query; "" for everything else."""
        whole = urldefrag(urljoin(f"{settings.SITE_URL}{page}", link)).url
        parts = urlsplit(whole)
        if f"{parts.scheme}://{parts.netloc}" != settings.SITE_URL:
            return ""
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        return "" if path.startswith(NOT_FOLLOWED) else path


def text_of(answer: Any) -> str:
    content = b"".join(answer) if answer.streaming else answer.content
    return content.decode(errors="replace")
