"""A headless Chromium (Debian's) in front of the example site."""

import os
import shutil
from importlib import import_module
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.db import connection
from playwright.sync_api import sync_playwright

from config import start

LOCAL = {"localhost", "127.0.0.1"}


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "Chromium is missing: apt-get install chromium, or set CHROMIUM"
    # Playwright keeps an event loop in this thread; Django would refuse the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


class Visit:
    """A page that remembers what its console said and whom it asked."""

    def __init__(self, context, base):
        self.base, self.complaints, self.strangers = base, [], []
        self.page = context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._asked)

    def _heard(self, message):
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _asked(self, request):
        address = urlsplit(request.url)
        if address.scheme.startswith("http") and address.hostname not in LOCAL:
            self.strangers.append(request.url)

    def open(self, path):
        return self.page.goto(self.base + path)


@pytest.fixture
def visit(chromium, live_server):
    """visit(width=390, dark=True) gives a Visit; all are closed after the test."""
    contexts = []

    def visit(*, width=1280, dark=False, scripts=True):
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        return Visit(context, live_server.url)

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def example_site(transactional_db, django_db_serialized_rollback):
    # A test before may have emptied the database, and with it what migrations put there.
    seed = import_module("playground.migrations.0002_default_statuses")
    seed.add_statuses(apps, SimpleNamespace(connection=connection))
    start.fill(start.choose({}))
