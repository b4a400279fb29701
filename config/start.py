"""`make run`: one command from a clone to a site in the browser.

Brings the database up to date, fills an empty one with the example or imports what
SITE and PLAYGROUND name, and starts the development server.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import django
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import transaction

from config import env

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE_SITE = ROOT / "examples" / "site"
EXAMPLE_PLAYGROUND = ROOT / "examples" / "playground" / "README.md"
OWN = "sqlite:///var/site.sqlite3"
EXAMPLE = "sqlite:///var/example.sqlite3"
NOTHING_READABLE = 2


@dataclass(frozen=True)
class Start:
    """What to show. `database_url` is the operator's, or one of our two files."""

    database_url: str
    site: str
    playground: str
    example: bool
    login: str


def choose(environ: Mapping[str, str]) -> Start:
    given = environ.get("DATABASE_URL", "").strip()
    site, playground = environ.get("SITE", ""), environ.get("PLAYGROUND", "")
    if given:
        login = "make admin  (with the same DATABASE_URL)"
        return Start(given, site, playground, example=False, login=login)
    if site or playground:
        login = f"make admin DATABASE_URL={OWN}"
        return Start(OWN, site, playground, example=False, login=login)
    return Start(EXAMPLE, "", "", example=True, login="make admin")


def database_is_empty() -> bool:
    """No content of any kind, whoever defines it."""
    from publishing.models import Publishable  # noqa: PLC0415 - needs the settings

    kinds = [model for model in apps.get_models() if issubclass(model, Publishable)]
    return not any(kind._default_manager.exists() for kind in kinds)


def import_content(command: str, path: str) -> None:
    """A file that failed was reported and the rest is in; nothing at all is an end."""
    try:
        call_command(command, str(Path(path).expanduser()))
    except CommandError as error:
        sys.stderr.write(f"{error}\n")
        status: object = error.returncode
    except SystemExit as end:
        status = end.code
    else:
        return
    if status == NOTHING_READABLE:
        sys.exit(NOTHING_READABLE)


def fill(start: Start) -> None:
    if start.site:
        import_content("import_site", start.site)
    if start.playground:
        import_content("import_playground", start.playground)
    if start.example and database_is_empty():
        # All or nothing: a first start that was interrupted begins again.
        with transaction.atomic():
            import_content("import_site", str(EXAMPLE_SITE))
            import_content("import_playground", str(EXAMPLE_PLAYGROUND))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    start = choose(os.environ)
    os.environ["DATABASE_URL"] = start.database_url
    try:
        address = f"127.0.0.1:{env.number('PORT', 8000)}"
        os.environ.setdefault("SITE_URL", f"http://{address}")
        django.setup()
    except env.SettingError as error:
        sys.exit(str(error))
    call_command("migrate", interactive=False, verbosity=0)
    fill(start)
    call_command("make_renditions")  # first: what is rendered names them
    call_command("rerender")
    call_command("reindex")
    sys.stdout.write(
        f"\n  The site:   http://{address}/\n"
        f"  The admin:  http://{address}/admin/\n"
        f"  A login:    {start.login}\n\n"
    )
    sys.stdout.flush()
    # A new process, because the server starts itself again at every change.
    os.chdir(ROOT)
    server = [sys.executable, "manage.py", "runserver", address]
    os.execv(sys.executable, server)  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
