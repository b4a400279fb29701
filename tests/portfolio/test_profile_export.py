"""The profile of an export is one that import_profile reads as it is."""

from pathlib import Path

import pytest

from portfolio.models import Profile, ProfileItem, ProfileSection, Project
from tests.portfolio.profiles import import_text
from tests.publishing.exporting.emptying import export

pytestmark = pytest.mark.django_db
DATA = Path(__file__).parent / "data"
EXAMPLE = Path(__file__).resolve().parents[2] / "examples/site/index.md"


def written(folder):
    return export(folder)["index.md"].decode()


def start_over():
    for model in (Project, ProfileItem, ProfileSection, Profile):
        model._base_manager.all()._raw_delete("default")


def sections():
    return [
        (section.title, section.kind, section.hidden, items(section), names(section))
        for section in ProfileSection.objects.all()
    ]


def items(section):
    return list(section.items.values_list("label", "url", "text", "stance"))


def names(section):
    rows = section.projects.in_order()
    return [
        (row.title, row.code_url, row.demo_url, bool(row.published_at)) for row in rows
    ]


def assert_fixed(tmp_path, text):
    import_text(text)
    before = sections()
    first = written(tmp_path / "first")
    start_over()
    import_text(first)
    assert sections() == before
    assert written(tmp_path / "second") == first
    return first


@pytest.mark.parametrize("path", [DATA / "about.md", EXAMPLE], ids=["about", "example"])
def test_what_was_imported_is_written_and_read_again(tmp_path, path):
    assert_fixed(tmp_path, path.read_text(encoding="utf-8"))


@pytest.mark.shared
def test_the_seed_is_written_and_read_again(tmp_path, shared):
    seed = next((shared / "seeds").glob("000_*.txt"))
    assert_fixed(tmp_path, seed.read_text(encoding="utf-8"))


def test_hidden_parts_are_comments_that_nothing_within_ends(tmp_path):
    import_text("# A\n\nText.\n\n# B\n\nMore.\n")
    ProfileSection.objects.filter(title="B").update(
        hidden=True, body="one <!-- two --> three"
    )
    text = written(tmp_path / "out")
    assert text.endswith("# A\n\nText.\n\n<!-- # B\n\none  two  three -->\n")


def test_it_is_written_from_the_fields(tmp_path):
    import_text("# Facts\n\n- I walk.\n- I count.\n")
    ProfileSection.objects.update(title="Fun facts")
    ProfileItem.objects.filter(text="I walk.").update(text="I run.")
    assert "# Fun facts {#facts}\n\n- I run.\n- I count.\n" in written(tmp_path / "out")
