import pytest

from publishing.repositories import file_address


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/ada/kites", "https://github.com/ada/kites/blob/HEAD/_posts/a%20b.md"),
        ("https://github.com/ada/kites.git", "https://github.com/ada/kites/blob/HEAD/_posts/a%20b.md"),
        ("https://gitlab.com/ada/kites/", "https://gitlab.com/ada/kites/-/blob/HEAD/_posts/a%20b.md"),
        ("https://git.example.org/ada/kites", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_file_is_found_where_it_is_known_how(repository, address):
    assert file_address(repository, "_posts/a b.md") == address


@pytest.mark.parametrize("path", ["", "_config.yml", "index.md#project:kites", "x"])
def test_what_is_no_text_of_its_own_has_no_address(path):
    assert file_address("https://github.com/ada/kites", path) == ""
