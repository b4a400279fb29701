"""axe-core finds nothing on any kind of page, light and dark, on a phone and a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from blog.models import Post, Series
from playground.models import Board, Experiment
from portfolio.models import Project, Publication

pytestmark = pytest.mark.usefixtures("example_site")
LISTS = [
    "/", "/blog/", "/blog/archive/", "/blog/archive/2025/", "/blog/archive/2025/06/",
    "/tags/", "/projects/", "/publications/", "/cv/",
    "/playground/", "/playground/notes/", "/playground/activity/",
    "/search/?q=seed", "/nothing-is-here/",
]  # fmt: skip


def pages():
    kinds = (Post, Series, Project, Publication, Board, Experiment)
    firsts = [kind.objects.published().first() for kind in kinds]
    items = [first.get_absolute_url() for first in firsts if first]
    boards = [
        f"{board.get_absolute_url()}?view=kanban" for board in Board.objects.all()
    ]
    return [*LISTS, *items, *boards[:1]]


def violations(reader, paths):
    axe, found = Axe(), []
    for path in paths:
        reader.open(path)
        for violation in axe.run(reader.page).response["violations"]:
            places = [node["target"] for node in violation["nodes"][:3]]
            found.append(f"{path}: {violation['id']} at {places}")
    return found


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(visit, width, dark):
    assert violations(visit(width=width, dark=dark), pages()) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_any_component(visit, width, settings):
    settings.DEBUG = True  # whoever develops the site sees the style guide
    assert violations(visit(width=width), ["/styleguide/"]) == []
