"""Feeds by feedparser, the sitemap by its schema."""

import subprocess

import pytest

pytestmark = pytest.mark.django_db

PYTHON = "venv/bin/python"
SCHEMA = "node_modules/sitemap/schema/all.xsd"
PARSE = """
import sys, feedparser
for name in sys.argv[1:]:
    told = feedparser.parse(name)
    if told.bozo or not told.feed.title:
        print(name, told.get("bozo_exception"))
"""
VALIDATE = """
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
if not schema.validate(etree.parse(sys.argv[2])):
    print(schema.error_log)
"""


def said(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_every_atom_feed_is_read_without_a_complaint(crawled, checker, tmp_path):
    files = []
    for number, answer in enumerate(crawled.answers.values()):
        if answer.headers["Content-Type"].startswith("application/atom+xml"):
            files.append(tmp_path / f"{number}.xml")
            files[-1].write_bytes(answer.content)
    assert len(files) > 3
    assert said(checker(PYTHON), "-c", PARSE, *map(str, files)) == ""


def test_the_sitemap_keeps_to_its_schema(crawled, checker, tmp_path):
    file = tmp_path / "sitemap.xml"
    file.write_bytes(crawled.answers["/sitemap.xml"].content)
    told = said(checker(PYTHON), "-c", VALIDATE, checker(SCHEMA), str(file))
    assert told == ""
