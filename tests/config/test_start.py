import os
import subprocess
from pathlib import Path

import pytest
from django.core.management import CommandError

from config import start
from config.start import choose

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def commands(monkeypatch):
    """The management commands that were called, with the paths that they got."""
    called = []
    monkeypatch.setattr(start, "call_command", lambda *call: called.append(call))
    return called


def test_without_any_wish_the_example_is_shown():
    chosen = choose({})
    assert chosen.database_url == "sqlite:///var/example.sqlite3"
    assert chosen.example
    assert chosen.login == "make admin"


@pytest.mark.parametrize("name", ["SITE", "PLAYGROUND"])
def test_a_persons_own_content_goes_to_a_database_of_its_own(name):
    chosen = choose({name: "some where"})
    assert chosen.database_url == "sqlite:///var/site.sqlite3"
    assert not chosen.example
    assert "sqlite:///var/site.sqlite3" in chosen.login


def test_a_named_database_never_gets_the_example():
    chosen = choose({"DATABASE_URL": "postgres://ada:hunter2@localhost/site"})
    assert chosen.database_url == "postgres://ada:hunter2@localhost/site"
    assert not chosen.example
    assert "hunter2" not in chosen.login


def test_what_is_named_is_imported_into_a_named_database():
    chosen = choose({"DATABASE_URL": "sqlite:///a.sqlite3", "SITE": "my site"})
    assert (chosen.database_url, chosen.site) == ("sqlite:///a.sqlite3", "my site")


def test_both_inputs_are_imported_as_they_were_written(commands):
    start.fill(choose({"SITE": "it's mine", "PLAYGROUND": 'a@b "c"/readme.md'}))
    assert commands == [
        ("import_site", "it's mine"),
        ("import_playground", 'a@b "c"/readme.md'),
    ]


@pytest.mark.django_db
def test_an_empty_database_gets_the_example(commands):
    start.fill(choose({}))
    assert [command for command, _ in commands] == ["import_site", "import_playground"]
    assert all(Path(path).exists() for _, path in commands)


@pytest.mark.django_db
@pytest.mark.slow
def test_a_second_start_imports_nothing():
    assert start.database_is_empty()
    start.fill(choose({}))
    assert not start.database_is_empty()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(start, "call_command", lambda *call: pytest.fail(f"ran {call}"))
        start.fill(choose({}))


@pytest.mark.parametrize(
    "end", [CommandError("no folder", returncode=2), SystemExit(2)]
)
def test_a_site_that_cannot_be_read_ends_the_start(monkeypatch, end):
    def nothing_readable(*call):
        raise end

    monkeypatch.setattr(start, "call_command", nothing_readable)
    with pytest.raises(SystemExit) as caught:
        start.import_content("import_site", "nowhere")
    assert caught.value.code == 2


@pytest.mark.parametrize(
    "end", [CommandError("one file"), SystemExit(1), SystemExit(0)]
)
def test_a_file_that_failed_does_not_hide_the_rest_of_the_site(monkeypatch, end):
    def one_failed(*call):
        raise end

    monkeypatch.setattr(start, "call_command", one_failed)
    start.import_content("import_site", "mostly good")


@pytest.mark.parametrize(
    "path", ["plain", "with space", "it's", 'say "x"', "a@2023-01-24/b", "$HOME", "a;b"]
)
def test_make_hands_a_path_over_as_it_was_typed(tmp_path, path):
    recipe = "show:\n\t@printf '%s' \"$$SITE\"\n"
    extra = tmp_path / "show.mk"
    extra.write_text(recipe)
    run = subprocess.run(
        ["make", "-s", "-f", "Makefile", "-f", extra, "show", f"SITE={path}"],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == path
