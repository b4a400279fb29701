"""What a page says of itself, as far as the rules for every page ask."""

import json
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser

GATHERED = {"title", "h1", "script"}
# Beside href, src, action and poster, which the crawl follows.
PICTURE_SETS = {"srcset", "imagesrcset"}


@dataclass
class Facts:
    title: str = ""
    h1: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    json_ld: list[dict] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.facts, self.inside, self.text, self.is_data = Facts(), "", "", False
        self.drawings = 0

    def handle_starttag(self, tag, attributes):
        told = {name: value or "" for name, value in attributes}
        self.drawings += tag == "svg"
        # A drawing may have a title of its own.
        if tag in GATHERED and not (tag == "title" and self.drawings):
            self.inside, self.text = tag, ""
            self.is_data = told.get("type") == "application/ld+json"
        if tag == "meta":
            name = told.get("name") or told.get("property")
            self.facts.named[name or ""] = told.get("content", "")
        elif tag == "link" and told.get("rel") == "canonical":
            self.facts.canonical = told["href"]
        self._follow(tag, told)

    def _follow(self, tag, told):
        if told.get("id"):
            self.facts.ids.add(told["id"])
        if tag == "a" and told.get("href"):
            self.facts.links.append(told["href"])
        elif "href" in told or "src" in told:
            self.facts.files.append(told.get("href") or told.get("src"))
        for name in PICTURE_SETS & told.keys():
            self.facts.files += [each.split()[0] for each in told[name].split(", ")]

    def handle_endtag(self, tag):
        self.drawings -= tag == "svg"
        if tag != self.inside:
            return
        self.inside = ""
        if tag == "title":
            self.facts.title = self.text.strip()
        elif tag == "h1":
            self.facts.h1.append(" ".join(self.text.split()))
        elif self.is_data:
            self.facts.json_ld.append(json.loads(self.text))

    def handle_data(self, data):
        self.text += data


@cache
def facts_of(page: bytes) -> Facts:
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    return reader.facts
