from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from publishing.search.index import reindex


class Command(BaseCommand):
    help = "Brings into the search index what it lacks or knows in an older state."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="Index everything.")

    def handle(self, *args: Any, **options: Any) -> None:
        count = reindex(everything=options["all"])
        self.stdout.write(f"{count} indexed")
