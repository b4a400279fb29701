from publishing.citations import Reference, apa, ieee, parse_names, plain, read_bibtex

ARTICLE = Reference(
    type="article",
    title="Momentum in a narrow valley",
    authors=parse_names("Minh An Lê and van Berg, Jan"),
    year=2021,
    month=3,
    venue="Journal of Slopes",
    volume="12",
    number="3",
    pages="1–10",
    doi="10.1000/x.1",
)


def test_an_article_in_apa() -> None:
    assert plain(apa(ARTICLE)) == (
        "Lê, M. A., & van Berg, J. (2021). Momentum in a narrow valley. "
        "Journal of Slopes, 12(3), 1–10. https://doi.org/10.1000/x.1"
    )


def test_an_article_in_ieee() -> None:
    assert plain(ieee(ARTICLE)) == (
        "M. A. Lê and J. van Berg, “Momentum in a narrow valley,” Journal of Slopes, "
        "vol. 12, no. 3, pp. 1–10, Mar. 2021, doi: 10.1000/x.1."
    )


def test_a_paper_of_a_conference() -> None:
    [paper] = read_bibtex(
        "@inproceedings{k, title={Why?}, author={A. Lê and B. Vũ and C. Đỗ}, year=2020,"
        "booktitle={Proc. of Tests}, pages={3--4}, arxiv={2001.00001}}"
    ).references
    assert plain(apa(paper)) == (
        "Lê, A., Vũ, B., & Đỗ, C. (2020). Why? In Proc. of Tests (pp. 3–4). "
        "https://arxiv.org/abs/2001.00001"
    )
    assert plain(ieee(paper)) == (
        "A. Lê, B. Vũ, and C. Đỗ, “Why?” in Proc. of Tests, pp. 3–4, 2020, "
        "https://arxiv.org/abs/2001.00001."
    )


def test_theses_books_and_preprints() -> None:
    thesis = Reference("phdthesis", title="Slopes", venue="Invented University")
    assert plain(apa(thesis)) == (
        "Slopes [Doctoral dissertation, Invented University]. (n.d.)."
    )
    book = Reference("book", title="Hills", year=2001, publisher="Press")
    book.authors = parse_names("Lê, An")
    assert plain(apa(book)) == "Lê, A. (2001). Hills. Press."
    assert plain(ieee(book)) == "A. Lê, Hills, Press, 2001."
    preprint = Reference("misc", title="Early", year=2020, arxiv_id="2001.00001")
    assert "arXiv:2001.00001" in plain(ieee(preprint))


def test_many_authors_are_shortened() -> None:
    many = parse_names(" and ".join(f"A{chr(65 + at)}, B" for at in range(22)))
    reference = Reference(title="T", authors=many, year=2020)
    assert plain(apa(reference)).count(",") < 60
    assert "… AV, B." in plain(apa(reference))
    assert plain(ieee(reference)).startswith("B. AA et al., ")
    others = Reference(title="T", authors=parse_names("Lê, An and others"))
    assert plain(apa(others)).startswith("Lê, A., et al. ")


def test_a_reference_with_nothing_but_a_title_is_cited() -> None:
    assert plain(apa(Reference(title="T"))) == "T. (n.d.)."
    assert plain(ieee(Reference(title="T"))) == "“T,”."


def test_an_address_that_is_not_of_the_web_is_text():
    told = Reference(title="A trap", url="javascript:alert(1)")
    for style in (apa, ieee):
        assert [piece.url for piece in style(told) if piece.url] == []
        assert "javascript:alert(1)" in plain(style(told))
