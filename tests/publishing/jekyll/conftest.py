"""The command run over a small Jekyll site."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.jekyll_site import JekyllSite


class Outcome:
    """What a run of the command left: its exit status, its report, its messages."""

    def __init__(self, status: int, report: dict, errors: str) -> None:
        self.status = status
        self.totals = report["totals"]
        self.files = {(each["path"], each["kind"]): each for each in report["files"]}
        self.errors = errors

    def messages(self, path: str, kind: str = "post") -> str:
        told = self.files[path, kind]["warnings"]
        return " ".join(warning["message"] for warning in told)


@pytest.fixture
def site(tmp_path):
    built = JekyllSite(tmp_path / "site")
    built.put("_config.yml", "title: Wind\n")
    return built


@pytest.fixture
def import_site(site, tmp_path):
    def run(source=None, **options):
        report, errors = tmp_path / "report.json", io.StringIO()
        report.write_text('{"totals": {}, "files": []}')  # if the command refuses
        try:
            call_command(
                "import_site",
                str(source or site.root),
                report=report,
                stdout=io.StringIO(),
                stderr=errors,
                **options,
            )
            status = 0
        except CommandError as error:
            status = error.returncode
        return Outcome(status, json.loads(report.read_text()), errors.getvalue())

    return run
