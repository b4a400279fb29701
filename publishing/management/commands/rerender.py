from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from publishing.rerendering import rerender


class Command(BaseCommand):
    help = "Renders again what an older renderer or older settings made."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="Render everything.")

    def handle(self, *args: Any, **options: Any) -> None:
        count = rerender(everything=options["all"])
        self.stdout.write(f"{count} rendered again")
