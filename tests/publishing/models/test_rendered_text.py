"""What the page and its lists take from the text; publishing/models/rendered.py."""

import re

import pytest
from django.core.exceptions import ValidationError

from publishing.models import SiteSettings, render_stamp
from publishing.preview import markdownify
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("body", "levels"),
    [
        ("# One\n\n## Two\n\n# Three", "232"),
        ("One\n===\n\n### Three", "23"),
        ("<h1>One</h1>\n\n###### Six", "23"),
        ("## Two\n\n### Three", "23"),
        ("No heading, only a `# comment`.", ""),
    ],
)
def test_the_headings_of_a_text_begin_below_the_title_and_skip_no_level(body, levels):
    html = published_post(body=body).body_html
    assert "".join(re.findall(r"<h(\d)", html)) == levels
    assert re.findall(r"<(/?h\d)", markdownify(body)) == re.findall(r"<(/?h\d)", html)


def test_a_page_has_one_h1_whatever_its_text_holds(client):
    post = published_post("The title", body="# Not the title\n\nWords.")
    page = client.get(post.get_absolute_url()).content.decode()
    assert re.findall(r"<h1[^>]*>\s*([^<]*)", page) == ["The title"]


def test_the_contents_name_the_levels_that_the_page_shows():
    post = published_post(body="# One\n\n## Two\n\n## Three")
    [(text, _id, below)] = post.toc
    assert text == "One"
    assert [entry[0] for entry in below] == ["Two", "Three"]


def test_an_excerpt_shows_formulas_in_signs():
    post = published_post(body=r"An $$\varepsilon$$-greedy rule of cost $$n^2$$.")
    assert post.excerpt == "An ε-greedy rule of cost n²."


def test_the_sites_options_of_kramdown_count_wherever_it_renders():
    before = render_stamp()
    SiteSettings(kramdown_options={"hard_wrap": True, "unknown": []}).save()
    assert "<br>" in published_post(body="One\ntwo").body_html
    assert "<br>" in markdownify("One\ntwo")
    assert render_stamp() != before


def test_options_of_kramdown_are_a_table():
    with pytest.raises(ValidationError, match="hard_wrap"):
        SiteSettings(title="Wind", kramdown_options=["hard_wrap"]).full_clean()
