"""Small hostile sites: each ends as its author says a user should see it."""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytestmark = [pytest.mark.shared, pytest.mark.slow]
ROOT = Path(__file__).resolve().parents[3]
TAG = re.compile(r"<[^>]*>")
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster")
PATIENCE = 400  # seconds on the wall, beyond which a case hangs


@pytest.fixture(scope="module")
def cases(shared, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    tool = shared / "tools" / "make_adversarial.py"
    command = [sys.executable, tool, folder, "--big"]
    subprocess.run(command, check=True, capture_output=True)
    python(folder / "empty.sqlite3", folder, "manage.py", "migrate", "-v0")
    return folder


def python(database, folder, *arguments):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DATABASE_URL": f"sqlite:///{database}",
        "MEDIA_ROOT": str(folder / "media"),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        check=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    ).stdout


def test_hostile_sites_do_no_harm(cases):
    found = sorted(file.parent for file in cases.glob("*/expected.json"))
    assert len(found) > 30
    runs = [(case, case / "site") for case in found]
    # The same archive by itself, as somebody would hand it over.
    runs += [(case, file) for case in found for file in case.glob("site/*.zip")]
    with ThreadPoolExecutor(2) as pool:
        told = pool.map(lambda run: list(complaints(cases, *run)), runs)
    said = [each for complaints in told for each in complaints]
    assert not said, "\n".join(said)


def complaints(cases, case, source):
    expected = json.loads((case / "expected.json").read_text())
    place = case / f"run-{source.suffix}"
    (place / "media").mkdir(parents=True)
    database = place / "site.sqlite3"
    database.write_bytes((cases / "empty.sqlite3").read_bytes())
    module = "tests.publishing.jekyll.hostile_import"
    try:
        seen = json.loads(python(database, place, "-m", module, str(source)))
    except subprocess.SubprocessError as problem:
        errors = getattr(problem, "stderr", "") or str(problem)
        yield f"{expected['case']}: {str(errors)[-1500:]}"
        return
    stored = b"".join(
        file.read_bytes() for file in place.rglob("*") if file.is_file()
    ).decode(errors="replace")
    for complaint in (
        *about_rows(expected, seen),
        *about_pages(expected, seen, stored),
    ):
        yield f"{expected['case']}: {complaint}"


def about_rows(expected, seen):
    bounds = expected["posts"]
    least, most = bounds if isinstance(bounds, list) else (bounds, bounds)
    if not least <= seen["posts"] <= most:
        yield f"{seen['posts']} posts"
    if (seen["status"] == 0) != (expected["exit"] == "ok"):
        yield f"exit status {seen['status']}"
    for words in expected.get("warn", []):
        if words not in seen["told"]:
            yield f"no warning of {words}"
    for limit, usual in (("seconds", 60), ("mb", 300)):
        if seen[limit] > expected.get(limit, usual):
            yield f"took {seen[limit]:.0f} {limit}"
    again = seen["again"]["told"]
    if expected["exit"] == "ok" and " 0 created, 0 changed" not in again:
        yield f"a second run changes something: {again[-500:]}"
    is_kept = seen["kept"] and "kept what was edited" in again
    if expected["case"].startswith("edited") and not is_kept:
        yield "an edit was lost or not told"


class Markup(HTMLParser):
    """Tags as a browser takes them; of attributes that are only shown, their names."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        told = (
            f'{name}="{(value or "").strip() if name in ADDRESSES else ""}"'
            for name, value in attributes
        )
        self.tags.append(f"<{' '.join([tag, *told])}>".lower())


def about_pages(expected, seen, stored):
    html = "\n".join(seen["pages"].values())
    markup = "\n".join(Markup(html).tags)
    text = unescape(TAG.sub("", html)).lower()
    for words in expected.get("html_never", []):
        # An escaped attribute in a text is a text.
        where = markup if "=" in words else html.lower()
        if words in where:
            yield f"shows {words}"
    for words in expected.get("html_has", []):
        if words.lower() not in text:
            yield f"lost {words}"
    if seen["leaks"]:
        yield f"shows what is not public: {seen['leaks']}"
    canary = expected["canary"]
    if canary and canary in html + seen["told"] + stored:
        yield "read what lies outside"
