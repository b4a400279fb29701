"""Typed readers of environment variables: a bad value is one clear sentence."""

import importlib.util
import os
import secrets
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environ import Env

TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}
ENGINES = {
    "postgres": "django.db.backends.postgresql",
    "sqlite": "django.db.backends.sqlite3",
}
SQLITE_OPTIONS = {
    # A writer takes its lock at BEGIN: a transaction that reads first would
    # otherwise fail at its first write when another one wrote in between.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=NORMAL;"
        "PRAGMA foreign_keys=ON;"
        "PRAGMA busy_timeout=20000;"
    ),
}
SHORTEST_SECRET = 50


class SettingError(ImproperlyConfigured):
    """A missing or wrong value. Its text never repeats the value of a secret."""


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise SettingError(f"{name} must be set in the environment.")
    return value


def boolean(name: str, *, default: bool) -> bool:
    word = text(name, str(default)).lower()
    if word not in TRUE_WORDS | FALSE_WORDS:
        raise SettingError(f"{name} must be true or false, not {word!r}.")
    return word in TRUE_WORDS


def number(name: str, default: int) -> int:
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise SettingError(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def one_of(name: str, allowed: Sequence[str], default: str) -> str:
    value = text(name, default).upper()
    if value not in allowed:
        raise SettingError(f"{name} must be one of {', '.join(allowed)}.")
    return value


def words(name: str, default: str | None = None) -> list[str]:
    """A list written with commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def site_url(name: str, default: str | None = None) -> str:
    """An origin such as https://example.org, without a slash at its end."""
    value = text(name, default).rstrip("/")
    try:
        parts = urlsplit(value)
        known = parts.scheme in {"http", "https"} and parts.hostname
        bare = known and value == f"{parts.scheme}://{parts.netloc}"
    except ValueError:
        bare = False
    if not bare:
        raise SettingError(
            f"{name} must be an address like https://example.org, not {value!r}."
        )
    return value


def secret(name: str) -> str:
    value = text(name)
    if len(value) < SHORTEST_SECRET:
        raise SettingError(f"{name} must have at least {SHORTEST_SECRET} characters.")
    return value


def kept_secret(name: str, path: Path) -> str:
    """The variable, or a key that is made once and kept in a file."""
    if os.environ.get(name, "").strip():
        return secret(name)
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(SHORTEST_SECRET))
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise SettingError(
            f"{name} is not set and its file {path} cannot be used: {error.strerror}."
        ) from error


def _write_once(path: Path, content: str) -> None:
    """Two processes that start at once end with the same, complete file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes the file with mode 600.
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(content)
        if not path.exists():
            os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        Path(temporary).unlink()


def database(name: str, default: Path, base: Path) -> dict[str, Any]:
    """Django's settings of one database; `base` is where a relative file begins."""
    if not os.environ.get(name, "").strip():
        return _sqlite(default)
    url = text(name)
    try:
        found: dict[str, Any] = Env.db_url_config(url)
    except (ValueError, ImproperlyConfigured) as error:
        raise SettingError(f"{name} is not a database address.") from error
    if found.get("ENGINE") == ENGINES["postgres"]:
        return _postgres(name, found)
    if found.get("ENGINE") != ENGINES["sqlite"]:
        raise SettingError(f"{name} must begin with sqlite:/// or postgres://.")
    if found["NAME"] == ":memory:":
        return _sqlite(":memory:")
    return _sqlite(base / found["NAME"])


def _sqlite(file: Path | str) -> dict[str, Any]:
    if isinstance(file, Path):
        file.parent.mkdir(parents=True, exist_ok=True)
    return {"ENGINE": ENGINES["sqlite"], "NAME": file, "OPTIONS": SQLITE_OPTIONS}


def _postgres(name: str, found: dict[str, Any]) -> dict[str, Any]:
    _need("psycopg", name, "postgres")
    if not found["NAME"]:
        raise SettingError(f"{name} names no database after the last slash.")
    return {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True, **found}


def cache(name: str, default: str) -> dict[str, Any]:
    url = text(name, default)
    try:
        found: dict[str, Any] = Env.cache_url_config(url)
    except (ValueError, ImproperlyConfigured) as error:
        raise SettingError(
            f"{name} must begin with locmemcache://, filecache:// or redis://."
        ) from error
    if "redis" in found["BACKEND"]:
        _need("redis", name, "redis")
        found["BACKEND"] = "django.core.cache.backends.redis.RedisCache"
    return found


def _need(module: str, name: str, extra: str) -> None:
    if importlib.util.find_spec(module) is None:
        raise SettingError(
            f"{name} needs the package {module}: "
            f"pip install -r requirements/{extra}.txt."
        )


def folder(name: str, default: Path, base: Path) -> Path:
    """An absolute folder; a relative value begins at `base`."""
    return base / Path(text(name, str(default))).expanduser()


def media_folder(database: dict[str, Any], default: Path) -> Path:
    """Each SQLite file has its own media, so that two sites never mix."""
    file = database["NAME"]
    if not isinstance(file, Path) or file.stem == "site":
        return default
    return file.with_name(f"{file.stem}-media")
