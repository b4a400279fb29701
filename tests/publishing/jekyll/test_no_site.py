import io

import pytest
from django.core.management import CommandError, call_command


@pytest.mark.django_db
def test_a_folder_without_a_site_is_refused_with_what_was_looked_for(tmp_path):
    (tmp_path / "notes.txt").write_text("no site here")
    with pytest.raises(CommandError, match=r"_config\.yml") as error:
        call_command("import_site", str(tmp_path), stdout=io.StringIO())
    assert error.value.returncode == 2


@pytest.mark.django_db  # an import takes a lock there before it looks
@pytest.mark.parametrize("name", ["missing", "file.txt"])
def test_a_source_that_is_no_folder_is_refused(tmp_path, name):
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(CommandError, match=name) as error:
        call_command("import_site", str(tmp_path / name), stdout=io.StringIO())
    assert error.value.returncode == 2
