import pytest

from publishing.search.folding import indexed_form


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Học máy", "hoc may"),
        ("Ho\u0323c ma\u0301y", "hoc may"),  # the same letters, taken apart
        ("Đường dẫn", "duong dan"),
        ("Straße, Øre & Łódź", "strasse ore lodz"),
        ("C++ and C#", "cplusplus and csharp"),
        ("state-of-the-art", "state of the art"),
        ("学习", "学 习"),
        ("snake_case", "snake case"),
        ("한국어 문장", "한국어 문장"),
        ('"NEAR(* AND', "near and"),
        ("C+++ a+b f#x ## ++", "cplusplus a b fsharp x"),
        ("C#++ and c++#d\x1fe", "csharp and cplusplus d e"),
    ],
)
def test_what_is_the_same_to_a_reader_is_the_same_to_the_index(written, folded):
    assert indexed_form(written) == folded


@pytest.mark.parametrize("written", ["C+++ a+b f#x ##", "C#++ c++#d\x1fe_f\x00g", "+#"])
def test_a_text_of_ascii_alone_has_the_words_of_any_other(written):
    assert indexed_form(f"{written} đ").split() == [*indexed_form(written).split(), "d"]


def test_typography_separates_words():
    written = "\u201cdon\u2019t\u201d a\u2013b\u2014c\u2026 d\u00a0e \u2018f\u2019"
    assert indexed_form(written) == "don t a b c d e f"
