"""Formulas."""

import json
import re

import pytest

from publishing.markup import RenderOptions, render
from publishing.markup.math import convert
from publishing.markup.tex_limits import unmatched_brackets

SINGLE = RenderOptions(single_dollar=True)


def test_formulas_become_mathml_that_keeps_its_tex():
    result = render("Let $$a_1 < b$$.").html
    assert "<math>" in result
    assert '<annotation encoding="application/x-tex">a_1 &lt; b</annotation>' in result


@pytest.mark.parametrize(
    "source",
    [
        "$$\nx\n$$",
        "$$x$$",
        r"\\[x\\]",
        "\\begin{align}\nx &= 1\n\\end{align}",
        "Words\n$$\nx\n$$\nmore",
    ],
)
def test_formulas_on_their_own_are_displayed(source):
    assert 'display="block"' in render(source).html


def test_emphasis_does_not_reach_into_formulas():
    result = render(r"\\(a_1 + b_2\\) and $$c_1 * d * e_2$$").html
    assert "<em>" not in result


def test_single_dollars_are_formulas_only_where_switched_on():
    assert "<math" not in render("$x$").html
    assert "<math" in render("$x$", options=SINGLE).html


@pytest.mark.parametrize("source", ["$5 and $6", r"\$x$", "a$b$c"])
def test_money_stays_money(source):
    assert "<math" not in render(source, options=SINGLE).html


def test_escapes_for_markdown_are_taken_off_between_parentheses():
    result = render(r"\\(\\{a\_1\\}\\)").html
    assert r"\{a_1\}" in result


@pytest.mark.parametrize(
    "tex",
    [
        r"x \tag{1}",
        r"\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}",
        r"a \* b",
        "a \\\nb",
        r"\mathop{\rm arg\,max}\limits_x f",
        r"\mbox{if } x",
        r"\sum_{\substack{i \\ j}} x",
        r"\left< x \right>",
        r"\text{if $x$ or a_b}",
        r"\begin{split} a &= b \end{split}",
        r"\mathds{1}",
        r"\newcommand{\R}{\mathbb{R}} \R",
        r"\large x",
        r"\begin{align*} a &= b \end{align*} \tag{2}",
    ],
)
def test_what_real_posts_write_is_understood(tex):
    assert convert([(tex, True)], {})[0].error == ""


def test_macros_come_from_the_options():
    options = RenderOptions(macros={r"\half": r"\frac12"})
    assert "<mfrac>" in render(r"$$\half$$", options=options).html


def test_equations_are_numbered_and_referred_to():
    result = render(
        "$$\\begin{equation} x \\label{one} \\end{equation}$$\n\nSee \\eqref{one}."
    ).html
    assert 'id="one"' in result
    assert '<a href="#one">(1)</a>' in result


@pytest.mark.parametrize(
    ("tex", "numbers"),
    [
        (r"\begin{equation} x \end{equation}", []),
        (r"\begin{align} x &= 1 ~~ (7) \\ y &= 2 \end{align}", []),
        (r"\begin{eqnarray} x &=& 1 \\ y &=& 2 \end{eqnarray}", []),
        (r"\begin{align} x &= 1 \tag{7} \\ y &= 2 \end{align}", ["(7)"]),
        (r"\begin{align*} x \tag{7} \\ y \tag{8} \end{align*}", ["(7)", "(8)"]),
        (r"\begin{align} x \label{one} \\ y \end{align}", ["(1)", "(2)"]),
        (r"\begin{align} x \label{one} \\ y \nonumber \end{align}", ["(1)"]),
    ],
)
def test_equations_have_numbers_where_one_is_referred_to(tex, numbers):
    result = convert([(tex, True)], {})[0]
    assert not result.error
    assert re.findall(r"<mtext[^>]*>(\(.\))</mtext>", result.html) == numbers


def test_a_formula_that_fails_shows_its_tex_and_warns_with_its_line():
    document = render("Words\n\n$$\\nonsense{x}$$")
    assert '<code class="math-error">\\nonsense{x}</code>' in document.html
    assert document.warnings[0].line == 3


def test_mathml_has_no_inline_styles():
    result = render(r"$$\begin{align} a &= b \end{align} \color{red}{x}$$").html
    assert " style=" not in result


def test_formulas_in_raw_html_are_found():
    assert "<math" in render("<div>\n$$x^2$$\n</div>").html
    assert "<math" not in render("<pre>$$x^2$$</pre>").html


@pytest.mark.parametrize(
    "tex", ["(" * 500, r"\langle " * 300, "{" * 4000, r"\sqrt" * 900, "x^{" * 1500]
)
def test_formulas_that_would_hang_or_crash_are_shown_as_they_are(tex):
    assert convert([(tex, True)], {})[0].error


def test_brackets_of_any_kind_close_each_other():
    assert unmatched_brackets("[0, 1) (a, b]") == 0
    assert unmatched_brackets(r"\{ ( \langle") == 3


@pytest.mark.shared
@pytest.mark.slow
def test_nearly_every_formula_of_real_posts_is_converted(shared):
    formulas = []
    for file in sorted((shared / "corpora" / "jekyll").glob("[!_]*/oracle/*.json")):
        found = json.loads(file.read_text(encoding="utf-8")).get("math", [])
        formulas += [
            (m["tex"], m["kind"] == "block") for m in found if m["kind"] != "dollar"
        ]
    failed = sum(bool(convert([formula], {})[0].error) for formula in formulas)
    assert formulas
    assert failed <= len(formulas) / 100


@pytest.mark.parametrize(
    ("tex", "sign"),
    [
        (r"\overline{z}", "\u203e"),
        (r"\vec{v}", 'class="math-vec">\u2192'),
        (r"\widetilde{ab}", 'stretchy="true">\u02dc'),
        (r"\widehat{ab}", 'stretchy="true">\u02c6'),
    ],
)
def test_accents_are_signs_with_a_width(tex, sign):
    shown = render(f"$${tex}$$").html
    assert f"{sign}</mo></mover>" in shown
    assert "\u0332" not in shown
    assert "\u20d7" not in shown


def test_a_formula_goes_on_past_lines_that_look_like_a_list_or_a_quotation():
    result = render("so $$1\n+ 1\n> 0$$ it is").html
    assert result.count("<math") == 1
    assert "<ul>" not in result


def test_code_wins_over_dollars():
    result = render("costs $5 and `a$b`", options=SINGLE).html
    assert "<code>a$b</code>" in result
    assert "<math" not in result
