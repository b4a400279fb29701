"""Each settings module in a process of its own, as the operator meets it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "an invented key 0123456789 of more than fifty characters",
    "SITE_URL": "https://example.org",
    "ALLOWED_HOSTS": "example.org",
}

pytestmark = pytest.mark.slow


def python(tmp_path, *arguments, **environ):
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    clean["DATABASE_URL"] = f"sqlite:///{tmp_path}/test.sqlite3"
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=clean | environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def value_of(tmp_path, name, **environ):
    code = f"from django.conf import settings; print(settings.{name})"
    run = python(tmp_path, "-c", code, **(PRODUCTION | environ))
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


@pytest.mark.parametrize("command", ["migrate", "import_site", "runserver"])
def test_manage_py_says_what_is_wrong_in_one_line(tmp_path, command):
    run = python(tmp_path, "manage.py", command, DEBUG="treu")
    assert run.returncode == 1
    assert run.stderr == "DEBUG must be true or false, not 'treu'.\n"


@pytest.mark.parametrize("missing", ["SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS"])
def test_production_does_not_start_without(tmp_path, missing):
    environ = {name: value for name, value in PRODUCTION.items() if name != missing}
    run = python(tmp_path, "-c", "import config.wsgi", **environ)
    assert run.returncode == 1
    assert run.stderr == f"{missing} must be set in the environment.\n"


def test_production_is_clean_for_django(tmp_path):
    run = python(
        tmp_path, "manage.py", "check", "--deploy", "--fail-level=WARNING", **PRODUCTION
    )
    assert run.returncode == 0, run.stderr


def test_production_never_shows_errors_to_the_public(tmp_path):
    assert value_of(tmp_path, "DEBUG", DEBUG="1") == "False"


def test_a_proxys_header_counts_only_when_the_proxy_is_named(tmp_path):
    assert value_of(tmp_path, "SECURE_PROXY_SSL_HEADER") == "None"
    trusted = value_of(tmp_path, "SECURE_PROXY_SSL_HEADER", TRUSTED_PROXY="yes")
    assert trusted == "('HTTP_X_FORWARDED_PROTO', 'https')"


@pytest.mark.parametrize(
    ("address", "secure"),
    [("https://example.org", "True"), ("http://127.0.0.1:8000", "False")],
)
def test_cookies_are_encrypted_where_the_site_is(tmp_path, address, secure):
    assert value_of(tmp_path, "SESSION_COOKIE_SECURE", SITE_URL=address) == secure


def test_gunicorn_reads_its_settings_file(tmp_path):
    run = python(
        tmp_path,
        *("-m", "gunicorn", "--config", "config/gunicorn.py", "--check-config"),
        **PRODUCTION,
    )
    assert run.returncode == 0, run.stderr


def test_gunicorn_ends_with_the_sentence(tmp_path):
    environ = PRODUCTION | {"SECRET_KEY": "short"}
    arguments = ("-m", "gunicorn", "--config", "config/gunicorn.py", "--check-config")
    run = python(tmp_path, *arguments, **environ)
    assert run.returncode != 0
    assert "SECRET_KEY must have at least 50 characters." in run.stderr
    assert "Traceback" not in run.stderr


def test_the_sqlite_file_has_a_write_ahead_log_and_foreign_keys(tmp_path):
    code = (
        "import django; django.setup()\n"
        "from django.db import connection\n"
        "with connection.cursor() as cursor:\n"
        "    for name in ('journal_mode', 'foreign_keys', 'busy_timeout'):\n"
        "        print(cursor.execute(f'PRAGMA {name}').fetchone()[0])\n"
    )
    run = python(tmp_path, "-c", code, **PRODUCTION)
    assert run.stdout.split() == ["wal", "1", "20000"], run.stderr
