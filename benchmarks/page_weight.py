"""What a first visit to each kind of page costs a phone: bytes as they travel, requests.

``python -m benchmarks.page_weight`` writes the table of docs/quality.md.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ._production import serving
from .figures import Figure

POST = "/blog/why-i-keep-a-reproduction-log/"
PAGES = {
    "home": "/",
    "list of posts": "/blog/",
    "archive": "/blog/archive/",
    "post without pictures": POST,
    "post with formulas and code": "/blog/softmax-without-overflow/",
    "post with a picture": "/blog/the-ten-armed-testbed/",
    "tag": "/tags/python/",
    "projects": "/projects/",
    "publications": "/publications/",
    "curriculum vitae": "/cv/",
    "boards": "/playground/",
    "board": "/playground/paper-trials-2025/",
    "experiment": "/playground/paper-trials-2025/heavy-ball-on-a-quadratic/",
    "search": "/search/?q=seed",
}
WIDTH, HEIGHT = 390, 844  # of a phone
TARGET = 60  # KB, of a post without pictures, fonts apart


@dataclass
class Weight:
    """Bytes of the bodies of a page's answers, and how many answers there are."""

    page: int = 0
    styles: int = 0
    scripts: int = 0
    pictures: int = 0
    fonts: int = 0
    requests: int = 0

    @property
    def without_fonts(self) -> int:
        return self.page + self.styles + self.scripts + self.pictures

    def add(self, request: Any) -> None:
        kinds = {"document": "page", "stylesheet": "styles", "script": "scripts"}
        kind = kinds.get(request.resource_type, "pictures")
        kind = "fonts" if request.resource_type == "font" else kind
        size = request.sizes()["responseBodySize"]
        setattr(self, kind, getattr(self, kind) + size)
        self.requests += 1


def weights(base: str) -> Iterator[tuple[str, Weight]]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - for tests only

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        for name, path in PAGES.items():
            weight = Weight()
            # A context of its own, so that nothing is in the cache.
            page = browser.new_context(
                viewport={"width": WIDTH, "height": HEIGHT}
            ).new_page()
            page.on("requestfinished", weight.add)
            answer = page.goto(base + path, wait_until="networkidle")
            if answer is None or not answer.ok:
                raise RuntimeError(f"{path} does not answer")
            page.context.close()
            yield name, weight
        browser.close()


def measure() -> list[Figure]:
    if not (os.environ.get("CHROMIUM") or shutil.which("chromium")):
        return []
    with serving() as server:
        found = dict(weights(server.base))
    return [
        Figure(
            f"{name}, fonts apart",
            weight.without_fonts / 1000,
            "KB",
            target=TARGET if PAGES[name] == POST else None,
        )
        for name, weight in found.items()
    ]


def table() -> Iterator[str]:
    yield "| page | HTML | styles | scripts | pictures | together | fonts | requests |"
    yield "|---|---|---|---|---|---|---|---|"
    with serving() as server:
        for name, each in weights(server.base):
            sizes = (
                each.page,
                each.styles,
                each.scripts,
                each.pictures,
                each.without_fonts,
                each.fonts,
            )
            shown = " | ".join(f"{size / 1000:.1f}" for size in sizes)
            yield f"| {name} | {shown} | {each.requests} |"


if __name__ == "__main__":
    for line in table():
        print(line)
