"""render_markdown over a small site; without the mark, no test here has a database."""

import io

import pytest
from django.core.management import CommandError, call_command

from blog.models import Post
from publishing.preview import markdownify
from tests.pictures import png

RICH = (
    "## What I saw\n\nKites[^1] fly \"high\" -- see [the list](#what-i-saw).\n\n"
    "Half of $$x^2$$ metres:\n\n$$\n\\frac{1}{2} x^2\n$$\n\n- one\n  - two\n\n"
    "> [!NOTE]\n> Mind the *wind*.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n"
    "```python\nfly(1)\n```\n\n<div>\nA *div*\nof two lines.\n</div>\n\n[^1]: Of paper.\n"
)  # fmt: skip


@pytest.fixture
def render(site, tmp_path):
    """The fragments by name, and what the command complained of."""

    def run(*files, **options):
        errors, output = io.StringIO(), tmp_path / "html"
        call_command(
            "render_markdown",
            *(str(site.root / file) for file in files),
            site=site.root,
            output=output,
            stderr=errors,
            **options,
        )
        made = {file.name: file.read_text() for file in output.iterdir()}
        return made, errors.getvalue()

    return run


def test_a_fragment_is_named_after_the_posts_slug(site, render):
    site.document("_posts/2021-03-04-Red-kites.md", "Some *words*.\n")
    assert render("_posts/2021-03-04-Red-kites.md") == (
        {"Red-kites.html": "<p>Some <em>words</em>.</p>\n"},
        "",
    )


def test_posts_that_share_a_slug_are_named_after_their_paths(site, render):
    files = ["_posts/en/2021-03-04-kites.md", "notes/_posts/2020-01-02-kites.md"]
    for file in files:
        site.document(file)
    made, _ = render(*files)
    assert set(made) == {"en--2021-03-04-kites.html", "2020-01-02-kites.html"}
    alone, _ = render(files[0])
    assert "kites.html" in alone


def test_a_path_may_be_told_in_any_way(site, render, tmp_path, monkeypatch):
    for folder in ("en", "fr"):
        site.document(f"_posts/{folder}/2021-03-04-kites.md")
    (tmp_path / "alias").symlink_to(site.root)
    (site.root / "deep").mkdir()
    monkeypatch.chdir(site.root / "deep")
    made, _ = render(
        "deep/../_posts/en/2021-03-04-kites.md",
        tmp_path / "alias" / "_posts" / "fr" / "2021-03-04-kites.md",
    )
    assert set(made) == {"en--2021-03-04-kites.html", "fr--2021-03-04-kites.html"}


def test_a_slug_of_the_front_matter_stays_inside_the_folder(site, render):
    site.document("_posts/2021-03-04-kites.md", slug="../../wind")
    made, _ = render("_posts/2021-03-04-kites.md")
    assert set(made) == {"..--..--wind.html"}


def test_links_to_other_files_lead_where_an_import_puts_them(site, render):
    site.document("_posts/2020-01-02-calm.md")
    site.document("blog/_posts/2020-05-06-storm.md")
    site.document(
        "_posts/2021-03-04-kites.md",
        "[a]({% post_url 2020-01-02-calm %}) [b]({% link _posts/2020-01-02-calm.md %})"
        " [c](2020-01-02-calm.md#why) [d]({% post_url blog/2020-05-06-storm %})"
        " [e](gone.md) `[f](2020-01-02-calm.md)`\n",
    )
    made, errors = render("_posts/2021-03-04-kites.md")
    html = made["kites.html"]
    assert html.count('href="/blog/calm/"') == 2
    assert 'href="/blog/calm/#why"' in html
    assert 'href="/blog/storm/"' in html
    assert 'href="gone.md"' in html
    assert "[f](2020-01-02-calm.md)" in html
    assert errors == ""


def test_images_of_the_site_have_their_size(site, render, tmp_path):
    site.put("img/kite.png", png(size=(40, 20)))
    (tmp_path / "secret.png").write_bytes(png(size=(99, 99)))
    (site.root / "img" / "link.png").symlink_to(tmp_path / "secret.png")
    site.document(
        "_posts/2021-03-04-kites.md",
        "\n![a](../img/kite.png)\n![b](/img/link.png) ![c](../../secret.png)\n",
    )
    made, errors = render("_posts/2021-03-04-kites.md")
    assert (
        '<img src="../img/kite.png" alt="a" width="40" height="20">'
        in (made["kites.html"])
    )
    assert made["kites.html"].count("width=") == 1
    assert errors.splitlines() == [
        "_posts/2021-03-04-kites.md:6: image not found: /img/link.png",
        "_posts/2021-03-04-kites.md:6: image not found: ../../secret.png",
    ]


def test_the_configuration_says_how_markdown_is_read(site, render):
    site.document("_posts/2021-03-04-kites.md", 'costs $a$\nor "more"\n')
    plain, _ = render("_posts/2021-03-04-kites.md")
    assert plain["kites.html"] == "<p>costs $a$\nor “more”</p>\n"
    site.put(
        "_config.yml",
        "kramdown:\n  hard_wrap: true\n  smart_quotes: apos,apos,quot,quot\nmath: true\n",
    )
    made, _ = render("_posts/2021-03-04-kites.md")
    assert "<br>" in made["kites.html"]
    assert "<math" in made["kites.html"]
    assert "“" not in made["kites.html"]


def test_the_option_turns_single_dollars_into_formulas(site, render):
    site.document("_posts/2021-03-04-kites.md", "costs $a$\n")
    made, _ = render("_posts/2021-03-04-kites.md", single_dollar=True)
    assert "<math" in made["kites.html"]


def test_html_posts_are_no_markdown(site, render):
    site.put("_config.yml", "kramdown:\n  parse_block_html: true\n")
    body = (
        "<ul>\n\n    <li>a *star*</li>\n</ul>\n{% highlight c %}a < b{% endhighlight %}"
    )
    site.document("_posts/2021-03-04-kites.html", body)
    html = render("_posts/2021-03-04-kites.html")[0]["kites.html"]
    assert "<li>a *star*</li>" in html
    assert "a &lt; b" in html


def test_what_cannot_be_read_is_named_and_the_rest_is_written(site, render, tmp_path):
    site.document("_posts/2021-03-04-kites.md")
    with pytest.raises(CommandError) as error:
        render("_posts/2021-03-04-kites.md", "_posts/2021-03-05-gone.md")
    assert error.value.returncode == 1
    assert (tmp_path / "html" / "kites.html").exists()


def test_a_formula_that_is_not_understood_is_told_with_its_line(site, render):
    site.document("_posts/2021-03-04-kites.md", "\nA.\n\n$$\\nonsense$$ here.\n")
    made, errors = render("_posts/2021-03-04-kites.md")
    assert errors.startswith("_posts/2021-03-04-kites.md:7: formula")
    assert "\\nonsense" in made["kites.html"]


@pytest.mark.django_db
def test_preview_page_and_command_make_the_same_bytes(site, render, import_site):
    site.put(
        "_config.yml",
        "title: Wind\nlang: fr\nmath: true\n"
        "kramdown: {input: GFM, hard_wrap: true, parse_block_html: true}\n",
    )
    site.document("_posts/2020-01-02-calm.md")
    body = RICH + "\nSee [that]({% post_url 2020-01-02-calm %}) and $y$.\n"
    site.document("_posts/2021-03-04-kites.md", body)
    import_site()
    post = Post.objects.get(slug="kites")
    made, _ = render("_posts/2021-03-04-kites.md")
    for part in ("/blog/calm/", "<em>div</em>", "<br>", "<math", "“"):
        assert part in post.body_html
    assert made["kites.html"] == post.body_html == markdownify(post.body)
