"""Curricula vitae of every known form become rows."""

import json

import pytest
from django.core.management import CommandError, call_command

from portfolio.importing.cv.dates import period
from portfolio.importing.cv.importer import CVImporter
from portfolio.models import CVEntry, Publication
from publishing.importing.importer import ImportRun
from publishing.importing.source import parse_source

pytestmark = pytest.mark.django_db

RESUME = {
    "$schema": "https://example.org/schema.json",
    "basics": {
        "name": "Minh An Lê",
        "label": "Researcher",
        "summary": "Studies slopes.",
        "phone": "123",
        "location": {"city": "Huế"},
    },
    "work": [
        {
            "name": "Institute of Hills",
            "position": "Engineer",
            "startDate": "2021-03",
            "url": "https://example.org/hills",
            "summary": "Built *things*.",
            "highlights": ["First", "Second"],
            "badge": 7,
        },
        {"company": "Old Mill", "position": "Miller", "startDate": "2019-01-02",
         "endDate": "2020"},
    ],
    "education": [
        {"institution": "Invented University", "area": "Mathematics",
         "studyType": "BSc", "startDate": "2015", "endDate": "2019",
         "score": "3.9", "courses": ["Analysis"]},
    ],
    "awards": [{"title": "Medal", "awarder": "Club", "date": "2020-05-17"}],
    "skills": [{"name": "Python", "level": "Master", "keywords": ["Django", "JAX"]}],
    "languages": [{"language": "Vietnamese", "fluency": "Native"}],
    "publications": [{"name": "Momentum", "publisher": "JS", "releaseDate": "2021"}],
    "references": [{"name": "A. Friend", "reference": "Works well."}],
    "gadgets": [1],
}  # fmt: skip

SECTIONS = """- title: General Information
  type: map
  contents:
    - name: Full Name
      value: Minh An Lê
- title: Experience
  type: time_table
  contents:
    - title: <a href="https://example.org/mill">Miller</a>
      institution: Old Mill
      year: 2019 - 2020
      description:
        - Ground flour.
        - title: And more
          contents:
            - Inner.
    - title: Engineer
      year: 2021-now
- title: Honors and Awards
  type: time_table
  contents:
    - year: 2020
      items:
        - Medal
        - Cup
- title: Other Interests
  type: list
  contents:
    - <u>Hobbies:</u> Chess.
"""

RENDERCV = """cv:
  name: Minh An Lê
  location: Huế
  phone: "123"
  sections:
    welcome:
      - Hello *there*.
    education:
      - institution: Invented University
        area: Mathematics
        degree: BSc
        start_date: 2015-09
        end_date: 2019-06
        highlights:
          - "Grade: 3.9"
    experience:
      - company: Institute of Hills
        position: Engineer
        start_date: 2021-03
        end_date: present
    technologies:
      - label: Languages
        details: Python, C
    publications:
      - title: Momentum
        authors: [Minh An Lê]
        date: 2021-03
        doi: 10.1000/x.1
design:
  theme: classic
"""


def run_file(text, path="resume.json", **options):
    importer = CVImporter(ImportRun(**options))
    log = importer.run.report.add_file(path, importer.kind)
    importer.import_source(parse_source(text.encode(), path), log)
    return log


def entry(**fields):
    return CVEntry.objects.get(**fields)


def test_json_resume_becomes_typed_rows_and_loses_nothing():
    Publication.objects.create(title="Momentum")
    log = run_file(json.dumps(RESUME, ensure_ascii=False, indent=2))
    assert (log.action, log.address) == ("created", "/cv/")
    job = entry(title="Engineer")
    assert (job.kind, job.organisation) == ("work", "Institute of Hills")
    assert (job.start, job.end, job.goes_on) == ("2021-03", "", True)
    assert job.highlight_list == ["First", "Second"]
    assert "<li>First</li>" in job.highlights_html
    assert job.extra == {"badge": 7}
    assert entry(title="Miller").start == "2019-01-02"
    study = entry(kind="education")
    assert (study.detail, study.extra) == ("BSc", {"score": "3.9"})
    award = entry(kind="award")
    assert (award.start, award.end, award.goes_on) == ("2020-05-17",) * 2 + (False,)
    assert entry(kind="skill").keyword_list == ["Django", "JAX"]
    assert entry(kind="reference").summary == "Works well."
    assert entry(kind="publication").publication.title == "Momentum"
    about = entry(kind="basics")
    assert about.extra == {"phone": "123", "location": {"city": "Huế"}}
    [warning] = log.warnings
    assert "gadgets" in warning.message
    assert warning.line > 60


def test_al_folios_list_of_sections_becomes_rows():
    log = run_file(SECTIONS, "_data/cv.yml")
    assert log.warnings == []
    miller = entry(title="Miller")
    assert (miller.kind, miller.section) == ("work", "Experience")
    assert (miller.url, miller.start, miller.end) == (
        "https://example.org/mill",
        "2019",
        "2020",
    )
    assert miller.highlight_list == ["Ground flour.", "And more", "  Inner."]
    assert entry(title="Engineer").goes_on
    assert entry(title="Cup").kind == "award"
    assert entry(title="Full Name").summary == "Minh An Lê"
    assert "Hobbies" in entry(kind="interest").summary_html


def test_rendercv_becomes_rows():
    log = run_file(RENDERCV, "cv.yaml")
    assert ["design" in each.message for each in log.warnings] == [True]
    study = entry(kind="education")
    assert (study.title, study.detail) == ("Mathematics", "BSc")
    assert (study.start, study.end) == ("2015-09", "2019-06")
    assert entry(kind="work").goes_on
    assert entry(section="Welcome").summary == "Hello *there*."
    assert entry(section="Technologies").summary == "Python, C"
    assert entry(kind="publication").extra["doi"] == "10.1000/x.1"
    assert entry(kind="basics").location == "Huế"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (json.dumps(RESUME), "resume.json"),
        (SECTIONS, "_data/cv.yml"),
        (RENDERCV, "cv.yaml"),
    ],
    ids=["json", "sections", "rendercv"],
)
def test_a_second_run_changes_nothing(text, path):
    run_file(text, path)
    before = list(CVEntry.objects.values())
    assert run_file(text, path).action == "unchanged"
    assert list(CVEntry.objects.values()) == before


def test_what_a_person_edited_stays_and_a_renamed_entry_is_known_again():
    run_file(SECTIONS, "cv.yml")
    engineer = entry(title="Engineer")
    engineer.location = "Đà Nẵng"
    engineer.hidden = True
    engineer.save()
    count = CVEntry.objects.count()
    log = run_file(SECTIONS.replace("title: Miller", "title: Head Miller"), "cv.yml")
    assert CVEntry.objects.count() == count
    engineer.refresh_from_db()
    assert (engineer.location, engineer.hidden) == ("Đà Nẵng", True)
    assert any("kept what was edited" in each.message for each in log.warnings)


def test_what_a_person_deleted_is_not_brought_back(admin_client):
    run_file(SECTIONS, "cv.yml")
    row = entry(title="Cup")
    admin_client.post(f"/admin/portfolio/cventry/{row.pk}/delete/", {"post": "yes"})
    log = run_file(SECTIONS, "cv.yml")
    assert not CVEntry.objects.filter(title="Cup").exists()
    assert any("deleted on the site" in each.message for each in log.warnings)


def test_entries_that_went_are_told_and_stay():
    run_file(SECTIONS, "cv.yml")
    count = CVEntry.objects.count()
    log = run_file(SECTIONS.replace("        - Cup\n", ""), "cv.yml")
    assert CVEntry.objects.count() == count
    assert any("Cup" in each.message for each in log.warnings)


@pytest.mark.parametrize(
    ("text", "path", "said"),
    [
        ('{\n "work": [,]\n}', "resume.json", "line 2"),
        ("a: [1\nb: 2", "cv.yml", "line 2"),
        ("just words", "cv.yml", "no curriculum vitae"),
        ("cv: &a [*a]\n", "cv.yml", "stands for more than"),
        ("[" * 100_000, "resume.json", "cannot be read"),
        ("!!python/object:os.system {}\n", "cv.yml", "no curriculum vitae"),
    ],
    ids=["json", "yaml", "prose", "bomb", "deep", "tag"],
)
def test_what_cannot_be_read_is_told_clearly(text, path, said):
    log = run_file(text, path)
    assert log.action == "failed"
    assert any(said in each.message for each in log.warnings)
    assert not CVEntry.objects.exists()


def test_an_unsafe_address_is_no_link():
    run_file('{"work": [{"name": "X", "url": "javascript:alert(1)"}]}')
    row = entry(organisation="X")
    assert (row.url, row.extra) == ("", {"url": "javascript:alert(1)"})


@pytest.mark.parametrize(
    ("told", "start", "end", "words"),
    [
        ("1933 - 1955", "1933", "1955", ""),
        ("1917-1933", "1917", "1933", ""),
        ("2023-now", "2023", "", ""),
        ("May 2020 – June 2021", "2020-05", "2021-06", ""),
        ("05/2020 – present", "2020-05", "", ""),
        ("1905", "1905", "1905", ""),
        ("Summer 2019", "", "", "Summer 2019"),
    ],
)
def test_periods_are_understood_or_kept_in_words(told, start, end, words):
    found = period(None, None, told)
    assert (found["start"], found["end"], found["date_text"]) == (start, end, words)


def test_the_command_reads_a_file(tmp_path, capsys):
    (tmp_path / "resume.json").write_text(json.dumps(RESUME), encoding="utf-8")
    call_command("import_cv", tmp_path / "resume.json", dry_run=True)
    assert not CVEntry.objects.exists()
    call_command("import_cv", tmp_path / "resume.json")
    assert "work: 2" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("import_cv", tmp_path / "absent.json")


@pytest.mark.shared
def test_a_real_cv_of_al_folio_is_read(shared):
    site = shared / "corpora/jekyll/george-gca"
    text = (site / "_data/en-us/cv.yml").read_text(encoding="utf-8")
    log = run_file(text, "_data/cv.yml")
    assert log.warnings == []
    assert entry(title="multi-language-al-folio").goes_on
    assert CVEntry.objects.filter(kind="work").count() == 5
