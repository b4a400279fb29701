"""An import that is killed leaves whole items only, and the next one completes it."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.jekyll_site import JekyllSite
from tests.pictures import png

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[3]
MOMENTS = 30
POSTS = 60
COLOURS = ("red", "blue", "green", "black", "white")


class Place:
    """A database and its media."""

    def __init__(self, folder, empty):
        folder.mkdir()
        self.database, self.media = folder / "x.sqlite3", folder / "media"
        shutil.copy(empty, self.database)
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "MEDIA_ROOT": str(self.media),
        }

    def start(self, site):
        module = "tests.publishing.jekyll.killed_import"
        process = subprocess.Popen(
            [sys.executable, "-m", module, str(site)],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout.readline() == "ready\n"
        return process

    def finish(self, site):
        process = self.start(site)
        begin = time.monotonic()
        assert process.communicate(timeout=300)[0].endswith("done\n")
        return time.monotonic() - begin

    def rows(self, query):
        connection = sqlite3.connect(self.database)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def state(self):
        """All that an import makes, without its moments and numbers."""
        return [sorted(self.rows(query)) for query in STATE] + [
            sorted(path.relative_to(self.media).as_posix() for path in self.files())
        ]

    def files(self):
        return [path for path in self.media.rglob("*") if path.is_file()]


STATE = [
    "SELECT import_ref, import_digest, slug, title, body, body_html, published_at "
    "FROM blog_post",
    "SELECT p.import_ref, t.name FROM publishing_taggeditem i JOIN blog_post p ON "
    "p.id = i.object_id JOIN publishing_tag t ON t.id = i.tag_id",
    "SELECT o.path, o.destination, p.import_ref FROM publishing_oldaddress o "
    "LEFT JOIN blog_post p ON p.id = o.object_id",
    "SELECT content_hash, file, width, height FROM images_image",
    "SELECT s.path, i.content_hash FROM images_imagesource s "
    "JOIN images_image i ON i.id = s.image_id",
    "SELECT kind, title_words, tag_slugs, body_words FROM search_searchentry",
    "SELECT title, tagline, language FROM publishing_sitesettings",
    "SELECT label, url FROM publishing_menuitem",
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    file = tmp_path_factory.mktemp("empty") / "x.sqlite3"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "DATABASE_URL": f"sqlite:///{file}",
    }
    command = [sys.executable, "manage.py", "migrate", "-v0"]
    subprocess.run(command, check=True, cwd=ROOT, env=environment)
    return file


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    built = JekyllSite(tmp_path_factory.mktemp("killed") / "site")
    built.put("_config.yml", "title: Wind\nnavbar-links: {Posts: blog}\n")
    for n in range(POSTS):
        picture = png(COLOURS[n % 5]) + bytes(n)  # no two have the same bytes
        built.put(f"img/p{n}.png", picture)
        built.document(
            f"_posts/2021-01-{n % 28 + 1:02d}-post-{n}.md",
            f"![p](/img/p{n}.png)\n\n" + "Some *words* on kites.\n\n" * 20,
            title=f"Post {n}",
            tags=[f"t{n % 7}", f"u{n}"],
            redirect_from=[f"/old/{n}/"],
        )
    return built.root


def test_a_killed_import_leaves_whole_items_and_the_next_completes_it(
    tmp_path, empty, site
):
    undisturbed = Place(tmp_path / "undisturbed", empty)
    seconds = undisturbed.finish(site)
    expected = undisturbed.state()
    assert len(expected[0]) == POSTS
    dice = random.Random(30)  # noqa: S311 - the same moments on every run
    moments = [dice.random() * seconds for _ in range(MOMENTS)]

    def killed(numbered):
        number, moment = numbered
        place = Place(tmp_path / str(number), empty)
        process = place.start(site)
        time.sleep(moment)
        process.kill()
        process.communicate()
        told = [f"{moment:.2f} s: {said}" for said in half_items(place)]
        left = len(place.rows("SELECT id FROM blog_post"))
        place.finish(site)
        if place.state() != expected:
            told.append(f"{moment:.2f} s: the next run ends elsewhere")
        return told, left

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(killed, enumerate(moments)))
    assert not [said for told, _ in outcomes for said in told]
    # Or no import was disturbed at all.
    assert len({left for _, left in outcomes}) > MOMENTS // 5


def half_items(place):
    if place.rows("PRAGMA integrity_check") != [("ok",)]:
        yield "the database is damaged"
    if place.rows("PRAGMA foreign_key_check"):
        yield "a row without what it belongs to"
    posts = place.rows(
        "SELECT p.import_ref, p.body_html, p.rendered_with, p.import_digest, "
        "(SELECT count(*) FROM publishing_taggeditem i WHERE i.object_id = p.id), "
        "(SELECT count(*) FROM publishing_oldaddress o WHERE o.object_id = p.id) "
        "FROM blog_post p"
    )
    for reference, html, stamp, digest, tags, addresses in posts:
        is_shown = "<img" in html and "/media/images/" in html
        if not (is_shown and stamp and digest and tags == 2 and addresses == 2):
            yield f"half of {reference}"
    for (name,) in place.rows("SELECT file FROM images_image"):
        if not (place.media / name).is_file():
            yield f"no file for {name}"
