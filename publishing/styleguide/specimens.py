"""The components that belong to no app of the three."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from publishing.citations import Reference, in_each_style, parse_names, write_entry
from publishing.registries import Specimen

from .samples import IMAGE, TAGS, item, page_of

TEXTS = Path(__file__).parent / "texts"
TOKENS = (
    "page", "text", "heading", "meta", "ground", "mark", "line", "control", "accent",
    "link-hover", "code-ground", "code-quiet",
)  # fmt: skip
WRITTEN = (
    ("Type", "type"),
    ("Lists", "lists"),
    ("Callouts", "callouts"),
    ("Code", "code"),
    ("Tables", "tables"),
    ("Formulas", "math"),
    ("Footnotes", "footnotes"),
    ("Figures", "figures"),
)
MENU = [
    {"label": "Blog", "url": "/blog/", "is_current": True},
    {"label": "Writing", "children": [{"label": "Archive", "url": "/blog/archive/"}]},
    {"label": "Only a heading"},
]
PAPER = Reference(
    title="Some methods of speeding up the convergence of iteration methods",
    type="article",
    authors=parse_names("Boris Polyak"),
    venue="Computational Mathematics",
    year=1964,
    volume="4",
    pages="1–17",
)


@cache
def text(name: str) -> str:
    return (TEXTS / f"{name}.md").read_text(encoding="utf-8")


def texts() -> Iterator[Specimen]:
    for label, name in WRITTEN:
        yield Specimen(label, text=text(name))


def frame() -> Iterator[Specimen]:
    """What stands around every page."""
    here = "includes/_"
    elsewhere = [
        {"url": "/", "label": label, "kind": label} for label in ("Mastodon", "E-mail")
    ]
    yield Specimen("Colours", "styleguide/_colours.html", {"tokens": TOKENS})
    yield Specimen("Header", f"{here}header.html", {"menu": MENU})
    yield Specimen("Menu", f"{here}menu.html", {"menu": MENU})
    yield Specimen("Light or dark", f"{here}theme_switch.html")
    yield Specimen("Footer", f"{here}footer.html", {"social_links": elsewhere})
    trail = [("Blog", "/blog/"), ("Archive", "/blog/archive/"), ("2025", "/")]
    yield Specimen("Breadcrumbs", f"{here}breadcrumbs.html", {"breadcrumbs": trail})
    languages = [(item(), "en", "English"), (item(), "vi", "Tiếng Việt")]
    yield Specimen(
        "Other languages", f"{here}translations.html", {"translations": languages}
    )
    words = [
        {"level_tag": tag, "__str__": tag} for tag in ("success", "warning", "error")
    ]
    yield Specimen("Messages", f"{here}messages.html", {"messages": words})
    draft = {"item": {"state": {"label": "Draft"}}}
    yield Specimen("A page before it is public", f"{here}preview_banner.html", draft)


def lists() -> Iterator[Specimen]:
    here = "includes/_"
    yield Specimen(
        "Entry of a list", f"{here}entry.html", {"item": item(list_image=IMAGE)}
    )
    yield Specimen("Tags", f"{here}tags.html", {"tags": TAGS})
    yield Specimen(
        "Pages of a list", f"{here}pagination.html", {"page_obj": page_of(2, 5)}
    )
    nothing = {"text": "No page has all of this.", "address": "/", "link_text": "All"}
    yield Specimen("Nothing found", f"{here}empty.html", nothing)
    yield Specimen(
        "Search",
        f"{here}search_form.html",
        {
            "offers_filters": True,
            "query": "seed",
            "kinds": [("post", "Post", 4)],
            "tags": [("numerics", "numerics")],
            "years": [2025],
            "filters": {"kind": "post"},
        },
    )
    pieces = [
        {"text": "What a "},
        {"text": "seed", "is_found": True},
        {"text": " hides"},
    ]
    hit = {"item": item(), "label": "Post", "title": pieces, "text": pieces}
    yield Specimen("Search result", "publishing/_hit.html", {"hit": hit})
    cards = [{"template": "includes/_entry.html", "item": item(), "label": "Post"}]
    yield Specimen("Mixed list", "publishing/_cards.html", {"cards": cards})


def foot() -> Iterator[Specimen]:
    """What stands below a text."""
    here = "includes/_"
    links = [("E-mail", "mailto:"), ("Mastodon", "https://example.org/")]
    yield Specimen("Share", f"{here}share.html", {"share_links": links})
    cited = {"citations": in_each_style(PAPER), "bibtex": write_entry(PAPER)}
    yield Specimen("Cite", f"{here}cite.html", cited)
    others = [("Mentioned by", item("What a seed hides")), ("About", item("Adam"))]
    yield Specimen("Connections", f"{here}connections.html", {"connections": others})
    yield Specimen("Cover", f"{here}cover.html", {"item": {"cover": IMAGE}})


def all_specimens() -> Iterator[Specimen]:
    for group in (frame, texts, lists, foot):
        yield from group()
