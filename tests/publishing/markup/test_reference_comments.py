import pytest

from publishing.markup import render
from publishing.markup.reference_comments import without_reference_comments

FORMS = [
    "[//]: # (lantern)",
    "[//]: <> (lantern)",
    '[comment]: # "lantern"',
    "[_]: # 'lantern'",
    "[---]: # (lantern)",
    "[a note]: # (lantern)",
    "> [//]: # (lantern)",
    ">[//]: # (lantern)",
    "- a list\n- [//]: # (lantern)",
    "1. [comment]: # (lantern)",
    "- a list\n\n  > [comment]: # (lantern)",
]


@pytest.mark.parametrize("form", FORMS)
def test_what_no_page_shows_is_not_given_away(form):
    text = f"Before.\n\n{form}\n\nAfter."
    assert "lantern" not in render(text).html
    left = without_reference_comments(text)
    assert "lantern" not in left
    assert left.startswith("Before.\n\n")
    assert left.endswith("\n\nAfter.")


@pytest.mark.parametrize(
    "text",
    [
        "[top]: #\n\n[up][top]",
        '[page]: https://example.org "Its title"',
        "[here]: #section",
        "A line with [//]: # (in its middle)",
        "- [x] done\n- [ ] [//] open",
        "[^1]: A footnote",
    ],
)
def test_references_and_other_lines_stay(text):
    assert without_reference_comments(text) == text
