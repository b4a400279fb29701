"""One piece of a page shown several times on a single page, each copy whole in itself."""

import re

from django.utils.safestring import SafeString, mark_safe

POINTS = re.compile(
    r'\b(id|for|popovertarget|aria-labelledby|aria-describedby|aria-controls|name)="([^"#]+)"'
)
ANCHOR = re.compile(r'\bhref="#([^"]+)"')
LABEL = re.compile(r'\baria-label="([^"]+)"')
SECTION = re.compile(r"<(section|aside)\b[^>]*>")


def copy_of(html: str, name: str) -> SafeString:
    """With ids of its own, and with landmarks that no other copy has."""

    def renamed(match: re.Match[str]) -> str:
        ids = " ".join(f"{each}-{name}" for each in match[2].split())
        return f'{match[1]}="{ids}"'

    html = SECTION.sub(_unnamed, html)
    html = POINTS.sub(renamed, html)
    html = ANCHOR.sub(rf'href="#\1-{name}"', html)
    html = LABEL.sub(rf'aria-label="\1 ({name})"', html)
    # Safe: the HTML is what a template or the renderer made; only names got longer.
    return mark_safe(html)  # noqa: S308


def _unnamed(match: re.Match[str]) -> str:
    """A section without a name is no landmark; its heading stays."""
    return re.sub(r'\saria-labelledby="[^"]*"', "", match[0])
