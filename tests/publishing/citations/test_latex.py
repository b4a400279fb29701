import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.citations.latex import decode, encode


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"M\"{u}ller", "Müller"),
        (r"M\"uller", "Müller"),
        (r"Nguy{\~{\^e}}n V\u{a}n \DJ\'ong", "Nguyễn Văn Đóng"),
        (r"Ho\`ang Th\d{i} Tuy\'{\^{e}}t", "Hoàng Thị Tuyết"),
        (r"na{\"\i}ve", "naïve"),
        (r"\O{}rsted and \ss traat", "Ørsted and ßtraat"),
        (r"{GPT}-4 \& {\LaTeX}", r"GPT-4 & \LaTeX"),
        (r"An \emph{odd} \textbf{word}", "An odd word"),
        (r"``Quoted'' -- dashed", "“Quoted” – dashed"),
        (r"$x_{1}^2$ costs \$5 or 5\%", r"$x_{1}^2$ costs $5 or 5%"),
        (r"Fig.~2, \unknown{x}", r"Fig. 2, \unknownx"),
    ],
)
def test_latex_becomes_text(latex: str, text: str) -> None:
    assert decode(latex) == text


ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TOUCHING = st.text("-`'–—“”a{}$\\\\ưứ")


@given(ANY_TEXT | TOUCHING, st.booleans())
def test_any_text_comes_back_from_latex(text: str, ascii_only: bool) -> None:
    plain = unicodedata.normalize("NFC", text)
    assert decode(encode(plain, ascii_only=ascii_only)) == plain


def test_old_programs_are_given_commands_for_letters() -> None:
    assert encode("Müller", ascii_only=True) == r"M{\"{u}}ller"
    assert encode("Nguyễn", ascii_only=True).isascii()
    assert encode("Đặng Ứng", ascii_only=True).startswith(r"{\DJ}")


def test_what_never_closes_is_text() -> None:
    assert decode(r"{\'{e and on") == "é and on"
    assert decode("a $5 note\\") == "a $5 note\\"
