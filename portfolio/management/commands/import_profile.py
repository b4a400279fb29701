from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from portfolio.importing.profile import ProfileImporter
from publishing.importing.importer import ImportRun
from publishing.importing.running.command import ImportCommand, existing_path


class Command(ImportCommand):
    help = "Imports an about page as the profile: its heading, sections and projects."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        super().add_arguments(parser)

    def run_import(self, run: ImportRun, options: dict[str, Any]) -> None:
        self.import_files(ProfileImporter(run), [existing_path(options["file"])])

    def print_files(self, run: ImportRun, verbosity: int) -> None:
        super().print_files(run, verbosity)
        for file in run.report.files if verbosity else ():
            for section in file.extra.get("sections", ()):
                self.stdout.write(section_line(section))


def section_line(section: dict[str, Any]) -> str:
    """ "My Idols: links, 2 items", "Strengths: facts, 2 items, hidden"."""
    facts = [section["kind"]]
    if section["items"]:
        facts.append(f"{section['items']} item{'s' * (section['items'] > 1)}")
    if section["hidden"]:
        facts.append("hidden")
    return f"  {section['title'] or '(untitled)'}: {', '.join(facts)}"
