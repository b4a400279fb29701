"""The example site, and a real one with its board, as their readers find them."""

from contextlib import contextmanager

import pytest
from django.db import transaction
from django.test import Client

from config import start
from tests.stories.crawler import Crawl

REAL_SITE = "corpora/jekyll/dzungphieuluuky"
NOWHERE = "/nothing/is/here/"
# Where no page leads.
MORE = ("/llms.txt", "/search/?q=a", NOWHERE)


@contextmanager
def filled(environ, blocker):
    with blocker.unblock(), transaction.atomic():
        start.fill(start.choose(environ))
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def example_site(django_db_setup, django_db_blocker):
    with filled({}, django_db_blocker):
        yield


@pytest.fixture(scope="session")
def crawls(django_db_setup, django_db_blocker):
    """crawls(environ) reads a site once, whichever tests ask for it in which order."""
    done = {}

    def crawl(environ):
        key = tuple(environ.items())
        if key not in done:
            with filled(environ, django_db_blocker):
                done[key] = Crawl(Client()).run(*MORE)
        return done[key]

    return crawl


@pytest.fixture(params=["example", pytest.param("real", marks=pytest.mark.shared)])
def crawled(request, crawls):
    """All that a reader or a search engine can reach of either site."""
    if request.param == "example":
        return crawls({})
    shared = request.getfixturevalue("shared")
    board = next((shared / "seeds").glob("002_*"))
    return crawls({"SITE": str(shared / REAL_SITE), "PLAYGROUND": str(board)})
