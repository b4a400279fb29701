"""Real sites beside the repository, and what real Jekyll said of each of their posts."""

import io
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command

from blog.models import Post
from portfolio.models import Page, Project
from publishing.files.models import StoredFile
from publishing.images.models import Image
from publishing.models import OldAddress

SITES = [
    "NickCraver", "_quirks", "dzungphieuluuky", "emptymalei", "george-gca", "jaketae",
    "karpathy", "mzlogin", "staeiou", "tiepvupsu", "umitsarioz",
]  # fmt: skip
NOT_MARKDOWN = ".textile"
ROW = re.compile(r"^\| (?P<site>[\w-]+) \| (?P<facts>[\d, .|]+) \|$", re.MULTILINE)


@dataclass
class Outcome:
    status: int
    report: dict[str, Any]
    seconds: float

    @property
    def totals(self) -> dict[str, int]:
        return self.report["totals"]

    def warnings_of(self, path: str) -> list[str]:
        return [
            warning["message"]
            for file in self.report["files"]
            if file["path"] == path
            for warning in file["warnings"]
        ]

    def facts(self) -> list[int]:
        """The first columns of the table in docs/importing.md."""
        return [
            len(self.report["files"]),
            Post.objects.published().count(),
            Post.objects.filter(published_at=None).count(),
            Page.objects.count() + Project.objects.count(),
            Image.objects.count(),
            StoredFile.objects.count(),
            OldAddress.objects.count(),
        ]


def import_site(root: Path, report: Path, **options: Any) -> Outcome:
    started = time.process_time()
    status, quiet = 0, io.StringIO()
    try:
        call_command(
            "import_site",
            str(root),
            report=report,
            stdout=quiet,
            stderr=quiet,
            **options,
        )
    except CommandError as problem:
        status = problem.returncode
    seconds = time.process_time() - started
    return Outcome(status, json.loads(report.read_text()), seconds)


def told_of(folder: Path) -> list[dict[str, Any]]:
    """What Jekyll said of each document; Textile is another language."""
    told = (json.loads(file.read_text()) for file in sorted(folder.glob("*.json")))
    return [
        each
        for each in told
        if "path" in each and not each["path"].endswith(NOT_MARKDOWN)
    ]


def is_public(told: dict[str, Any]) -> bool:
    return told["published"] and not told["draft"] and not told["future"]


def rows_in_docs(text: str) -> dict[str, list[str]]:
    return {
        match["site"]: match["facts"].replace(",", "").split(" | ")
        for match in ROW.finditer(text)
    }
