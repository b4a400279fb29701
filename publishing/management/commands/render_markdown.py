from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from publishing.importing.jekyll.rendering import SiteRendering
from publishing.importing.running.command import existing_path


class Command(BaseCommand):
    help = "Writes files of a Jekyll site as HTML fragments, as an import stores them."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        parser.add_argument("--site", type=Path, required=True, metavar="DIR")
        parser.add_argument("--output", type=Path, required=True, metavar="DIR")
        parser.add_argument(
            "--single-dollar", action="store_true", help="Read $x$ as a formula."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        root, output = existing_path(options["site"]), options["output"]
        rendering = SiteRendering(root, single_dollar=options["single_dollar"])
        output.mkdir(parents=True, exist_ok=True)
        for name, html in rendering.fragments(options["files"]):
            (output / name).write_text(html, encoding="utf-8")
        report = rendering.run.report
        for file in report.files:
            for warning in sorted(file.warnings, key=lambda each: each.line):
                self.stderr.write(f"{file.path}:{warning.line}: {warning.message}")
        if report.totals["failed"]:
            raise CommandError("not every file was rendered; see above", returncode=1)
