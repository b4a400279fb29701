"""`python -m tests.browser.look` takes the pictures of docs/look.md anew.

Each kind of page of the example site in four variants on one sheet: a desk and a phone,
light and dark. It needs Chromium; the site is made in a folder that is thrown away.
"""

import os
import shutil
import tempfile
from io import BytesIO
from pathlib import Path

import django
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SHEETS = ROOT / "docs" / "img" / "look"
VARIANTS = [(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]
HEIGHT, SCALE, GAP, QUALITY = 1000, 0.5, 8, 58
BOARD = "/playground/paper-trials-2025/"
PAGES = {
    "home": "/",
    "post": "/blog/momentum-in-a-narrow-valley/",
    "code": "/blog/softmax-without-overflow/#the-shift",
    "vietnamese": "/blog/lan-truyen-nguoc-bang-tay/",
    "foot": "/blog/momentum-in-a-narrow-valley/#fn:polyak",
    "list": "/blog/",
    "archive": "/blog/archive/",
    "year": "/blog/archive/2025/",
    "series": "/series/optimisation-by-hand/",
    "tags": "/tags/",
    "tag": "/tags/reproduction/",
    "projects": "/projects/",
    "publications": "/publications/",
    "publication": "/publications/what-a-seed-hides-variance-over-thirty-runs-of-a-small-mlp/",
    "cv": "/cv/",
    "page": "/desk/",
    "playground": "/playground/",
    "board": BOARD,
    "kanban": f"{BOARD}?view=kanban",
    "experiment": f"{BOARD}heavy-ball-on-a-quadratic/",
    "notes": "/playground/notes/",
    "year-of-work": "/playground/year/2025/",
    "activity": "/playground/activity/",
    "search": "/search/?q=seed",
    "not-found": "/nothing-is-here/",
    "feed": "/feed.xml",
    "style-guide": "/styleguide/#callouts",
}


def fill():
    """The example site, and one of each thing that it lacks."""
    from django.core.management import call_command
    from django.utils import timezone

    from blog.models import Post, Series
    from config import start
    from playground.models import Experiment, Note, Promise, YearPage

    call_command("migrate", interactive=False, verbosity=0)
    start.fill(start.choose({}))
    shown = {"published_at": timezone.now()}
    series = Series.objects.create(title="Optimisation by hand", **shown)
    slugs = ["momentum-in-a-narrow-valley", "softmax-without-overflow"]
    Post.objects.filter(slug__in=slugs).update(series=series)
    experiment = Experiment.objects.get(slug="heavy-ball-on-a-quadratic")
    points = "- It rises before it falls.\n- The square root is real."
    tldr = "Momentum takes the square root of the condition number."
    Note.objects.create(
        experiment=experiment, tldr=tldr, key_points=points, read_on="2025-06-20"
    )
    text = "Small results were enough. The log was kept every week."
    page = YearPage.objects.create(
        title="2025 in numbers", year=2025, body=text, **shown
    )
    Promise.objects.create(page=page, text="One result a month, again.")
    call_command("make_renditions")
    call_command("rerender")
    call_command("reindex")


def serve():
    from django.conf import settings
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.test.testcases import LiveServerThread

    settings.ALLOWED_HOSTS = ["*"]
    thread = LiveServerThread("127.0.0.1", StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    return f"http://127.0.0.1:{thread.port}"


def picture(page, address):
    page.goto(address)
    page.wait_for_load_state("networkidle")
    taken = page.screenshot()
    image = Image.open(BytesIO(taken)).convert("RGB")
    size = (round(image.width * SCALE), round(image.height * SCALE))
    return image.resize(size, Image.Resampling.LANCZOS)


def sheet(pictures):
    width = sum(each.width for each in pictures) + GAP * (len(pictures) + 1)
    drawn = Image.new("RGB", (width, pictures[0].height + 2 * GAP), "#8a8a8a")
    left = GAP
    for each in pictures:
        drawn.paste(each, (left, GAP))
        left += each.width + GAP
    return drawn


def take(base):
    from django.conf import settings
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    SHEETS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        pages = [
            browser.new_page(
                viewport={"width": width, "height": HEIGHT},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            for width, scheme in VARIANTS
        ]
        for name, path in PAGES.items():
            settings.DEBUG = name == "style-guide"
            pictures = [picture(page, base + path) for page in pages]
            sheet(pictures).save(SHEETS / f"{name}.webp", quality=QUALITY, method=6)
        browser.close()


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/look.sqlite3"
        django.setup()
        from django.test.utils import override_settings

        with override_settings(MEDIA_ROOT=f"{folder}/media"):
            fill()
            take(serve())


if __name__ == "__main__":
    main()
