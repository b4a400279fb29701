"""A screen reader is told the language of every title and of the words around it."""

from html.parser import HTMLParser

import pytest
from django.utils import timezone

from playground.models import Board, Experiment
from portfolio.models import Project
from publishing.models import SiteSettings
from publishing.search.index import reindex
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db
VOID = {"meta", "link", "img", "br", "hr", "input", "source", "col", "wbr"}
VIETNAMESE, ENGLISH = "Gió lớn", "A strong wind"


class Languages(HTMLParser):
    """(language, words) of each text on a page."""

    def __init__(self):
        super().__init__()
        self.open, self.found = [""], []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(dict(attrs).get("lang") or self.open[-1])

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        if data.strip() and not data.startswith('{"@context"'):
            self.found.append((self.open[-1], data.strip()))


def languages_of(client, address, words):
    answer = client.get(address)
    assert answer.status_code == 200, address
    parser = Languages()
    parser.feed(answer.content.decode())
    return {language for language, said in parser.found if words in said}


@pytest.fixture
def items():
    SiteSettings(title="Site", language="en").save()
    shown = {"published_at": timezone.now(), "language": "vi"}
    board = Board.objects.create(title=f"{VIETNAMESE}: bảng", slug="bang", **shown)
    rows = [
        published_post(ENGLISH, tags=["wind"], body="# One\n\n# Two\n\nWords."),
        published_post(VIETNAMESE, tags=["wind"], language="vi", body="# Một\n\n# Hai"),
        Project.objects.create(title=VIETNAMESE, slug="du-an", **shown),
        Experiment.objects.create(title=VIETNAMESE, slug="thu", board=board, **shown),
    ]
    for row in rows:
        row.tags.add("wind")
    reindex()
    return rows


def test_a_foreign_title_says_its_language_wherever_it_stands(client, items):
    english = items[0]
    for address in (
        "/", "/blog/", "/blog/archive/", "/projects/", "/playground/", "/tags/wind/",
        "/search/?q=wind", english.get_absolute_url(),
    ):  # fmt: skip
        assert languages_of(client, address, VIETNAMESE) == {"vi"}, address
    published = english.published_at.astimezone()
    for address in (
        f"/blog/archive/{published:%Y}/", f"/blog/archive/{published:%Y/%m}/"
    ):  # fmt: skip
        assert languages_of(client, address, VIETNAMESE) == {"vi"}, address


def test_the_words_around_a_foreign_text_are_those_of_the_site(client, items):
    address = items[1].get_absolute_url()
    for words in ("minute to read", "Cite this post", "Related posts", "Blog", ENGLISH):
        assert languages_of(client, address, words) == {"en"}, words
    assert languages_of(client, address, VIETNAMESE) == {"vi"}
    assert languages_of(client, address, "Một") == {"vi"}


def test_words_of_the_sites_language_are_not_marked(client, items):
    answer = client.get("/blog/").content.decode()
    card = answer.split(ENGLISH)[0].rsplit("<article", 1)[1]
    assert "lang=" not in card
