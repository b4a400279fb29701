"""What each page says of itself to readers and machines, all over two sites."""

from collections import defaultdict
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests.quality.conftest import NOWHERE
from tests.quality.page_facts import facts_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OK, MOVED, NOT_FOUND = 200, 301, 404
REQUIRED = {
    "WebSite": {"name": str, "url": str},
    "Person": {"name": str},
    "WebPage": {"name": str, "url": str, "isPartOf": dict},
    "CollectionPage": {"url": str, "description": str},
    "SearchResultsPage": {"name": str, "url": str},
    "Article": {"headline": str, "url": str, "author": dict, "description": str},
    "BlogPosting": {"headline": str, "datePublished": str, "author": dict},
    "ScholarlyArticle": {"headline": str, "url": str, "author": (dict, list)},
    "BreadcrumbList": {"itemListElement": list},
}


def is_html(answer):
    return answer.headers["Content-Type"].startswith("text/html")


@pytest.fixture
def pages(crawled):
    """The facts of every page that answers 200, by address."""
    return {
        address: facts_of(answer.content)
        for address, answer in crawled.answers.items()
        if answer.status_code == OK and is_html(answer)
    }


def lacking(pages, rule):
    return sorted(address for address, facts in pages.items() if not rule(facts))


def test_each_has_one_h1_with_words(pages):
    assert lacking(pages, lambda facts: [bool(h1) for h1 in facts.h1] == [True]) == []
    assert len(pages) > 20


def test_each_has_a_description(pages):
    assert lacking(pages, lambda facts: facts.named.get("description")) == []


def test_each_names_its_own_address_or_that_of_the_whole_list(pages):
    wrong = {}
    for address, facts in pages.items():
        named = facts.canonical.removeprefix(settings.SITE_URL)
        is_part = (
            "?" in address and pages.get(named, facts).canonical == facts.canonical
        )
        if named != address and not is_part:
            wrong[address] = named
    assert wrong == {}


def test_no_two_have_the_same_title(pages):
    """Filters and orders of a list aside, which search engines are asked to pass over."""
    titles = defaultdict(list)
    for address, facts in pages.items():
        is_filtered = "?" in address and "page=" not in address
        if "noindex" in facts.named.get("robots", "") and is_filtered:
            continue
        if not address.endswith("page=1"):
            titles[facts.title].append(address)
    assert {title: same for title, same in titles.items() if len(same) > 1} == {}
    assert "" not in titles


def problems_of(block):
    if block.get("@context") != "https://schema.org":
        yield "no context"
    kind = block.get("@type")
    for name, form in REQUIRED.get(kind, {"a type that is known": str}).items():
        if not isinstance(block.get(name), form) or not block[name]:
            yield f"{kind} without {name}"
    people = block.get("author", [])
    for person in people if isinstance(people, list) else [people]:
        if not (person.get("name") or person.get("@id")):
            yield f"{kind} by a person without a name"
    for place, step in enumerate(block.get("itemListElement", []), start=1):
        if step["position"] != place or not step["name"]:
            yield f"step {place} of a trail"


def test_each_tells_what_it_is_by_schema_org(pages):
    assert lacking(pages, lambda facts: facts.json_ld) == []
    wrong = {
        address: found
        for address, facts in pages.items()
        if (found := [each for block in facts.json_ld for each in problems_of(block)])
    }
    assert wrong == {}


def local(address, base):
    """The parts of an address of this site; None for others'."""
    parts = urlsplit(urljoin(f"{settings.SITE_URL}{base}", address))
    own = f"{parts.scheme}://{parts.netloc}" == settings.SITE_URL
    return parts if own else None


def test_every_address_answers(crawled):
    failing = {
        address: (answer.status_code, crawled.named_by.get(address))
        for address, answer in crawled.answers.items()
        if answer.status_code not in (OK, MOVED) and address != NOWHERE
    }
    assert failing == {}


def test_every_part_of_a_page_that_a_link_names_is_there(pages):
    missing = set()
    for base, facts in pages.items():
        for link in facts.links:
            parts = local(link, base)
            if not (parts and parts.fragment) or parts.path not in pages:
                continue
            query = f"?{parts.query}" if parts.query else ""
            target = pages.get(parts.path + query, pages[parts.path])
            if unquote(parts.fragment) not in target.ids:
                missing.add((base, link))
    assert missing == set()


def test_every_static_file_that_a_page_needs_exists(pages):
    needed = {
        parts.path.removeprefix(settings.STATIC_URL)
        for base, facts in pages.items()
        for file in facts.files
        if (parts := local(file, base)) and parts.path.startswith(settings.STATIC_URL)
    }
    assert len(needed) > 5
    assert [path for path in needed if not finders.find(path)] == []


def test_a_page_that_is_not_there_says_so_and_is_no_trap(crawled):
    answer = crawled.answers[NOWHERE]
    assert answer.status_code == NOT_FOUND
    assert len(facts_of(answer.content).h1) == 1
