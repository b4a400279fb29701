"""The Nu HTML checker finds no error on any page, nor in the stylesheets."""

import json
import subprocess

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from publishing.views import HomeView

pytestmark = pytest.mark.django_db
# In the drafts of CSS and in browsers, not yet in the checker.
NEWER = ("line-clamp", "animation-timeline", "scroll-target-group", "target-current")
NU = "node_modules/vnu-jar/build/dist/vnu.jar"


def errors(jar, *arguments):
    """(file, message, the place), one for each error."""
    command = ["java", "-jar", jar, "--errors-only", "--format", "json", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr[done.stderr.index("{") :])["messages"]
    return [
        (message["url"].rsplit("/", 1)[-1], message["message"], message.get("extract"))
        for message in messages
    ]


def test_no_page_has_an_error(crawled, checker, tmp_path):
    names = {}
    for number, (address, answer) in enumerate(crawled.answers.items()):
        if answer.headers["Content-Type"].startswith("text/html"):
            names[f"{number}.html"] = address
            (tmp_path / f"{number}.html").write_bytes(answer.content)
    found = errors(checker(NU), str(tmp_path))
    assert [(names[file], *rest) for file, *rest in found] == []
    assert len(names) > 20


def test_no_drawing_has_an_error(crawled, checker, tmp_path):
    for number, answer in enumerate(crawled.answers.values()):
        if answer.headers["Content-Type"].startswith("image/svg+xml"):
            (tmp_path / f"{number}.svg").write_bytes(answer.content)
    assert list(tmp_path.iterdir())
    assert errors(checker(NU), "--svg", str(tmp_path)) == []


def test_the_page_of_an_error_has_none(checker, tmp_path, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("a bug")

    monkeypatch.setattr(HomeView, "get", broken)
    answer = Client(raise_request_exception=False).get("/")
    (tmp_path / "500.html").write_bytes(answer.content)
    assert errors(checker(NU), str(tmp_path)) == []


@pytest.mark.parametrize("sheet", ["css/site.css", "css/feed.css"])
def test_the_stylesheets_have_no_error(checker, sheet):
    found = errors(checker(NU), "--css", finders.find(sheet))
    assert [each for each in found if not any(word in each[1] for word in NEWER)] == []
