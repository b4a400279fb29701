"""What the columns of a tracker fill: fields, the paper, locations, criteria."""

from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from playground.importing.importer import PlaygroundImporter
from playground.importing.reading.reader import read_board
from playground.importing.wording.mapping import MappingError, mapping_in, read_mapping
from playground.models import Board, Criterion, Experiment, Paper
from publishing.importing.importer import ImportRun
from tests.playground.factories import import_text

TYPED = """# Readings

| Paper | Started | Read on | Rating | Tags | Venue | Year | Authors | Code | Deadline | Status |
|---|---|---|---|---|---|---|---|---|---|---|
| [One](https://arxiv.org/abs/2101.00001) | 2024-01-02 | Feb 2024 | 4/5 | vision, tiny | ICLR | 2021 | Ann Lee, Bo Kim | [code](./one), [notes](./one.md) | 3/4/24 | 50%, slow |
| [Two](https://example.org/two) | 2024 | | ★★★ | | | | | none | May | Done |
"""


def columns(text: str, mapping: dict[str, str] | None = None) -> dict[str, str]:
    return read_board(text, mapping=mapping).roles


def test_a_column_fills_a_field_if_all_its_cells_fit() -> None:
    roles = columns(TYPED)
    assert roles["Started"] == "started"
    assert roles["Read on"] == "finished"
    assert roles["Deadline"] == "criterion"  # 3/4/24 could mean two days
    assert roles["Code"] == "location"


@pytest.mark.parametrize(
    ("heading", "cells", "role"),
    [
        ("Code", ["[a](./a)", "todo"], "location"),
        ("Code", ["yes", "no"], "criterion"),
        ("Path", ["rl/dqn", "`dqn.py`"], "location"),
        ("Notes", ["[n](./n.md)", "-"], "location"),
        ("Notes", ["[n](./n.md)", "Good paper"], "criterion"),
        ("Rating", ["5", "9/10"], "criterion"),
        ("Progress of mine", ["much"], "status"),
        ("Due date", ["2024-05-01"], "due"),
    ],
)
def test_cells_decide_what_a_heading_means(
    heading: str, cells: list[str], role: str
) -> None:
    rows = "".join(f"| Kite {each} | {cell} |\n" for each, cell in enumerate(cells))
    assert columns(f"| Paper | {heading} |\n|---|---|\n{rows}")[heading] == role


@pytest.mark.django_db
def test_typed_cells_are_fields_of_the_experiment_and_its_paper(tmp_path: Path) -> None:
    import_text(tmp_path, TYPED)
    one, two = Experiment.objects.all()
    assert (one.started_on, one.milestone_text("finished")) == (
        date(2024, 1, 2),
        "2024-02",
    )
    assert (one.rating, two.rating, one.progress) == (4, 3, 50)
    assert sorted(one.tags.names()) == ["tiny", "vision"]
    assert (one.paper.arxiv_id, one.paper.venue, one.paper.year) == (
        "2101.00001",
        "ICLR",
        2021,
    )
    assert one.paper.authors == "Ann Lee\nBo Kim"
    assert [(each.role, each.text) for each in one.locations.all()] == [
        ("code", "[code](./one)"),
        ("notes", "[notes](./one.md)"),
    ]
    assert [each.text for each in one.criterion_values.all()] == ["3/4/24"]
    assert import_text(tmp_path, TYPED).action == "unchanged"


@pytest.mark.django_db
def test_two_rows_about_one_work_share_its_paper(tmp_path: Path) -> None:
    head = "# {}\n\n| Paper | Venue | Status |\n|---|---|---|\n"
    row = "| [Attention]({}) | {} | Done |\n"
    first = row.format("https://arxiv.org/abs/1706.03762", "NIPS")
    second = row.format("https://arxiv.org/pdf/1706.03762v5.pdf", "NeurIPS 2017")
    for _ in range(2):
        import_text(tmp_path, head.format("A") + first, "a.md")
        log = import_text(tmp_path, head.format("B") + second, "b.md")
    assert (Paper.objects.count(), log.action) == (1, "unchanged")
    paper = Paper.objects.get()
    assert (paper.venue, paper.experiments.count()) == ("NIPS", 2)
    # What the shared paper does not say stays with the row that says it.
    (rest,) = Experiment.objects.get(board__title="B").criterion_values.all()
    assert (rest.criterion.name, rest.text) == ("Venue, as written", "NeurIPS 2017")


@pytest.mark.django_db
def test_a_person_s_facts_about_a_paper_stay(tmp_path: Path) -> None:
    import_text(tmp_path, TYPED)
    Paper.objects.filter(venue="ICLR").update(venue="ICLR 2021")
    log = import_text(tmp_path, TYPED)
    assert (log.action, Paper.objects.filter(venue="ICLR 2021").count()) == (
        "unchanged",
        1,
    )
    assert not Criterion.objects.filter(name="Venue, as written").exists()


@pytest.mark.django_db
def test_one_address_under_two_titles_is_two_papers(tmp_path: Path) -> None:
    head = "# A\n\n| Paper | Status |\n|---|---|\n"
    url = "https://arxiv.org/abs/1706.03762"
    log = import_text(
        tmp_path, f"{head}| [Attention]({url}) | Done |\n| [Blur kernels]({url}) | |\n"
    )
    assert Paper.objects.count() == 2
    assert any("has the address of" in each.message for each in log.warnings)


@pytest.mark.django_db
def test_what_a_title_cell_says_besides_is_kept(tmp_path: Path) -> None:
    cell = "[One](https://example.org/1) by Ann, see [talk](https://example.org/t)"
    import_text(tmp_path, f"# A\n\n| Paper | Status |\n|---|---|\n| {cell} | Done |\n")
    (rest,) = Experiment.objects.get().criterion_values.all()
    assert (rest.criterion.name, rest.text) == ("Paper, as written", cell)
    assert rest.criterion.in_table is False


TOOLS = """| Tool | Verdict | What |
|---|---|---|
| hammer | good | done |
| saw | bad | wip |
"""


def test_a_mapping_says_what_nobody_could_guess() -> None:
    assert read_board(TOOLS).experiments == []
    mapping = read_mapping(["tool=title", "What = status", "Verdict=goal"])
    board = read_board(TOOLS, mapping=mapping)
    told = [(row.title, row.status) for row in board.experiments]
    assert told == [("hammer", "done"), ("saw", "in_progress")]
    assert board.roles == {"Tool": "title", "Verdict": "goal", "What": "status"}


def test_a_comment_in_the_file_may_say_the_same() -> None:
    comment = "<!-- columns: Tool=title; What=status -->"
    board = read_board(f"{comment}\n\n{TOOLS}")
    assert [row.title for row in board.experiments] == ["hammer", "saw"]
    assert board.intro == ""
    assert mapping_in("<!-- columns: nonsense -->") == {}


def test_a_mapping_that_does_not_fit_is_told() -> None:
    board = read_board(TYPED, mapping=read_mapping(["Code=rating", "Gone=goal"]))
    told = [message for _, message in board.warnings]
    assert "there is no column 'gone' to map" in told
    assert any("not all cells of 'Code' say a rating" in each for each in told)
    assert board.roles["Code"] == "criterion"


@pytest.mark.parametrize("told", ["Paper", "=title", "Paper=colour"])
def test_a_mapping_that_says_nothing_is_refused(told: str) -> None:
    with pytest.raises(MappingError, match="is not Header=field"):
        read_mapping([told])


@pytest.mark.django_db
def test_a_dry_run_shows_the_mapping_and_map_corrects_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "README.md"
    file.write_text(TYPED, encoding="utf-8")
    call_command("import_playground", file, dry_run=True)
    told = capsys.readouterr().out
    assert "column   Read on = finished" in told
    assert "section  (none): 2" in told
    assert "status   50%, slow = in_progress: 1" in told
    call_command("import_playground", file, map=["Read on=criterion"], verbosity=0)
    assert Board.objects.get().criteria.filter(name="Read on").exists()
    with pytest.raises(CommandError, match="is not Header=field"):
        call_command("import_playground", file, map=["Read on"])


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_has_the_keys_of_an_empty_one(
    tmp_path: Path,
) -> None:
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    log = import_text(tmp_path, TYPED)
    bad = PlaygroundImporter(ImportRun()).import_file(tmp_path / "picture.md", tmp_path)
    assert bad.to_json().keys() == log.to_json().keys()
    assert (bad.extra["boards"], bad.extra["created"]) == ([], 0)
