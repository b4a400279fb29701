"""Every formula of real posts becomes MathML, or its TeX stays visible with a warning."""

import pytest

from publishing.markup import render
from tests.publishing.render_corpus.formulas import corpus_formulas

pytestmark = [pytest.mark.shared, pytest.mark.slow]


def is_mathml(html):
    return "<math" in html and "merror" not in html and "math-error" not in html


def test_formulas_of_real_posts_are_mathml_or_visible_tex(shared):
    formulas = list(corpus_formulas(shared / "corpora" / "jekyll"))
    documents = [render(formula.markdown) for formula in formulas]
    fallbacks = [each for each in documents if not is_mathml(each.html)]
    print(f"formulas: {len(formulas)}, as TeX: {len(fallbacks)}")  # noqa: T201 - the figure is asked for
    assert len(formulas) > 8_000
    assert len(fallbacks) <= 0.01 * len(formulas)
    for document in fallbacks:
        assert "math-error" in document.html
        assert [each for each in document.warnings if "formula" in each.message]
