import pytest

from publishing.importing.jekyll.math_hints import reads_single_dollars

ON = "---\ntitle: Waves\nmathjax: true\n---\n"
OFF = "---\ntitle: Waves\n---\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{ON}The height $h_0$ and the length $\\lambda$.\n", True),
        (f"{ON}One letter $x$ is a formula.\n", True),
        ("$x$ stands first.\nKaTeX: yes\n", True),
        (f"{ON}No formula: \\$x$, a$x$, 5$x$ and $$x$.\n", False),
        (f"{ON}A kite for $5 and a line for $10.\n", False),
        (f"{ON}The height \\\\(h_0\\\\), and $h_0$ once, \\\\(x\\\\).\n", False),
        (f"{OFF}The height $h_0$ and the length $\\lambda$.\n", False),
    ],
)
def test_posts_that_switch_math_on_show_how_they_write_it(site, text, told):
    site.put("_posts/2021-01-01-x.md", text)
    assert reads_single_dollars(site.root, ["_posts/2021-01-01-x.md"]) is told


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("inlineMath: [['$','$'], ['\\\\(','\\\\)']]", True),
        ('inlineMath: [ ["\\\\(","\\\\)"], ["$", "$"] ]', True),
        ("delimiters: [{left: '$', right: '$'}]", True),
        ("inlineMath: [['\\\\(','\\\\)']], displayMath: [['$$','$$']]", False),
        ("delimiters: [{left: '$$', right: '$$'}]", False),
    ],
)
def test_the_settings_of_the_old_sites_script_are_read(site, script, told):
    site.put(
        "_includes/deep/math.html", f"<script>MathJax = {{tex: {{{script}}}}}</script>"
    )
    assert reads_single_dollars(site.root, []) is told


@pytest.mark.parametrize(("count", "told"), [(2, False), (3, True)])
def test_several_posts_full_of_formulas_need_no_switch(site, count, told):
    paths = [f"_posts/2021-01-0{day}-x.md" for day in range(1, count + 1)]
    for path in paths:
        site.put(path, f"{OFF}So $h_0$ and $\\lambda$ and $x$.\n")
    assert reads_single_dollars(site.root, paths) is told
