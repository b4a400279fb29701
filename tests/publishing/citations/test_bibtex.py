import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.citations import Name, Reference, read_bibtex, write_bibtex

UNTIDY = r"""---
---
@string{jml = "J. of Machines"}
@preamble{"\newcommand{\x}{y}"}
@comment{jabref-meta: grouping}
% a remark with an = sign
@article{first,
  title = {A {Study} of {GPT}}
  author = "M{\"u}ller, Hans and Nguy{\~{\^e}}n, An and others"
  year = 2020 month = feb # "~1",
  journal = jml # { B},
  doi = {https://doi.org/10.1000/ABC.1},
  arxiv = {2001.00001v3},
  note = {kept \emph{as it was}},
}
@InProceedings(second, title={Second}, booktitle={Conf}, pages={1-9}, keywords={a; b})
@misc{open, title = {Never {closed},
  year = 2020

@article{first, title={The key again}}
@book{last
  , title = {Comma first}, , year = 1999 }
"""


def read(text: str) -> list[Reference]:
    return read_bibtex(text).references


def test_an_untidy_file_is_read() -> None:
    first, second, again, last = read(UNTIDY)
    assert first.title == "A Study of GPT"
    assert first.authors[1:] == (Name("Nguyễn", "An"), Name("others"))
    assert (first.year, first.month) == (2020, 2)
    assert first.venue == "J. of Machines B"
    assert (first.doi, first.arxiv_id) == ("10.1000/abc.1", "2001.00001")
    assert first.extra == {"note": r"kept \emph{as it was}"}
    assert (second.type, second.venue) == ("inproceedings", "Conf")
    assert (second.pages, second.keywords) == ("1–9", ("a", "b"))
    assert (again.key, last.title, last.year) == ("first-2", "Comma first", 1999)


def test_what_is_wrong_is_told_with_its_line() -> None:
    problems = {each.line: each.message for each in read_bibtex(UNTIDY).problems}
    assert problems == {
        17: "@misc{open is never closed; it was left out",
        20: "the key first stands twice; here it becomes first-2",
    }


@pytest.mark.parametrize("ascii_only", [False, True])
def test_what_is_written_reads_back_as_the_same(ascii_only: bool) -> None:
    told = read_bibtex(UNTIDY)
    written = write_bibtex(
        told.references, ascii_only=ascii_only, preamble=told.preamble
    )
    again = read_bibtex(written)
    assert again.references == told.references
    assert again.preamble == told.preamble
    assert not again.problems
    assert written == write_bibtex(
        again.references, ascii_only=ascii_only, preamble=again.preamble
    )


@given(st.text("ab{}\\\"'#,=@%$ \n~-&_", max_size=60))
def test_any_text_in_a_file_reaches_a_fixed_point(text: str) -> None:
    references = read(f"@misc{{k, title={{x}}, {text}}}\n{text}")
    for ascii_only in (False, True):
        assert read(write_bibtex(references, ascii_only=ascii_only)) == references


@given(
    title=st.text("aB{}\\\"'#,=@%$ ~-&_é“–`", max_size=40),
    note=st.text('a{}\\"#,=@%$', max_size=20),
)
def test_what_a_person_types_stays_one_entry(title: str, note: str) -> None:
    typed = Reference(key="k", title=" ".join(title.split()), extra={"note": note})
    found = read(write_bibtex([typed, Reference(key="after", title="After")]))
    assert [each.key for each in found] == ["k", "after"]
    assert found[0].title == typed.title


def test_an_edited_value_wins_over_its_old_spelling() -> None:
    [reference] = read("@misc{k, title={{B}ayes for $x^2$}, pages={1 to 3}}")
    assert reference.spelling == {"title": "{B}ayes for $x^2$"}
    assert "{{B}ayes" in write_bibtex([reference])
    reference.title = "Bayes again"
    assert "title = {Bayes again}" in write_bibtex([reference])


def test_capitals_inside_a_typed_title_are_protected() -> None:
    assert "{GPT}" in write_bibtex([Reference(key="k", title="On GPT")])


def test_an_unknown_string_is_kept_and_told() -> None:
    told = read_bibtex("@article{k, title={x}, journal = nips}")
    assert told.references[0].venue == "nips"
    assert [each.line for each in told.problems] == [1]


def test_an_entry_without_a_key_is_given_one() -> None:
    [reference] = read("@article{title={No key}, author={Lê, An}, year=2020}")
    assert reference.title == "No key"
    assert reference.key


@pytest.mark.parametrize(
    "text",
    [
        "@article{a,title={" + "{" * 200_000,
        "@article{a,\n" * 20_000,
        "@article{a,title={\n" * 20_000,
        "@article{a,title={" + "\\'{" * 50_000 + "}" * 50_002,
        "@article{a,title={" + "$" * 200_000 + "}}",
        "@" * 500_000,
        "@article{a," + ",".join(f"f{number}=1" for number in range(400_000)) + "}",
    ],
    ids=["braces", "starts", "values", "accents", "dollars", "signs", "one line"],
)
def test_hostile_files_are_read_in_no_time(text: str) -> None:
    begun = time.process_time()
    read(text)
    assert time.process_time() - begun < 5


@pytest.mark.slow
def test_ten_thousand_entries_take_ten_times_as_long_as_a_thousand() -> None:
    def seconds(count: int) -> float:
        entry = (
            "@article{{k{0}, title={{{{Ti}}tle {0}}}, author={{Lê, An}}, year=2020}}\n"
        )
        text = "".join(entry.format(number) for number in range(count))
        begun = time.process_time()
        assert len(read(text)) == count
        return time.process_time() - begun

    seconds(100)
    assert seconds(10_000) < 40 * max(seconds(1_000), 0.02)


def test_strings_that_double_each_other_do_not_grow_without_end():
    doubled = "\n".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}" for n in range(1, 60))
    text = f'@string{{a0 = "ten signs "}}\n{doubled}\n@misc{{key, title = a59, note = jan}}'
    read = read_bibtex(text)
    assert "this file's @strings are too long" in read.problems[0].message
    assert len(read.references) == 1
