"""What somebody saw by looking once, and a rule elsewhere could undo unseen."""

import pytest

pytestmark = pytest.mark.usefixtures("example_site")
POST = "/blog/momentum-in-a-narrow-valley/"
BOARD = "/playground/paper-trials-2025/"


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_the_line_of_progress_is_as_wide_as_the_window(visit):
    reader = visit(width=1280)
    reader.open(POST)
    width = reader.page.evaluate(
        "document.querySelector('.reading-progress').offsetWidth"
    )
    assert width == reader.page.evaluate("document.documentElement.clientWidth")


def test_nothing_moves_for_a_reader_who_asks_for_that(visit):
    reader = visit()
    reader.page.emulate_media(reduced_motion="reduce")
    reader.open(POST)
    assert not reader.page.locator(".reading-progress").is_visible()
    moving = reader.page.evaluate(
        "[...document.querySelectorAll('*')].filter(each => {"
        " const style = getComputedStyle(each);"
        " return style.transitionDuration !== '0s' || style.animationName !== 'none';"
        "}).length"
    )
    assert moving == 0


def test_no_line_of_dates_and_tags_begins_or_ends_with_a_dot(visit):
    """The dot of the first part of a line is cut off at the edge of its box."""
    reader = visit(width=390)
    reader.open("/blog/")
    lines = reader.page.locator(".entry-meta")
    for number in range(lines.count()):
        outer = lines.nth(number).bounding_box()
        parts = lines.nth(number).locator(":scope > *")
        lefts = [parts.nth(at).bounding_box()["x"] for at in range(parts.count())]
        assert min(lefts) == pytest.approx(outer["x"], abs=29)
        style = lines.nth(number).evaluate("each => getComputedStyle(each).overflowX")
        assert style == "clip"


def test_a_picture_leaves_a_phone_the_line_of_dates_and_tags(visit):
    reader = visit(width=390)
    reader.open("/tags/reproduction/")
    entry = ".entry:has(.entry-image)"
    meta, image = (
        box(reader.page, f"{entry} .entry-meta"),
        box(reader.page, f"{entry} img"),
    )
    assert meta["width"] == pytest.approx(box(reader.page, entry)["width"], abs=1)
    assert image["y"] >= meta["y"] + meta["height"]


def test_a_board_prints_without_its_tools(visit):
    reader = visit()
    reader.open(BOARD)
    reader.page.emulate_media(media="print", color_scheme="dark")
    for tool in (".filter-box", ".views", ".downloads", ".site-header"):
        assert not reader.page.locator(tool).first.is_visible(), tool
    body = "getComputedStyle(document.body)"
    assert reader.page.evaluate(f"{body}.backgroundColor") == "rgb(255, 255, 255)"
    assert reader.page.evaluate(f"{body}.color") == "rgb(26, 26, 26)"
