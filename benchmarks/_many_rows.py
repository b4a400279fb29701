"""Sites of any size, written past ``save``: their texts are rendered once."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from blog.models import Post, Series
from playground.models import Board, Change, Experiment, Note, Section, Status, YearPage
from portfolio.models import Page, Project, Publication
from publishing.models import Tag, TaggedItem
from publishing.search.index import store

FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
SHARED_TAG, ROWS_A_TAG, BATCH, PARTS = "kites", 20, 500, 10
TEXT = "A kite needs a steady wind and somebody who holds the line. " * 12
BOARD, SERIES, YEAR = "sky", "winds", 2010


def add_rows(first: int, last: int) -> None:
    """One of each kind for every number; what lists and tags join them is shared."""
    numbers = range(first, last)
    board, _ = Board.objects.get_or_create(slug=BOARD, defaults=shown("Sky", 0))
    series, _ = Series.objects.get_or_create(slug=SERIES, defaults=shown("Winds", 0))
    section, _ = Section.objects.get_or_create(board=board, title="Lift")
    Page.objects.get_or_create(slug="desk", defaults=shown("Desk", 0))
    YearPage.objects.get_or_create(year=YEAR, defaults=shown(str(YEAR), 0))
    statuses = list(Status.objects.all())
    posts = [
        Post(**row("post", n), series=series if n < PARTS else None) for n in numbers
    ]
    experiments = [
        Experiment(
            **row("experiment", n),
            board=board,
            section=section,
            status=statuses[n % len(statuses)],
            finished_on=day(n).date(),
            order=n,
        )
        for n in numbers
    ]
    projects = [Project(**row("project", n), order=n) for n in numbers]
    papers = [Publication(**row("paper", n), year=2000 + n % 20) for n in numbers]
    kinds: dict[str, list[Any]] = {
        "post": posts,
        "experiment": experiments,
        "project": projects,
        "publication": papers,
    }
    for kind, rows in kinds.items():
        made = save(rows)
        tag(made, numbers)
        # Indexing words takes longest; posts are enough to be searched for.
        found = made if kind == "post" else made[:PARTS]
        for begin in range(0, len(found), BATCH):
            store(kind, found[begin : begin + BATCH])
    save(Note(experiment=each, tldr=TEXT[:60]) for each in experiments)
    save(
        Change(experiment=each, field="goal", new="Up", origin="admin", at=day(n))
        for n, each in zip(numbers, experiments, strict=True)
    )


def day(number: int) -> datetime:
    return FIRST_DAY + timedelta(hours=20 * number)


def shown(title: str, number: int) -> dict[str, Any]:
    return {"title": title, "published_at": day(number)}


def row(kind: str, number: int) -> dict[str, Any]:
    return {
        **shown(f"The {kind} {number} on kites", number),
        "slug": f"{kind}-{number}",
        "body": TEXT,
        "body_html": f"<p>{TEXT}</p>",
        "body_text": TEXT,
        "excerpt": TEXT[:200],
    }


def save(rows: Iterable[Any]) -> list[Any]:
    made = list(rows)
    kind: type[Model] = type(made[0])
    return list(kind._default_manager.bulk_create(made, batch_size=BATCH))


def tag(rows: list[Any], numbers: range) -> None:
    """Each has the tag of all and one that it shares with a few."""
    names = [SHARED_TAG, *(f"wind-{n}" for n in range(numbers[-1] // ROWS_A_TAG + 1))]
    Tag.objects.bulk_create(
        [Tag(name=name, slug=name) for name in names], ignore_conflicts=True
    )
    tags = Tag.objects.in_bulk(names, field_name="slug")
    kind = ContentType.objects.get_for_model(rows[0])
    save(
        TaggedItem(tag=tags[name], content_type=kind, object_id=each.pk)
        for number, each in zip(numbers, rows, strict=True)
        for name in (SHARED_TAG, f"wind-{number // ROWS_A_TAG}")
    )


def addresses() -> list[str]:
    """Of every kind of public page, its later parts and its forms for machines."""
    board, series = f"/playground/{BOARD}/", f"/series/{SERIES}/"
    return [
        "/",
        *("/blog/", "/blog/?page=2", "/blog/?page=9", "/blog/post-5/"),
        *(
            "/blog/archive/",
            "/blog/archive/2000/",
            "/blog/archive/2000/01/",
            series,
            f"{series}feed.xml",
        ),
        *("/feed.xml", "/feed.json", "/en/feed.xml", "/llms.txt", "/robots.txt"),
        *("/tags/", "/tags/kites/", "/tags/kites/?page=2", "/tags/kites/feed.xml"),
        *("/projects/", "/projects/project-5/", "/desk/", "/cv/"),
        *("/publications/", "/publications/?year=2005", "/publications/paper-5/"),
        *("/playground/", board, f"{board}?page=2", f"{board}?view=kanban"),
        *(f"{board}?tag=kites&sort=title", f"{board}experiment-5/", f"{board}feed.xml"),
        *(f"{board}badge.svg", "/playground/feed.xml", "/playground/notes/"),
        *("/playground/activity/", f"/playground/year/{YEAR}/"),
        *("/search/", "/search/?q=kite", "/search/?q=kite&kind=post&page=2"),
        *("/search/?q=nothing", "/sitemap.xml", "/sitemap-posts.xml", "/nowhere/"),
    ]
