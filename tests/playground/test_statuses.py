import pytest

from playground.importing.wording.statuses import Vocabulary

BUILT_IN = Vocabulary()


@pytest.mark.parametrize(
    ("cell", "key", "remark"),
    [
        ("Done", "done", ""),
        ("**done**!", "done", ""),
        ("Done, but it is slow", "done", "but it is slow"),
        ("done ✅ (on two cards)", "done", "on two cards"),
        ("Deadline", "expired", ""),
        ("Need to read 2101.00001 first", "blocked", "Need to read 2101.00001 first"),
        (
            "Blocked, the loader needs work first",
            "blocked",
            "the loader needs work first",
        ),
        ("Done, but must be drawn first", "done", "but must be drawn first"),
        ("2101.00001", "blocked", "2101.00001"),
        ("Partially done", "partial", ""),
        ("It trains on toy data", "partial", "It trains on toy data"),
        ("WIP - lang/chars", "in_progress", "lang/chars"),
        ("✅", "done", ""),
        ("⏳ Pending", "planned", ""),
        ("🟡 50%", "in_progress", "50%"),
        ("100 %", "done", ""),
        ("0%", "planned", ""),
        ("[x]", "done", ""),
        ("[X]", "done", ""),
        ("[ ]", "planned", ""),
        ("[-]", "dropped", ""),
        ("[~] half of it", "in_progress", "half of it"),
        ("Not done yet", "planned", ""),
        ("进行中", "in_progress", ""),
        ("완료", "done", ""),
        (":heavy_check_mark:", "done", ""),
        ("~~whatever~~", "dropped", "whatever"),
    ],
)
def test_a_status_is_told_by_words_and_signs(cell: str, key: str, remark: str) -> None:
    reading = BUILT_IN.read(cell)
    assert (reading.key, reading.remark) == (key, remark)


@pytest.mark.parametrize("cell", ["In review", "Donut", "N/A", "see below", ""])
def test_an_unknown_text_has_no_status(cell: str) -> None:
    assert not BUILT_IN.read(cell)


def test_own_synonyms_come_before_the_built_in_words() -> None:
    own = Vocabulary.of([("dropped", ["deadline", "🐢"]), ("done", ["shipped it"])])
    assert own.read("Deadline").key == "dropped"
    assert own.read("🐢").key == "dropped"
    assert own.read("Shipped it, late").key == "done"
    assert own.read("WIP").key == "in_progress"
