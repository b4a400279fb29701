from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from publishing.content_checks import Severity, check_site

FAIL_ON = {"error": {Severity.ERROR}, "warning": set(Severity), "never": set()}


class Command(BaseCommand):
    help = (
        "Looks through what is public for broken links, missing images and the like; "
        "asks no network."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--fail-on",
            choices=FAIL_ON,
            default="error",
            help="From which severity on the exit status is 1 (default: error).",
        )
        parser.add_argument(
            "--fast",
            action="store_true",
            help="Do not render the texts again to hear what the renderer warns of.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        counted: Counter[Severity] = Counter()
        for each in check_site(reads_again=not options["fast"]):
            counted[each.severity] += 1
            line = f", line {each.line}" if each.line else ""
            self.stdout.write(
                f"{each.severity}: {each.kind} {each.item!r}{line}: {each.message}"
            )
            self.stdout.write(f"    {each.advice} {settings.SITE_URL}{each.admin_path}")
        told = ", ".join(f"{counted[each]} {each}s" for each in Severity)
        self.stdout.write(told)
        if any(counted[each] for each in FAIL_ON[options["fail_on"]]):
            raise CommandError(f"the content needs care: {told}", returncode=1)
