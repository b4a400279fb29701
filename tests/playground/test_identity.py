from playground.importing.identity import Matcher, clashes, identities
from playground.importing.records import ExperimentRecord

ARXIV = "https://arxiv.org/abs/2101.00001"


def row(title: str, url: str = "", section: str = "") -> ExperimentRecord:
    return ExperimentRecord(title, 1, url=url, section=(section,) if section else ())


def matched(new: list[ExperimentRecord], old: list[ExperimentRecord]) -> dict[int, str]:
    known = list(zip(identities(old), [each.title for each in old], strict=True))
    return Matcher(identities(new), known).match()


def test_the_same_row_is_the_same_experiment() -> None:
    assert matched([row("One", ARXIV, "A")], [row("One", ARXIV, "A")]) == {0: "One"}


def test_a_row_survives_another_case_a_new_link_and_a_renamed_section() -> None:
    assert matched([row("tiny NET", section="B")], [row("Tiny net", section="A")])
    assert matched([row("Tiny net", ARXIV)], [row("Tiny net")])


def test_a_corrected_title_with_the_same_link_is_the_same_experiment() -> None:
    assert matched([row("Tiny networks", ARXIV)], [row("Tiny netwroks", ARXIV)])


def test_two_papers_that_share_a_wrong_link_stay_two() -> None:
    old = [row("Tiny networks", ARXIV)]
    new = [row("Tiny networks", ARXIV), row("Large language models", ARXIV)]
    assert matched(new, old) == {0: "Tiny networks"}
    assert clashes(new) == [
        (1, "'Large language models' has the address of 'Tiny networks'")
    ]


def test_one_paper_in_two_sections_is_two_experiments() -> None:
    both = [row("One", ARXIV, "A"), row("One", ARXIV, "B")]
    swapped = [both[1], both[0]]
    assert matched(swapped, both) == {0: "One", 1: "One"}
    assert len({identity.key for identity in identities(both)}) == 2


def test_repeated_rows_keep_keys_of_their_own() -> None:
    assert len({each.key for each in identities([row("One"), row("One")])}) == 2
