"""An owner's folder wins over ours, and a site of an older release goes on with it."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RELEASES = sorted((ROOT / "tests" / "data" / "releases").glob("*.sql"))
VISIT = """
import re, django
django.setup()
from django.test import Client
client = Client(headers={"host": "localhost"})
sitemap = client.get("/sitemap.xml").content.decode()
paths = [re.sub("https?://[^/]+", "", each) for each in re.findall("<loc>(.*?)</loc>", sitemap)]
assert len(paths) > 20, paths
for path in paths:
    page = client.get(path)
    assert page.status_code == 200, path
    assert "set by hand" in page.content.decode(), path
from django.contrib.staticfiles import finders
print(open(finders.find("css/site.css")).read())
"""


@pytest.fixture
def overrides(tmp_path):
    folder = tmp_path / "overrides"
    for name, text in {
        "templates/base.html": '{% extends "base.html" %}'
        "{% block footer %}<footer>set by hand</footer>{% endblock footer %}",
        "static/css/own.css": ":root { --accent: #7a1f1f; }",
    }.items():
        file = folder / name
        file.parent.mkdir(parents=True)
        file.write_text(text)
    return folder


def old_site(release, folder):
    with sqlite3.connect(folder / "site.sqlite3") as database:
        database.executescript(release.read_text(encoding="utf-8"))
    database.close()
    return f"sqlite:///{folder / 'site.sqlite3'}"


@pytest.mark.slow
@pytest.mark.parametrize("release", RELEASES, ids=[each.stem for each in RELEASES])
def test_a_site_of_an_older_release_is_upgraded_with_its_overrides(
    release, overrides, tmp_path
):
    environment = os.environ | {
        "DATABASE_URL": old_site(release, tmp_path),
        "MEDIA_ROOT": str(tmp_path / "media"),
        "OVERRIDES": str(overrides),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "SECRET_KEY": "for this test only " * 5,
    }

    def run(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("manage.py", "migrate", "--verbosity", "0")
    run("manage.py", "rerender")
    assert "--accent: #7a1f1f" in run("-c", VISIT)


def test_every_release_of_the_changelog_has_a_site_to_upgrade():
    told = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = [line[3:].split()[0] for line in told.splitlines() if line[:3] == "## "]
    assert [each.stem for each in RELEASES] == sorted(set(headings) - {"Unreleased"})
