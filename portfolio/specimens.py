"""The components of this app in the style guide."""

from collections.abc import Iterator
from typing import Any

from publishing.citations import parse_names
from publishing.registries import Specimen
from publishing.styleguide.samples import IMAGE, item

LINES = [
    {"label": "Sequential decisions", "text_html": "bandits and exploration"},
    {"label": "Chalk Dust", "href": "/", "text_html": "lectures on measure theory"},
]
TASTES = [
    {"stance": "like", "label": "Like", "text_html": "convexity"},
    {"stance": "dislike", "label": "Don't like", "text_html": "long distinctions"},
]
ENTRY = {
    "start": "2021-09", "end": "2024-06", "is_span": True, "name": "Reading room",
    "detail": "Student assistant", "place": "Hà Nội", "href": "/",
    "summary_html": "<p>Kept the log of what was reproduced.</p>",
    "keyword_list": ["statistics", "Python"],
}  # fmt: skip


def section(template: str, items: list[dict[str, Any]], **told: Any) -> Specimen:
    name = template.removeprefix("_").removesuffix(".html")
    values = {
        "title": name.capitalize(),
        "slug": name,
        "kind": name,
        "template_name": f"portfolio/sections/{template}",
        "items": {"all": items},
        **told,
    }
    label = f"Section of the profile: {name}"
    return Specimen(label, "portfolio/_sections.html", {"sections": [values]})


def specimens() -> Iterator[Specimen]:
    yield from profile()
    yield from works()
    yield from curriculum()


def profile() -> Iterator[Specimen]:
    about = {"title": "Lan Okafor", "subtitle": "Statistics by day", "avatar": IMAGE}
    about["intro_html"] = "<p>I write things down because I forget them.</p>"
    yield Specimen("Head of the profile", "portfolio/_profile.html", {"profile": about})
    for template in ("_described.html", "_facts.html", "_links.html", "_contacts.html"):
        yield section(template, LINES)
    yield section("_tastes.html", TASTES)
    yield section("_prose.html", [], body_html="<p>As it was written.</p>")
    yield section("_projects.html", [], projects={"all": [project()]})


def project() -> dict[str, Any]:
    links = [("Code", "https://example.org/"), ("Paper", "https://example.org/")]
    return item("Running variance", links=links, list_image=IMAGE)


def works() -> Iterator[Specimen]:
    one = {"project": project(), "projects": [project(), project()]}
    yield Specimen("Projects", "portfolio/_projects.html", one)
    yield Specimen(
        "Project in a mixed list", "portfolio/_project_entry.html", {"item": project()}
    )
    yield Specimen(
        "Dates of a project",
        "portfolio/_project_byline.html",
        {"project": {"started": item()["published_at"]}},
    )
    paper = publication()
    told = {"publications": [paper], "owner": "Lan Okafor"}
    yield Specimen("Publications", "portfolio/_home_publications.html", told)
    yield Specimen(
        "Publication in a mixed list",
        "portfolio/_publication_entry.html",
        {"item": paper},
    )
    yield Specimen(
        "Page in a mixed list", "portfolio/_page_entry.html", {"item": item()}
    )
    options = [{"value": name, "label": name} for name in ("2025", "2024")]
    filters = {
        "kinds": options,
        "years": options,
        "tags": options,
        "q": "",
        "is_used": True,
    }
    yield Specimen(
        "Filters", "portfolio/_publication_filters.html", {"filters": filters}
    )


def publication() -> dict[str, Any]:
    return item(
        "What a seed hides",
        slug="what-a-seed-hides",
        authors="Lan Okafor and Minh Le",
        author_names=parse_names("Lan Okafor and Minh Le"),
        venue="Journal of Small Results",
        year=2025,
        month=6,
        issued=item()["published_at"],
        links=[("PDF", "/"), ("Code", "/")],
        selected=True,
        award="Best poster",
    )


def curriculum() -> Iterator[Specimen]:
    contact = {"email": "lan@example.org", "url": "https://example.org/"}
    yield Specimen(
        "Contact of the CV", "portfolio/_cv_contact.html", {"basics": contact}
    )
    yield Specimen("Entry of the CV", "portfolio/_cv_entry.html", {"entry": ENTRY})
