"""Real sites, compared with what real Jekyll made of them."""

import io
import json
from datetime import datetime

import pytest
from django.core.management import call_command

from blog.models import Post

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.django_db]
SITES = [
    "NickCraver", "_quirks", "dzungphieuluuky", "emptymalei", "george-gca", "jaketae",
    "karpathy", "mzlogin", "staeiou", "tiepvupsu", "umitsarioz",
]  # fmt: skip
NOT_MARKDOWN = ".textile"


def import_site(root, report):
    call_command(
        "import_site",
        str(root),
        report=report,
        stdout=io.StringIO(),
        stderr=io.StringIO(),
    )
    return json.loads(report.read_text())


def oracle_of(root):
    told = (
        json.loads(file.read_text())
        for file in sorted((root / "oracle").glob("*.json"))
    )
    return [
        each
        for each in told
        if "path" in each and not each["path"].endswith(NOT_MARKDOWN)
    ]


def is_public(told):
    return told["published"] and not told["draft"] and not told["future"]


@pytest.mark.parametrize("name", SITES)
def test_a_real_site_comes_in_as_jekyll_published_it(shared, name, tmp_path, client):
    root = shared / "corpora" / "jekyll" / name
    totals = import_site(root, tmp_path / "first.json")["totals"]
    assert totals["failed"] == 0
    posts = {post.import_ref: post for post in Post.objects.prefetch_related("tags")}
    for told in oracle_of(root):
        compare(told, posts[told["path"]])
        if is_public(told):
            follow(client, told["url"])
    again = import_site(root, tmp_path / "second.json")["totals"]
    assert (again["created"], again["changed"], again["failed"]) == (0, 0, 0)
    assert again["unchanged"] == totals["created"]


def compare(told, post):
    assert post.is_published == is_public(told), told["path"]
    if told["title_in_front_matter"]:
        assert post.title == " ".join(told["title"].split())
    if is_public(told) and told["date"]:
        assert post.published_at == datetime.fromisoformat(told["date"])
    ours = {tag.name.casefold() for tag in post.tags.all()}
    # Jekyll splits a string at blanks even where it has commas.
    joined = " ".join(told["tags"])
    commas = joined.split(",") if "," in joined else []
    assert ours >= {tag.strip().casefold() for tag in commas or told["tags"]}


def follow(client, address):
    response = client.get(address)
    if response.status_code == 301:
        response = client.get(response["Location"])
    assert response.status_code == 200, address
