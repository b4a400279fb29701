"""python -m tests.publishing.jekyll.hostile_import SITE: what an import left, as JSON.

Runs in a process of its own on the database that DATABASE_URL names, so that its time
and memory can be measured and nothing of one site can reach the next.
"""

import io
import json
import os
import re
import sys
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import CommandError, call_command  # noqa: E402
from django.test import Client  # noqa: E402

from blog.models import Post  # noqa: E402
from publishing.models import Tag  # noqa: E402

PAGES = 60  # of each kind; thousands of posts make the same pages again


def main(site):
    settings.ALLOWED_HOSTS = ["*"]
    first = run(site)
    posts = list(Post.objects.order_by("pk"))
    first |= {"posts": len(posts), **visited(posts)}
    for post in Post.objects.filter(title="Edited"):
        post.body = "From the admin."
        post.save()
    first["again"] = run(site)
    first["kept"] = Post.objects.filter(body="From the admin.").count()
    json.dump(first, sys.stdout)


def run(site):
    told, status, begin = io.StringIO(), 0, time.process_time()
    try:
        call_command("import_site", site, verbosity=2, stdout=told, stderr=told)
    except CommandError as error:
        status = error.returncode
        told.write(str(error))
    return {
        "status": status,
        "told": told.getvalue(),
        "seconds": time.process_time() - begin,
        "mb": peak_memory(),
    }


def peak_memory():
    """In megabytes. What getrusage tells begins with the memory of the parent process."""
    told = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", told)[1]) / 1024


def visited(posts):
    """The pages that a visitor sees, and the hidden posts that one can reach."""
    client = Client()
    public = [post.get_absolute_url() for post in posts if post.is_published]
    tags = [tag.get_absolute_url() for tag in Tag.objects.all()[:PAGES]]
    lists = ["/", "/blog/", "/feed.xml", "/sitemap.xml", "/search/?q=text"]
    pages = {}
    for address in [*lists, *public[:PAGES], *tags]:
        response = client.get(address)
        # A tag that only drafts have has no page.
        assert response.status_code == 200 or address in tags, address
        pages[address] = response.content.decode()
    hidden = [post.get_absolute_url() for post in posts if not post.is_published]
    leaks = [each for each in hidden if client.get(each).status_code != 404]
    return {"pages": pages, "leaks": leaks}


if __name__ == "__main__":
    main(sys.argv[1])
