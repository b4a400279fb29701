"""How an import ends when something is wrong with what it was given."""

import gc

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, reset_queries
from django.test.utils import CaptureQueriesContext

from playground.models import Experiment
from publishing.importing.running.collecting import fewer_collections
from publishing.importing.running.query_log import without_query_log

pytestmark = pytest.mark.django_db
TABLE = "# Tides\n\n| Paper | Goal | Status |\n|---|---|---|\n| One | Learn | Done |\n"


@pytest.fixture
def tracker(tmp_path):
    file = tmp_path / "README.md"
    file.write_text(TABLE, encoding="utf-8")
    return file


def test_a_named_file_that_is_missing_is_a_failure(tracker, tmp_path, capsys):
    with pytest.raises(CommandError) as end:
        call_command("import_playground", str(tmp_path / "gone.md"), str(tracker))
    assert end.value.returncode == 1
    assert "gone.md:1: no such file" in capsys.readouterr().err
    assert Experiment.objects.count() == 1


def test_with_nothing_readable_the_status_is_another(tmp_path):
    with pytest.raises(CommandError, match="nothing readable") as end:
        call_command("import_playground", str(tmp_path / "gone.md"), verbosity=0)
    assert end.value.returncode == 2


def test_a_report_that_cannot_be_written_is_one_sentence(tracker, tmp_path):
    report = tmp_path / "nowhere" / "report.json"
    with pytest.raises(CommandError, match="report was not written") as end:
        call_command("import_playground", str(tracker), report=report, verbosity=0)
    assert end.value.returncode == 1
    assert Experiment.objects.count() == 1


def test_an_import_leaves_python_to_collect_as_before():
    before = gc.get_threshold(), gc.get_freeze_count()
    with fewer_collections():
        assert gc.get_threshold() != before[0]
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


def test_an_import_writes_no_list_of_its_statements(settings):
    settings.DEBUG = True
    reset_queries()
    with without_query_log():
        Experiment.objects.count()
    assert len(connection.queries) == 0
    with CaptureQueriesContext(connection) as asked, without_query_log():
        Experiment.objects.count()
    assert len(asked) == 1
    Experiment.objects.count()
    assert len(connection.queries) > 0
