import pytest

from publishing.citations import Name, parse_name, parse_names
from publishing.citations.names import write_names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Donald E. Knuth", Name("Knuth", "Donald E.")),
        ("Knuth, Donald E.", Name("Knuth", "Donald E.")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("van der Berg, Jan", Name("Berg", "Jan", "van der")),
        ("de la Cruz, Jr, Juan", Name("Cruz", "Juan", "de la", "Jr")),
        ("Nguyễn Thị Minh, An", Name("Nguyễn Thị Minh", "An")),
        ("Plato", Name("Plato")),
        ("{World Health Organization}", Name("{World Health Organization}")),
    ],
)
def test_a_name_is_taken_apart_and_put_together_again(text: str, name: Name) -> None:
    assert parse_name(text) == name
    assert parse_name(name.sortable) == name


def test_names_are_told_as_people_say_them() -> None:
    assert str(parse_name("van der Berg, Jan")) == "Jan van der Berg"
    assert str(parse_name("{Open Lab}")) == "Open Lab"
    assert parse_name("Sartre, Jean-Luc Anh").initials == "J.-L. A."


def test_names_stand_between_and_outside_of_braces() -> None:
    names = parse_names(r"M{\"u}ller, Hans AND {Barnes and Noble} and others")
    assert names == (Name("Müller", "Hans"), Name("{Barnes and Noble}"), Name("others"))
    assert names[-1].is_others


def test_vietnamese_names_go_to_latex_and_back() -> None:
    names = parse_names("Nguyễn, Đức Huỳnh and Ngô, Thị Ánh Tuyết")
    written = write_names(names, ascii_only=True)
    assert written.isascii()
    assert parse_names(written) == names


def test_a_family_name_of_two_words_without_a_first_name_survives() -> None:
    name = parse_name("Open Lab,")
    assert (name.family, name.given) == ("Open Lab", "")
    assert parse_name(name.sortable) == name
