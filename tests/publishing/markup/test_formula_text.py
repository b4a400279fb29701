"""Formulas in excerpts."""

import pytest

from publishing.markup import render


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"x^2 = \sum_{i=1}^n a_i/b", "x² = ∑_(i=1)ⁿ aᵢ/b"),
        (r"p(y \mid \mathbf{x}, \theta)", "p(y \u2223 x, θ)"),
        (r"\frac{a+b}{2}", "(a + b)/2"),
        (r"\hat{x} + f'(x)", "x + f\u2032(x)"),
        (r"O(n \log n)", "O(n log n)"),
        (r"-1 + (-x)", "\u22121 + (\u2212x)"),
        (r"\sqrt[3]{x} \sqrt{2\pi}", "³√x√(2π)"),
        (r"\mathcal{L}_{\text{CE}}", "\u2112_CE"),
    ],
)
def test_excerpts_show_formulas_in_signs(tex, expected):
    assert render(f"So $${tex}$$.").excerpt == f"So {expected}."


def test_what_is_no_formula_stays_as_it_was_written():
    document = render(r"So $$\nonsense{x}$$ < 3.")
    assert document.excerpt == r"So \nonsense{x} < 3."


def test_the_whole_text_keeps_tex():
    assert render("$$x^2$$").text == "x^2"


def test_headings_and_links_name_formulas_readably():
    document = render("## Of $$p(x_i | c)$$\n\n[All $$x^2$$](/a/)\n")
    assert document.toc[0].text == "Of p(xᵢ|c)"
    assert document.links[0].text == "All x²"
