"""The command run over the posts of a small Jekyll site."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.jekyll_site import JekyllSite


class Blog(JekyllSite):
    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.told = ""

    def post(self, name: str, *lines: str, body: str = "Some text.") -> Path:
        return self.put(f"_posts/{name}", "\n".join(["---", *lines, "---", body, ""]))

    def load(self, *paths, **options):
        """The report's totals without zeros, and its files by path."""
        report = self.root.parent / "report.json"
        out, err = StringIO(), StringIO()
        given = [str(path) for path in paths or [self.root]]
        try:
            call_command(
                "import_posts", *given, report=report, stdout=out, stderr=err, **options
            )
        finally:
            self.told = out.getvalue() + err.getvalue()
        found = json.loads(report.read_text(encoding="utf-8"))
        totals = {name: count for name, count in found["totals"].items() if count}
        return totals, {file["path"]: file for file in found["files"]}


@pytest.fixture
def site(tmp_path):
    return Blog(tmp_path / "site")


@pytest.fixture
def messages():
    def messages(file):
        return " | ".join(warning["message"] for warning in file["warnings"])

    return messages
