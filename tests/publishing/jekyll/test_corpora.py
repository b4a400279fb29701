"""Real sites, compared with what real Jekyll made of them."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from blog.models import Post
from tests.publishing.jekyll.corpora import (
    SITES,
    import_site,
    is_public,
    rows_in_docs,
    told_of,
)

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.django_db]
DOCS = Path(__file__).parents[3] / "docs" / "importing.md"
# Code and formulas show what they are about.
VERBATIM = re.compile(r"<(pre|code|math|script|style)\b.*?</\1>", re.DOTALL)
RAW_TEX = re.compile(r'<(span|div) class="math[^"]*">.*?</\1>', re.DOTALL)
LEFT_OVER = re.compile(r"\{%|\{\{|\{:")


@pytest.mark.parametrize("name", SITES)
def test_a_real_site_comes_in_as_jekyll_published_it(shared, name, tmp_path, client):
    root = shared / "corpora" / "jekyll" / name
    outcome = import_site(root, tmp_path / "first.json")
    assert outcome.status in (0, 1)
    posts = {post.import_ref: post for post in Post.objects.prefetch_related("tags")}
    oracle = told_of(root / "oracle")
    public = {told["path"] for told in oracle if is_public(told)}
    assert {path for path, post in posts.items() if post.is_published} == public
    for told in oracle:
        compare(told, posts[told["path"]])
        if is_public(told):
            rivals = [each for each in oracle if each["url"] == told["url"]]
            page = follow(client, told["url"], [posts[each["path"]] for each in rivals])
            assert len(rivals) > 1 or left_over(page, told["text"]) == []
            paths = (each for each in told["redirect_from"] if "?" not in each)
            for address in paths:
                follow(client, address, [posts[told["path"]]])
    facts = [str(fact) for fact in outcome.facts()]
    again = import_site(root, tmp_path / "second.json").totals
    assert (again["created"], again["changed"], again["failed"]) == (0, 0, 0)
    assert again["unchanged"] == outcome.totals["created"]
    row = rows_in_docs(DOCS.read_text()).get(name, [])
    assert row[1:3] == facts[1:3], "the table says otherwise: " + " | ".join(facts)


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
    tags = {tag.strip().casefold() for tag in commas or told["tags"]}
    # Categories are tags here.
    categories = {name.replace(",", " ").casefold() for name in told["categories"]}
    assert tags <= ours <= tags | {" ".join(name.split()) for name in categories}, ours


def follow(client, address, posts):
    """The page that a reader of the old address ends at, one permanent step away.

    Where several files claim an address, it leads to one of them.
    """
    new = [post.get_absolute_url() for post in posts]
    if address not in new:
        response = client.get(address)
        assert response.status_code == 301, address
        address = response["Location"]
        assert address in new
    page = client.get(address)
    assert page.status_code == 200, address
    return page.content.decode()


def left_over(page, as_jekyll_shows_it):
    """Liquid and kramdown that nobody understood, unless the post tells of them."""
    article = page[page.find("<article") : page.rfind("</article>")]
    plain = RAW_TEX.sub("", VERBATIM.sub("", article))
    return [
        plain[max(0, found.start() - 60) : found.end() + 60]
        for found in LEFT_OVER.finditer(plain)
        if found[0] not in as_jekyll_shows_it
    ]


def test_posts_of_unusual_encodings_come_in_as_they_are_told_to(shared, tmp_path):
    root = shared / "corpora" / "jekyll" / "_quirks"
    outcome = import_site(root, tmp_path / "report.json")
    posts = {post.import_ref: post for post in Post.objects.all()}
    for case in json.loads((root / "expected.json").read_text()):
        said = " ".join(outcome.warnings_of(case["path"]))
        if "textile" in case["oddities"]:
            assert case["path"] not in posts
            assert "textile is not Markdown" in said
            continue
        post = posts[case["path"]]
        assert post.title == case["title"].strip()
        assert case["must_contain"] in post.body
        assert ("decoded as" in case["expect"]) == ("read as" in said), said


@pytest.mark.parametrize("name", SITES)
def test_every_post_can_stay_at_its_old_address(shared, name, tmp_path, client):
    root = shared / "corpora" / "jekyll" / name
    copy = tmp_path / "report.json"
    import_site(root, copy, keep_addresses=True)
    for told in told_of(root / "oracle"):
        if is_public(told):
            response = client.get(told["url"])
            post = Post.objects.get(import_ref=told["path"])
            assert response.status_code == 200 or not post.kept_path, told["url"]
