import pytest

from blog.models import Post
from playground.models import Board, Experiment

pytestmark = pytest.mark.usefixtures("example_site")


def addresses():
    rows = [kind.objects.published().first() for kind in (Post, Board, Experiment)]
    lists = [
        "/", "/blog/", "/blog/archive/", "/blog/archive/2025/06/", "/tags/",
        "/projects/", "/publications/", "/cv/", "/playground/", "/playground/activity/",
        "/search/?q=a",
    ]  # fmt: skip
    return lists + [row.get_absolute_url() for row in rows]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pages_open_without_a_complaint_and_fit_the_screen(visit, width, dark):
    reader = visit(width=width, dark=dark)
    for path in addresses():
        assert reader.open(path).status == 200
        wide = reader.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} pixels wide"
    assert reader.complaints == []
    assert reader.strangers == []


def test_pages_can_be_read_without_scripts(visit):
    reader = visit(scripts=False)
    for path in addresses():
        assert reader.open(path).status == 200
        assert reader.page.locator("main h1").first.is_visible(), path


def test_the_dark_scheme_is_dark(visit):
    def background(dark):
        reader = visit(dark=dark)
        reader.open("/")
        colour = "getComputedStyle(document.body).backgroundColor"
        numbers = reader.page.evaluate(colour).strip("rgba()").split(",")
        return sum(float(number) for number in numbers[:3])

    assert background(dark=True) < 200
    assert background(dark=False) > 600


def test_the_skip_link_is_the_first_stop_of_the_keyboard(visit):
    reader = visit()
    reader.open("/")
    reader.page.keyboard.press("Tab")
    target = reader.page.evaluate("document.activeElement.getAttribute('href')")
    assert target.startswith("#")
    assert reader.page.locator(target).count() == 1
