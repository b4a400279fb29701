import os
import stat
from pathlib import Path

import pytest

from config import env
from config.env import SettingError


def test_a_missing_value_is_one_sentence_with_its_name(monkeypatch):
    monkeypatch.delenv("ANY_NAME", raising=False)
    with pytest.raises(
        SettingError, match=r"^ANY_NAME must be set in the environment\.$"
    ):
        env.text("ANY_NAME")


def test_an_empty_value_counts_as_missing(monkeypatch):
    monkeypatch.setenv("ANY_NAME", " ")
    assert env.text("ANY_NAME", "default") == "default"


@pytest.mark.parametrize(
    ("word", "expected"),
    [("1", True), ("True", True), ("yes", True), ("off", False), ("0", False)],
)
def test_a_boolean_is_read_from_its_usual_words(monkeypatch, word, expected):
    monkeypatch.setenv("DEBUG", word)
    assert env.boolean("DEBUG", default=not expected) is expected


def test_a_misspelt_boolean_is_not_silently_false(monkeypatch):
    monkeypatch.setenv("DEBUG", "treu")
    with pytest.raises(SettingError, match="DEBUG must be true or false, not 'treu'"):
        env.boolean("DEBUG", default=False)


@pytest.mark.parametrize("value", ["80a", "-1", "8 0", "²", "8.5"])
def test_a_port_that_is_no_number_is_refused(monkeypatch, value):
    monkeypatch.setenv("PORT", value)
    with pytest.raises(SettingError, match="PORT must be a whole number"):
        env.number("PORT", 8000)


def test_a_log_level_is_one_of_those_that_exist(monkeypatch):
    monkeypatch.setenv("LOG_LEVEL", "info")
    assert env.one_of("LOG_LEVEL", ["INFO", "ERROR"], "ERROR") == "INFO"
    monkeypatch.setenv("LOG_LEVEL", "loud")
    with pytest.raises(SettingError, match=r"LOG_LEVEL must be one of INFO, ERROR\."):
        env.one_of("LOG_LEVEL", ["INFO", "ERROR"], "ERROR")


def test_words_are_separated_by_commas_and_trimmed(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "a.example, b.example ,")
    assert env.words("ALLOWED_HOSTS") == ["a.example", "b.example"]


def test_a_site_url_loses_its_last_slash(monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    assert env.site_url("SITE_URL") == "https://example.org"


@pytest.mark.parametrize(
    "value",
    ["example.org", "ftp://example.org", "https://example.org/blog", "https://[::1"],
)
def test_a_site_url_is_an_origin(monkeypatch, value):
    monkeypatch.setenv("SITE_URL", value)
    with pytest.raises(SettingError, match="SITE_URL must be an address like"):
        env.site_url("SITE_URL")


def test_a_short_secret_is_refused_without_being_shown(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "hunter2")
    with pytest.raises(SettingError, match="at least 50") as caught:
        env.secret("SECRET_KEY")
    assert "hunter2" not in str(caught.value)


def test_a_key_is_made_once_and_only_the_owner_may_read_it(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    file = tmp_path / "var" / "secret_key"
    first = env.kept_secret("SECRET_KEY", file)
    assert len(first) >= 50
    assert env.kept_secret("SECRET_KEY", file) == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(file.parent) == ["secret_key"]  # noqa: PTH208 - names alone


def test_the_second_of_two_starts_keeps_the_key_of_the_first(tmp_path):
    file = tmp_path / "secret_key"
    env._write_once(file, "first")
    env._write_once(file, "second")
    assert file.read_text() == "first"


def test_a_folder_in_place_of_the_key_is_one_sentence(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with pytest.raises(
        SettingError, match=r"its file .* cannot be used: Is a directory"
    ):
        env.kept_secret("SECRET_KEY", tmp_path)


def test_sqlite_is_the_default_and_begins_its_transactions_with_the_lock(
    monkeypatch, tmp_path
):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    found = env.database("DATABASE_URL", tmp_path / "new" / "site.sqlite3", tmp_path)
    assert found["NAME"] == tmp_path / "new" / "site.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert (tmp_path / "new").is_dir()


def test_a_relative_sqlite_file_begins_at_the_project(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "sqlite:///var/my%20own.sqlite3")
    found = env.database("DATABASE_URL", tmp_path / "other", tmp_path)
    assert found["NAME"] == tmp_path / "var" / "my own.sqlite3"


def test_a_postgres_address_is_understood(monkeypatch, tmp_path):
    monkeypatch.setattr(env, "_need", lambda *names: None)
    monkeypatch.setenv("DATABASE_URL", "postgres://ada:p%40ss@db.example:5433/site")
    found = env.database("DATABASE_URL", tmp_path, tmp_path)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["USER"], found["PASSWORD"]) == ("ada", "p@ss")
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example", 5433, "site")
    assert found["CONN_HEALTH_CHECKS"]


def test_a_missing_driver_names_the_file_that_brings_it(monkeypatch, tmp_path):
    monkeypatch.setattr(env.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("DATABASE_URL", "postgres://ada@localhost/site")
    with pytest.raises(
        SettingError, match=r"pip install -r requirements/postgres\.txt"
    ):
        env.database("DATABASE_URL", tmp_path, tmp_path)


@pytest.mark.filterwarnings("ignore:Engine not recognized")  # django-environ's hint
@pytest.mark.parametrize(
    "value",
    ["mysql://ada:hunter2@localhost/site", "hunter2", "postgres://x:hunter2@h:p/"],
)
def test_a_wrong_database_address_is_refused_without_being_shown(
    monkeypatch, tmp_path, value
):
    monkeypatch.setenv("DATABASE_URL", value)
    with pytest.raises(SettingError, match=r"^DATABASE_URL ") as caught:
        env.database("DATABASE_URL", tmp_path, tmp_path)
    assert "hunter2" not in str(caught.value)


def test_a_redis_cache_uses_djangos_own_back_end(monkeypatch):
    monkeypatch.setattr(env, "_need", lambda *names: None)
    monkeypatch.setenv("CACHE_URL", "redis://127.0.0.1:6379/3")
    assert env.cache("CACHE_URL", "locmemcache://") == {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://127.0.0.1:6379/3",
    }


def test_an_unknown_cache_is_refused(monkeypatch):
    monkeypatch.setenv("CACHE_URL", "memory")
    with pytest.raises(SettingError, match="CACHE_URL must begin with"):
        env.cache("CACHE_URL", "locmemcache://")


@pytest.mark.parametrize(
    ("database", "expected"),
    [
        (Path("/var/site.sqlite3"), Path("/var/media")),
        (Path("/var/example.sqlite3"), Path("/var/example-media")),
        ("a_postgres_name", Path("/var/media")),
    ],
)
def test_each_sqlite_file_has_its_own_media(database, expected):
    assert env.media_folder({"NAME": database}, Path("/var/media")) == expected
