"""Liquid by rule."""

import time

import pytest

from publishing.importing.liquid.expansion import LiquidScope, expand_liquid

SCOPE = LiquidScope(
    site={"url": "https://example.org", "baseurl": "/base", "author": {"name": "Ann"}},
    page={"title": "A page"},
    post_address={"2020-01-02-hello": "/blog/hello/"}.get,
    file_address={"_posts/x.md": "/blog/x/"}.get,
)


def text(source: str) -> str:
    return expand_liquid(source, SCOPE).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ site.author.name }}", "Ann"),
        ("{{ page.title | upcase }}", "A PAGE"),
        ("{{ '/a.png' | relative_url }}", "/base/a.png"),
        ("{{ '/a.png' | absolute_url }}", "https://example.org/base/a.png"),
        ("{{ 'b' | prepend: 'a' | append: 'c' }}", "abc"),
        ("{{ site.nothing | default: 'x' }}", "x"),
        ("{% post_url 2020-01-02-hello %}", "/blog/hello/"),
        ("{% link _posts/x.md %}", "/blog/x/"),
        ("{% raw %}{{ kept }}{% endraw %}", "{{ kept }}"),
        ("{% assign n = 'Bo' %}{{ n }}", "Bo"),
        ("{% if page.x %}inner{% endif %}", "inner"),
        ("a{% comment %}hidden{% endcomment %}b", "ab"),
    ],
)
def test_what_is_understood(source, expected):
    assert text(source) == expected


def test_highlight_becomes_a_fence_longer_than_any_inside():
    assert text("{% highlight ruby linenos %}\n```\n{% endhighlight %}") == (
        "````ruby linenos\n```\n````"
    )


def test_highlight_in_a_list_keeps_its_depth():
    result = text("- a\n\n  {% highlight sh %}\n  ls\n  {% endhighlight %}")
    assert result == "- a\n\n  ```sh\n  ls\n  ```"


def test_highlight_in_an_html_file_becomes_pre():
    source = "{% highlight html %}<b>{% endhighlight %}"
    result = expand_liquid(source, SCOPE, is_html=True).text
    assert result == '<pre><code class="language-html">&lt;b&gt;</code></pre>'


def test_an_include_with_an_image_becomes_a_figure():
    result = text('{% include figure.html path="img/a.png" caption="See <this>" %}')
    assert result == (
        '<figure><img src="/img/a.png" alt="See &lt;this&gt;">'
        "<figcaption>See &lt;this&gt;</figcaption></figure>"
    )


def test_videos_and_gists_become_frames_and_links():
    assert "youtube.com/embed/abcdef1" in text("{% youtube abcdef1 %}")
    assert "youtube.com/embed/abcdef1" in text(
        '{% include youtube.html id="abcdef1" %}'
    )
    assert 'href="https://gist.github.com/ann/1"' in text("{% gist ann/1 %}")


def test_what_is_not_understood_is_taken_out_and_reported_with_its_line():
    result = expand_liquid("one\n{{ secret.token }} two\n{% weird thing %}", SCOPE)
    assert result.text == "one\n two\n"
    assert [line for line, _ in result.warnings] == [2, 3]


def test_what_is_not_understood_stays_in_code_and_formulas():
    source = "`{{ a }}` and $${{b}}$$\n\n```\n{% for x in y %}\n```"
    assert text(source) == source


def test_an_unresolved_post_is_reported():
    result = expand_liquid("[x]({% post_url 1999-01-01-gone %})", SCOPE)
    assert result.text == "[x](#1999-01-01-gone)"
    assert "gone" in result.warnings[0][1]


@pytest.mark.parametrize("tag", ["raw", "comment", "highlight x", "capture y"])
def test_a_block_that_is_never_closed_loses_nothing(tag):
    result = expand_liquid(f"before {{% {tag} %}} after", SCOPE)
    assert result.text == "before  after"
    assert result.warnings


def test_there_are_no_loops_and_no_growing_strings():
    source = "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 60
    started = time.process_time()
    result = text(source + "{% for i in (1..1000000000) %}z{% endfor %}{{ a }}")
    assert time.process_time() - started < 1
    assert len(result) < 20_000


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["{% raw %}", "{{ ", "{% if x %}", "`{{", "{%", "'|"])
def test_hostile_texts_end_soon(piece):
    started = time.process_time()
    expand_liquid(piece * 20_000 + "{{ 'a' | append: \"'|\" }}", SCOPE)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "source",
    [
        "{% a %}" + "{% a" * 15_000,
        "{% a %}" + "{% include a.html " * 4_000,
        "{%" + "a" * 60_000,
        "{% include x " + "a" * 60_000 + " %}",
        '{{ "x" | ' + 'replace: "x", "xx" | ' * 40 + "upcase }}",
    ],
)
def test_no_text_keeps_an_import_busy_or_fills_the_memory(source):
    started = time.process_time()
    assert len(text(source)) < 100_000
    assert time.process_time() - started < 2
