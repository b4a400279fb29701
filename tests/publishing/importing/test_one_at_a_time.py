"""The second of two imports is refused, whatever became of the first."""

import pytest
from django.core.management import CommandError, call_command

from publishing.importing.running import one_at_a_time
from publishing.importing.running.one_at_a_time import AnotherImportError, only_import
from tests.jekyll_site import JekyllSite


@pytest.fixture
def database(tmp_path):
    file = tmp_path / "x.sqlite3"
    file.touch()
    return file


def test_two_imports_do_not_run_on_one_database(database):
    with (
        one_at_a_time._file_lock(database),
        pytest.raises(AnotherImportError),
        one_at_a_time._file_lock(database),
    ):
        pass
    with one_at_a_time._file_lock(database):
        pass


@pytest.mark.django_db
def test_the_lock_is_the_databases_own():
    with only_import():
        pass
    with only_import():
        pass


@pytest.mark.django_db
def test_the_second_import_is_refused_in_one_line(tmp_path, monkeypatch):
    def refused():
        raise AnotherImportError

    monkeypatch.setattr("publishing.importing.running.command.only_import", refused)
    site = JekyllSite(tmp_path / "site")
    site.put("_config.yml", "title: Wind\n")
    with pytest.raises(CommandError, match="another import is running") as raised:
        call_command("import_site", str(site.root))
    assert raised.value.returncode == 2
