import pytest

from playground.references import bare_address, reference_id


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
