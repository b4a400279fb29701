"""Bibliographies become publications, entry by entry."""

import json

import pytest
from django.core.management import call_command

from portfolio.importing.publications import PublicationImporter
from portfolio.models import Publication
from publishing.citations import read_bibtex, write_bibtex
from publishing.importing.importer import ImportRun
from publishing.importing.source import parse_source

pytestmark = pytest.mark.django_db

PAPERS = r"""---
---
@article{le2021,
  title = {Momentum in a Narrow {V}alley},
  author = {L{\^e}, Minh An and van den Berg, Jan and others},
  journal = {Journal of Slopes}, volume = 12, pages = {1--9},
  year = 2021, month = mar, doi = {10.1000/x.1},
  pdf = {momentum.pdf}, code = {https://example.org/code},
  keywords = {optimisation, momentum}, selected = {true}, abbr = {JS},
}
@misc{le2023, title={What a seed hides}, author={Minh An Lê}, year=2023,
  arxiv={2301.00001v2}, award = {Best \& first}}
@misc{open, title = {Never closed
"""


def run_file(text, path="papers.bib", run=None, **options):
    importer = PublicationImporter(run or ImportRun(**options))
    log = importer.run.report.add_file(path, importer.kind)
    importer.import_source(parse_source(text.encode(), path), log)
    return log


def test_entries_become_publications_with_columns_links_and_tags():
    log = run_file(PAPERS)
    assert (log.action, log.address) == ("created", "/publications/")
    article = Publication.objects.get(bibtex_key="le2021")
    assert article.authors == "Lê, Minh An\nvan den Berg, Jan\nothers"
    assert (article.kind, article.year, article.month) == ("article", 2021, 3)
    assert (article.pages, article.doi) == ("1–9", "10.1000/x.1")
    assert article.pdf_url == "/assets/pdf/momentum.pdf"
    assert (article.code_url, article.selected) == ("https://example.org/code", True)
    assert sorted(article.tags.names()) == ["momentum", "optimisation"]
    assert article.bibtex_fields == {"abbr": "JS"}
    assert (article.is_listed, article.date_known) == (True, False)
    preprint = Publication.objects.get(bibtex_key="le2023")
    assert (preprint.kind, preprint.arxiv_id) == ("preprint", "2301.00001")
    assert preprint.award == "Best & first"


def test_a_bad_entry_costs_only_itself_and_is_told_with_its_line():
    log = run_file(PAPERS)
    assert Publication.objects.count() == 2
    assert [(each.line, "never closed" in each.message) for each in log.warnings] == [
        (13, True)
    ]


def test_a_second_run_changes_nothing():
    run_file(PAPERS)
    before = list(Publication.objects.order_by("pk").values())
    log = run_file(PAPERS)
    assert log.action == "unchanged"
    assert list(Publication.objects.order_by("pk").values()) == before


def test_what_a_person_edited_stays_until_it_is_overwritten():
    run_file(PAPERS)
    article = Publication.objects.get(bibtex_key="le2021")
    article.venue = "Annals of Slopes"
    article.save()
    changed = PAPERS.replace("Journal of Slopes", "Journal of Hills")
    log = run_file(changed)
    article.refresh_from_db()
    assert article.venue == "Annals of Slopes"
    assert any("kept what was edited" in each.message for each in log.warnings)
    run_file(changed, overwrite=True)
    article.refresh_from_db()
    assert article.venue == "Journal of Hills"


def test_a_work_whose_key_changed_stays_the_same_row():
    run_file(PAPERS)
    number = Publication.objects.get(bibtex_key="le2021").pk
    run_file(PAPERS.replace("{le2021,", "{le2021momentum,"))
    assert Publication.objects.count() == 2
    assert Publication.objects.get(bibtex_key="le2021momentum").pk == number


def test_the_same_work_in_two_files_of_a_run_comes_once():
    run = ImportRun()
    run_file(PAPERS, run=run)
    again = "@article{other, title={Momentum}, doi={https://doi.org/10.1000/X.1}}"
    log = run_file(again, "selected.bib", run=run)
    assert Publication.objects.count() == 2
    assert "papers.bib" in log.warnings[0].message


def test_a_paper_and_a_talk_of_one_title_are_two_works():
    run_file("@article{a, title={One}, year=2020}\n@talk{b, title={One}, year=2020}")
    assert sorted(Publication.objects.values_list("slug", flat=True)) == [
        "one",
        "one-2",
    ]


def test_entries_that_went_are_told_and_stay():
    run_file(PAPERS)
    log = run_file("@misc{le2023, title={What a seed hides}, year=2023}")
    assert Publication.objects.count() == 2
    assert any("no longer in the file" in each.message for each in log.warnings)


def test_what_appears_next_year_is_public_today():
    run_file("@article{soon, title={Soon}, year=2999}")
    soon = Publication.objects.get()
    assert soon.is_listed
    run_file("@article{soon, title={Soon}, year=2999}")
    assert Publication.objects.get().published_at == soon.published_at


def test_a_withdrawn_publication_stays_withdrawn():
    run_file(PAPERS)
    Publication.objects.update(published_at=None)
    run_file(PAPERS)
    assert not Publication.objects.published().exists()


def test_what_a_person_deleted_is_not_brought_back(admin_client):
    run_file(PAPERS)
    row = Publication.objects.get(bibtex_key="le2023")
    address = f"/admin/portfolio/publication/{row.pk}/delete/"
    admin_client.post(address, {"post": "yes"})
    log = run_file(PAPERS)
    assert not Publication.objects.filter(bibtex_key="le2023").exists()
    assert any("deleted on the site" in each.message for each in log.warnings)


def test_bibtex_that_is_written_again_is_the_same_as_before():
    run_file(PAPERS)
    rows = Publication.objects.order_by("pk")
    written = write_bibtex([row.reference for row in rows])
    log = run_file(written)
    assert log.action == "unchanged"
    assert r"Narrow {V}alley" in written
    again = read_bibtex(written).references
    assert again[0].extra["abbr"] == "JS"
    assert write_bibtex([row.reference for row in rows.all()]) == written


def test_unsafe_addresses_are_no_links():
    run_file("@misc{k, title={T}, url={javascript:alert(1)}, code={javascript:x}}")
    row = Publication.objects.get()
    assert (row.url, row.code_url, row.links) == ("", "", [])
    assert row.bibtex_fields["code"] == "javascript:x"


def test_a_text_too_long_for_its_column_is_cut_and_told():
    log = run_file(f"@misc{{k, title={{T}}, venue={{v}}, publisher={{{'p' * 400}}}}}")
    assert len(Publication.objects.get().publisher) == 300
    assert "publisher is longer" in log.warnings[0].message


def test_the_page_of_one_publication_becomes_a_row_with_a_text():
    front = (
        "---\ntitle: Slopes\ncollection: publications\ncategory: conferences\n"
        "permalink: /publication/2010-slopes\ndate: 2010-10-01\nvenue: Proc. of Hills\n"
        "paperurl: /files/slopes.pdf\ncitation: Lê (2010). Slopes.\n---\nMore *here*.\n"
    )
    log = run_file(front, "_publications/2010-slopes.md")
    row = Publication.objects.get()
    assert (log.action, log.address) == ("created", "/publications/2010-slopes/")
    assert (row.kind, row.year, row.month) == ("conference", 2010, 10)
    assert (row.pdf_url, row.venue) == ("/files/slopes.pdf", "Proc. of Hills")
    assert "<em>here</em>" in row.body_html
    assert run_file(front, "_publications/2010-slopes.md").action == "unchanged"


def test_the_command_reads_files_and_reports(tmp_path, capsys):
    (tmp_path / "papers.bib").write_text(PAPERS, encoding="utf-8")
    report = tmp_path / "report.json"
    call_command("import_bibtex", tmp_path / "papers.bib", dry_run=True)
    assert not Publication.objects.exists()
    call_command("import_bibtex", tmp_path / "papers.bib", report=report)
    [file] = json.loads(report.read_text(encoding="utf-8"))["files"]
    assert [each["key"] for each in file["publications"]] == ["le2021", "le2023"]
    assert "2 created" in capsys.readouterr().out
