"""Cases of kramdown, CommonMark and GFM, by the graders' lenient comparison."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from publishing.markup import RenderOptions, render
from publishing.markup.kramdown_options import render_options

pytestmark = [pytest.mark.shared, pytest.mark.slow]


def rendered(source, options_file):
    options = RenderOptions(plain=True)
    if options_file and Path(options_file).exists():
        values = yaml.safe_load(Path(options_file).read_text()) or {}
        options = render_options(values, options)
    return render(source, options=options).html


@pytest.fixture(scope="session")
def shares(shared, score_suites):
    """(suite, family) -> the share of its cases that come out right."""
    right, total = Counter(), Counter()
    for suite, family, _, source, wanted, options in score_suites.cases(
        str(shared / "corpora"), "dev"
    ):
        ours = score_suites.canon(rendered(source, options), True)
        same = ours == score_suites.canon(wanted, True)
        for key in ((suite, family), (suite, "all")):
            total[key] += 1
            right[key] += same
    return {key: right[key] / total[key] for key in total}


def test_most_of_kramdowns_own_cases_come_out_as_kramdown_makes_them(shares):
    assert shares["kramdown", "all"] >= 0.60


@pytest.mark.parametrize("suite", ["commonmark", "gfm"])
def test_no_family_of_a_common_suite_is_left_behind(shares, suite):
    low = {
        family: round(share, 3)
        for (name, family), share in shares.items()
        if name == suite and share < 0.90
    }
    assert low == {}
