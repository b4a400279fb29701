import pytest

from publishing.citations import (
    Reference,
    arxiv_id,
    bare_address,
    doi,
    openreview_id,
    reference_id,
)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://arxiv.org/abs/2101.00001", "arxiv:2101.00001"),
        ("http://arxiv.org/pdf/2101.00001v3.pdf", "arxiv:2101.00001"),
        ("https://arxiv.org/abs/hep-th/9901001", "arxiv:hep-th/9901001"),
        ("https://doi.org/10.1000/ABC.12", "doi:10.1000/abc.12"),
        ("https://openreview.net/forum?id=xYz", "openreview:xYz"),
        ("https://www.example.org/a/", "url:example.org/a"),
        ("", ""),
    ],
)
def test_a_work_has_one_name_at_all_its_addresses(url: str, name: str) -> None:
    assert reference_id(url) == name


def test_a_cut_off_identifier_is_not_corrected() -> None:
    assert reference_id("https://arxiv.org/abs/2101.0") == "url:arxiv.org/abs/2101.0"


def test_an_address_in_plain_text_is_found() -> None:
    assert bare_address("see https://example.org/a.") == "https://example.org/a"
    assert bare_address("no address here, 1.5") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("arXiv:2101.00001v2", "2101.00001"),
        ("2101.00001", "2101.00001"),
        ("https://arxiv.org/pdf/math.GT/0309136v2", "math/0309136"),
        ("10.48550/arXiv.2101.00001", "2101.00001"),
        ("https://example.org/2101.00001", ""),
    ],
)
def test_a_number_at_arxiv_has_one_spelling(text: str, found: str) -> None:
    assert arxiv_id(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://dx.doi.org/10.1000/ABC.1", "10.1000/abc.1"),
        ("doi:10.1016/S0140-6736(05)67859-9", "10.1016/s0140-6736(05)67859-9"),
        ("(10.1000/x.1).", "10.1000/x.1"),
        ("https://example.org/doi/10.1000%2Fx.1/full", "10.1000/x.1"),
        ("no doi", ""),
    ],
)
def test_a_doi_has_one_spelling(text: str, found: str) -> None:
    assert doi(text) == found


def test_openreview_is_known_by_its_forum() -> None:
    assert openreview_id("https://openreview.net/forum?id=AbC_123&x=1") == "AbC_123"
    assert openreview_id("AbC_123") == "AbC_123"


def test_a_preprint_and_its_paper_share_an_identity() -> None:
    paper = Reference(title="T", doi="10.1000/x", arxiv_id="2101.00001")
    preprint = Reference(title="Other", doi="10.48550/arxiv.2101.00001")
    assert set(paper.identities) & set(preprint.identities)
    assert paper.identity == "doi:10.1000/x"


def test_without_an_identifier_a_work_is_its_address_and_title() -> None:
    here = Reference(title="A  Title!", url="https://www.example.org/a/")
    assert here.identity == "url:example.org/a atitle"
    assert here.identity != Reference(title="Other", url=here.url).identity


def test_no_address_is_too_broken_to_name_a_work() -> None:
    assert reference_id("http://[") == "url:["
