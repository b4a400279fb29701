"""Which new file is the row of a file that is gone."""

import time

import pytest

from publishing.importing.moves import MoveFinder, Traits

WORDS = " ".join(f"word{number}" for number in range(40))


def test_a_file_that_is_like_one_row_alone_is_its_file() -> None:
    files = [("new.md", Traits(text=f"{WORDS} more"))]
    rows = [("old", Traits(text=WORDS)), ("other", Traits(text="elsewhere"))]
    assert MoveFinder(files, rows).find() == {"new.md": "old"}


@pytest.mark.slow
def test_many_files_made_from_one_template_take_no_quadratic_time() -> None:
    texts = [Traits(text=f"{WORDS} {number}") for number in range(400)]
    files = [(f"{at}.md", each) for at, each in enumerate(texts)]
    started = time.process_time()
    assert MoveFinder(files, enumerate(texts)).find() == {}
    assert time.process_time() - started < 10
