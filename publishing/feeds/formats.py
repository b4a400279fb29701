"""The two forms in which a feed is written: Atom (RFC 4287) and JSON Feed 1.1."""

import json
from typing import IO, Any
from xml.sax.xmlreader import AttributesImpl

from django.templatetags.static import static
from django.utils.feedgenerator import Atom1Feed, SyndicationFeed, rfc3339_date
from django.utils.translation import gettext as _
from django.utils.xmlutils import SimplerXMLGenerator

from .text import legal_in_xml

XHTML = "http://www.w3.org/1999/xhtml"
JSON_FEED = "https://jsonfeed.org/version/1.1"


class CleanFeed(SyndicationFeed):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        clean = {name: legal_in_xml(value) for name, value in kwargs.items()}
        super().__init__(*args, **clean)

    def add_item(self, *args: Any, **kwargs: Any) -> None:
        clean = {name: legal_in_xml(value) for name, value in kwargs.items()}
        super().add_item(*args, **clean)


class FullTextAtom(CleanFeed, Atom1Feed):
    """A browser draws it by a stylesheet, and finds a few words and links in XHTML,
    which RFC 4287 lets stand beside what is its own and feed readers pass over."""

    suffix = "xml"

    def write(self, outfile: IO[Any], encoding: str) -> None:
        handler = SimplerXMLGenerator(outfile, encoding, short_empty_elements=True)
        handler.startDocument()
        look = f'type="text/css" href="{static("css/feed.css")}"'
        handler.processingInstruction("xml-stylesheet", look)
        handler.startElement("feed", AttributesImpl(self.root_attributes()))
        self.add_root_elements(handler)
        self.write_items(handler)
        handler.endElement("feed")

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xmlns:h": XHTML}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        handler.startElement("h:p", AttributesImpl({}))
        handler.characters(
            _(
                "This is a feed: paste its address into a feed reader to follow the site."
            )
        )
        handler.characters(" ")
        handler.addQuickElement("h:a", _("To the site"), {"href": self.feed["link"]})
        handler.endElement("h:p")

    def item_attributes(self, item: Any) -> dict[str, str]:
        return {"xml:lang": item["language"]} if item.get("language") else {}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: Any) -> None:
        super().add_item_elements(handler, item)
        handler.addQuickElement("h:a", item["title"], {"href": item["link"]})
        if content := item.get("content"):
            handler.addQuickElement("content", content, {"type": "html"})


def without_nothing(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value}


class JSONFeed(CleanFeed):
    content_type = "application/feed+json; charset=utf-8"
    suffix = "json"

    def write(self, outfile: IO[Any], encoding: str) -> None:
        text = json.dumps(self.document(), ensure_ascii=False, indent=1)
        outfile.write(text.encode(encoding))

    def document(self) -> dict[str, Any]:
        feed = self.feed
        told = {
            "version": JSON_FEED,
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["subtitle"],
            "language": feed["language"],
            "authors": self.authors(feed["author_name"]),
        }
        return {**without_nothing(told), "items": list(map(self.item, self.items))}

    def item(self, item: dict[str, Any]) -> dict[str, Any]:
        told = {
            "id": item["unique_id"],
            "url": item["link"],
            "title": item["title"],
            "summary": item.get("summary"),
            "date_published": rfc3339_date(item["pubdate"]),
            "date_modified": rfc3339_date(item["updateddate"]),
            "language": item.get("language"),
            "image": item.get("image"),
            "authors": self.authors(item["author_name"]),
            "tags": list(item["categories"]),
        }
        html = item.get("content", item["description"])
        return {**without_nothing(told), "content_html": html}

    def authors(self, name: str | None) -> list[dict[str, str]]:
        return [{"name": name}] if name else []
