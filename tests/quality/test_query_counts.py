"""A page asks the database as often for a hundred rows as for a few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from blog.models import Post
from playground.exporting.downloads import FORMATS
from playground.models import (
    Board,
    Change,
    Criterion,
    CriterionValue,
    Experiment,
    Figure,
    Location,
    Note,
    Paper,
    Promise,
    Section,
    Status,
    YearPage,
)
from portfolio.models import Page, Profile, ProfileItem, ProfileSection, Project
from publishing.images.models import Image
from publishing.models import Link, MenuItem, SocialLink
from publishing.search.index import reindex

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FEW, MANY = 2, 20


def add(number):
    """One of everything, all of it joined to what was there before."""
    name, now = f"kite {number}", timezone.now()
    shown = {"title": name, "published_at": now}
    image = Image.objects.create(
        file=f"images/{number}.png", content_hash=name, width=4, height=3
    )
    Page.objects.create(**shown, cover=image)
    board, _ = Board.objects.get_or_create(slug="sky", defaults=shown)
    section = Section.objects.create(board=board, title=name)
    status = Status.objects.all()[number % Status.objects.count()]
    paper = Paper.objects.create(title=name, authors="Ann Lee")
    experiment = Experiment.objects.create(
        **shown, board=board, section=section, status=status, paper=paper
    )
    Note.objects.create(experiment=experiment, tldr=name)
    Figure.objects.create(experiment=experiment, image=image, alt=name)
    criterion, _ = Criterion.objects.get_or_create(board=board, name="Hours")
    for model in (CriterionValue, Location):
        told = {"criterion": criterion} if model is CriterionValue else {}
        model.objects.create(experiment=experiment, text="2", **told)
    page, _ = YearPage.objects.get_or_create(year=2024, defaults=shown)
    Promise.objects.create(page=page, text=name)
    profile, _ = Profile.objects.get_or_create(pk=1)
    part = ProfileSection.objects.create(profile=profile, title=name, kind="links")
    ProfileItem.objects.create(section=part, label=name)
    projects = [
        Project.objects.create(**shown, cover=image, section=each)
        for each in (None, part)
    ]
    items = [Post.objects.create(**shown, cover=image), experiment, *projects]
    for item in items:
        item.tags.add("kites", name)
    first = Post.objects.order_by("pk").first()
    for item in items[1:]:
        Link.objects.create(source=first, target=item, role="about")
    row = Experiment.objects.order_by("pk").first()
    for each in (row, experiment):
        Change.objects.create(experiment=each, field="goal", new=name, origin="admin")
    reindex()
    top = MenuItem.objects.filter(parent=None).first()
    MenuItem.objects.create(label=name, url="/", parent=top)
    SocialLink.objects.create(kind=name, url="https://example.org/")


def counts(client):
    firsts = [
        kind.objects.order_by("pk").first() for kind in (Post, Project, Experiment)
    ]
    year = timezone.now().year
    found = {}
    for path in (
        "/", "/blog/", "/blog/archive/", f"/blog/archive/{year}/",
        f"/blog/archive/{timezone.localdate():%Y/%m}/", "/projects/",
        "/playground/", "/playground/sky/", "/playground/sky/?view=kanban",
        "/playground/sky/?tag=kites&status=done&sort=title&group=kind",
        "/playground/sky/feed.xml", "/playground/feed.xml", "/playground/sky/badge.svg",
        *(f"/playground/sky/board.{form}" for form in FORMATS),
        "/playground/notes/", "/playground/activity/", "/playground/year/2024/", "/tags/", "/tags/kites/", "/feed.xml",
        "/tags/kites/feed.xml", "/sitemap.xml", "/search/?q=kite", "/kite-0/",
        *(item.get_absolute_url() for item in firsts),
    ):  # fmt: skip
        assert client.get(path).status_code == 200, path
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        found[path] = len(queries)
    return found


def test_the_number_of_queries_does_not_grow(client):
    for number in range(FEW):
        add(number)
    few = counts(client)
    for number in range(FEW, MANY):
        add(number)
    # Fewer are fine: ten results of a search are of fewer kinds when there are many.
    many = counts(client)
    assert not {path: many[path] for path in few if many[path] > few[path]}
