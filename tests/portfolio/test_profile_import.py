"""The profile in the database: idempotent, careful with what a person edited."""

import json

import pytest
from django.core.management import CommandError, call_command

from portfolio.models import Profile, ProfileItem, ProfileSection, Project
from publishing.models import OldAddress, SiteSettings
from tests.portfolio.profiles import (
    SAMPLE,
    import_text,
    public_state,
    sample,
    words_of,
    words_of_rows,
)

pytestmark = pytest.mark.django_db


def titles():
    return list(ProfileSection.objects.values_list("title", flat=True))


def messages(log):
    return [warning.message for warning in log.warnings]


def test_every_word_of_the_source_is_in_the_rows_in_order():
    import_text(sample())
    assert words_of_rows() == words_of(sample())


def test_a_second_import_changes_nothing():
    assert import_text(sample()).action == "created"
    before = public_state()
    log = import_text(sample())
    assert (log.action, log.warnings) == ("unchanged", [])
    assert public_state() == before


def test_the_same_file_elsewhere_changes_nothing():
    import_text(sample())
    assert import_text(sample(), path="moved/about.md").action == "unchanged"
    section = ProfileSection.objects.first()
    assert section.import_ref.startswith("moved/about.md#")


def test_the_report_names_the_sections():
    log = import_text(sample())
    assert (log.address, log.title) == ("/", "Ada's workshop")
    assert log.extra["sections"][0] == {
        "title": "Hello",
        "kind": "prose",
        "items": 0,
        "hidden": False,
    }
    assert [s["title"] for s in log.extra["sections"] if s["hidden"]] == [
        "Plans",
        "Regrets",
    ]


def test_the_settings_of_the_site_are_left_alone():
    import_text(sample())
    assert not SiteSettings.objects.exists()
    assert Profile.load().title == "Ada's workshop"


def test_projects_are_published_without_a_date_and_hidden_ones_are_drafts():
    import_text(sample())
    states = {project.title: project.state for project in Project.objects.all()}
    assert states == {
        "Rain Clock": "published",
        "Letter Press": "published",
        "Quiet Siren": "draft",
    }
    assert not Project.objects.filter(date_known=True).exists()


def test_projects_of_a_hidden_section_are_drafts():
    import_text("# A\n\nx\n\n<!-- # Projects\n\n## B\n\nb\n\n## C\n\nc -->\n")
    assert [project.state for project in Project.objects.all()] == ["draft", "draft"]


def test_a_hidden_project_that_is_shown_now_is_published():
    text = "# Projects\n\n## A\n\na\n\n{}## B\n\nb{}\n\n## C\n\nc\n"
    import_text(text.format("<!-- ", " -->"))
    import_text(text.format("", ""))
    assert Project.objects.get(title="B").is_published


def test_what_a_person_edited_is_kept_and_reported():
    import_text(sample())
    item = ProfileItem.objects.get(label="Sparse coding")
    item.text = "my own words"
    item.save()
    log = import_text(sample().replace("Few active units", "Some units"))
    item.refresh_from_db()
    assert item.text == "my own words"
    assert any("kept what was edited" in said for said in messages(log))


def test_overwrite_takes_the_source():
    import_text(sample())
    ProfileSection.objects.filter(title="Hello").update(body="mine")
    import_text(sample(), overwrite=True)
    assert ProfileSection.objects.get(title="Hello").body.startswith("I build small")


def test_a_changed_text_is_updated():
    import_text(sample())
    log = import_text(sample().replace("without a plan", "with a plan"))
    assert log.action == "changed"
    assert ProfileItem.objects.get(label="Night Radio").text == "music with a plan."


def test_a_moved_section_moves():
    import_text("# A\n\na\n\n# B\n\nb\n")
    import_text("# B\n\nb\n\n# A\n\na\n")
    assert titles() == ["B", "A"]


def test_a_renamed_section_stays_the_same_row():
    import_text("# Old name\n\nthe same long text\n\n# B\n\nb\n")
    before = ProfileSection.objects.get(title="Old name").pk
    import_text("# New name\n\nthe same long text\n\n# B\n\nb\n")
    section = ProfileSection.objects.get(title="New name")
    assert (section.pk, section.slug) == (before, "new-name")


def test_a_removed_section_is_removed_and_reported():
    import_text("# A\n\na\n\n# B\n\nb\n")
    log = import_text("# A\n\na\n")
    assert titles() == ["A"]
    assert log.action == "changed"
    assert any("'B' is not in the source any more" in said for said in messages(log))


def test_a_removed_section_that_was_edited_is_kept_and_reported():
    import_text("# A\n\na\n\n# B\n\n- one.\n- two.\n")
    ProfileItem.objects.filter(text="one.").update(text="one, as I see it.")
    log = import_text("# A\n\na\n")
    assert titles() == ["A", "B"]
    assert any("kept, it was edited here" in said for said in messages(log))


def test_a_section_made_in_the_admin_is_never_touched():
    import_text("# A\n\na\n")
    ProfileSection.objects.create(title="Mine", body="by hand", order=9)
    import_text("# A\n\na, changed\n")
    assert ProfileSection.objects.get(title="Mine").body == "by hand"


def test_a_removed_item_goes_and_an_edited_one_stays():
    import_text("# F\n\n- one.\n- two.\n- three.\n")
    ProfileItem.objects.filter(text="two.").update(label="Second")
    import_text("# F\n\n- one.\n")
    assert [item.text for item in ProfileItem.objects.all()] == ["one.", "two."]


TWO = "# Projects\n\n## Sail\n\nA boat of paper.\n\n## Oar\n\nWooden things.\n"


def test_a_removed_project_becomes_a_draft_outside_the_profile():
    import_text(TWO + "\n## Rope\n\nKnots.\n")
    log = import_text(TWO)
    rope = Project.objects.get(title="Rope")
    assert (rope.section, rope.state) == (None, "draft")
    assert any("'Rope' is not in the source" in said for said in messages(log))
    assert import_text(TWO).action == "unchanged"


def test_a_removed_project_that_was_edited_is_kept_as_it_is():
    import_text(TWO + "\n## Rope\n\nKnots.\n")
    rope = Project.objects.get(title="Rope")
    rope.tags.set(["knots"])
    import_text(TWO)
    rope.refresh_from_db()
    assert rope.is_published
    assert rope.section is not None


def test_a_project_that_comes_back_is_published_again():
    import_text(TWO + "\n## Rope\n\nKnots.\n")
    import_text(TWO)
    import_text(TWO + "\n## Rope\n\nKnots.\n")
    assert Project.objects.get(title="Rope").is_published


def test_a_renamed_project_takes_its_address_along():
    import_text(TWO)
    before = Project.objects.get(title="Sail").pk
    import_text(TWO.replace("## Sail", "## Paper Sail"))
    project = Project.objects.get(title="Paper Sail")
    assert (project.pk, project.slug) == (before, "paper-sail")
    assert OldAddress.objects.get(path="/projects/sail").target == project


def test_a_project_that_a_person_withdrew_stays_withdrawn():
    import_text(TWO)
    project = Project.objects.get(title="Sail")
    project.published_at = None
    project.save()
    import_text(TWO)
    project.refresh_from_db()
    assert project.state == "draft"


def test_two_sections_of_one_name_are_two():
    text = "# A\n\nfirst\n\n# A\n\nsecond\n"
    import_text(text)
    assert import_text(text).action == "unchanged"
    assert list(ProfileSection.objects.values_list("body", flat=True)) == [
        "first",
        "second",
    ]


def test_what_a_liquid_comment_hides_is_imported_hidden():
    import_text("# A\n\na\n\n{% comment %}\n# B\n\nb\n{% endcomment %}\n")
    assert ProfileSection.objects.get(title="B").hidden


def test_the_command_writes_the_report(tmp_path, capsys):
    report = tmp_path / "report.json"
    call_command("import_profile", SAMPLE, "--report", report)
    told = json.loads(report.read_text())
    assert told["totals"]["created"] == 1
    assert len(told["files"][0]["sections"]) == 9


def test_a_dry_run_writes_nothing(capsys):
    call_command("import_profile", SAMPLE, "--dry-run")
    assert not Profile.objects.exists()
    assert not Project.objects.exists()


def test_a_missing_file_is_one_clear_sentence(tmp_path):
    with pytest.raises(CommandError, match="no such file") as caught:
        call_command("import_profile", tmp_path / "nowhere.md")
    assert caught.value.returncode == 2


def test_the_command_tells_what_it_made_of_each_section(capsys):
    call_command("import_profile", SAMPLE)
    told = capsys.readouterr().out.splitlines()
    for section in ProfileSection.objects.all():
        line = next(line for line in told if line.startswith(f"  {section.title}:"))
        assert section.kind in line
        assert line.endswith(", hidden") == section.hidden
