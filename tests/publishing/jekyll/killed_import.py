"""python -m tests.publishing.jekyll.killed_import SITE: says when the work begins and ends.

Few posts are saved together, so that a small site has many moments to be killed in.
"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.core.management import call_command  # noqa: E402

from publishing.importing import waiting  # noqa: E402

if __name__ == "__main__":
    waiting.TOGETHER = 4
    print("ready", flush=True)  # noqa: T201
    call_command("import_site", sys.argv[1], verbosity=0)
    print("done", flush=True)  # noqa: T201
