"""`python -m publishing.markup`"""

import subprocess
import sys

import pytest

from publishing.markup import RenderOptions, render
from publishing.markup.kramdown_options import render_options


@pytest.mark.slow
def test_standard_input_becomes_standard_output(tmp_path):
    options = tmp_path / "options.yml"
    options.write_text(":hard_wrap: true\n:toc_levels: 2..3\n", encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "publishing.markup", "--options", str(options)],
        input="a\nb",
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert result.stdout == "<p>a<br>\nb</p>\n"


@pytest.mark.slow
def test_the_library_does_not_need_django():
    code = "import publishing.markup, sys; sys.exit('django' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_kramdown_names_are_read_with_or_without_a_colon():
    options = render_options({":toc_levels": "2..3", "footnote_nr": 5, "nonsense": 1})
    assert options.kramdown.toc_levels == {2, 3}
    assert options.kramdown.footnote_nr == 5


def test_values_that_make_no_sense_change_nothing():
    assert render_options({"footnote_nr": "da10"}) == RenderOptions()


def test_options_in_the_text_hold_from_there_on():
    document = render("{::options auto_id_prefix='x-' /}\n\n# A")
    assert document.headings[0].id == "x-a"
