"""What the scripts add for those who run them; pages are whole without."""

import pytest

from blog.models import Post

pytestmark = pytest.mark.usefixtures("example_site")
ROOT_THEME = "document.documentElement.dataset.theme"


def open_post_with(reader, selector):
    for post in Post.objects.published():
        reader.open(post.get_absolute_url())
        if reader.page.locator(selector).count():
            return
    raise AssertionError(f"no post of the example shows {selector}")


def test_a_chosen_colour_scheme_is_remembered_and_there_before_the_page(visit):
    reader = visit()
    reader.open("/")
    reader.page.get_by_role("button", name="Light or dark").click()
    reader.page.get_by_role("button", name="Dark", exact=True).click()
    # What is set when the first element of the body comes can never flash.
    reader.page.add_init_script(
        f"new MutationObserver((_, self) => document.body && (self.disconnect(), "
        f"globalThis.early = {ROOT_THEME})).observe(document, "
        "{childList: true, subtree: true})"
    )
    reader.open("/blog/")
    assert reader.page.evaluate("early") == "dark"
    reader.page.get_by_role("button", name="Light or dark").click()
    chosen = reader.page.get_by_role("button", name="Dark", exact=True)
    assert chosen.get_attribute("aria-pressed") == "true"
    reader.page.get_by_role("button", name="As the system").click()
    assert reader.page.evaluate(ROOT_THEME) is None
    assert reader.complaints == []


def test_the_switch_is_not_shown_to_those_who_run_no_scripts(visit):
    reader = visit(scripts=False)
    reader.open("/")
    assert not reader.page.locator(".theme-switch").is_visible()
    assert reader.page.locator(".copy-button").count() == 0


def test_search_opens_by_a_key_and_is_walked_with_the_arrows(visit):
    reader = visit()
    reader.open("/blog/")
    reader.page.keyboard.press("/")
    dialog = reader.page.get_by_role("dialog", name="Search")
    assert dialog.is_visible()
    reader.page.keyboard.type("seed")
    first = dialog.locator(".entry-title a").first
    first.wait_for()
    reader.page.keyboard.press("ArrowDown")
    assert reader.page.evaluate("document.activeElement.href").endswith(
        first.get_attribute("href")
    )
    reader.page.keyboard.press("Escape")
    assert not dialog.is_visible()
    reader.page.keyboard.press("Control+k")
    assert dialog.is_visible()
    assert reader.complaints == []


def test_a_block_of_code_is_copied_without_its_furniture(visit):
    reader = visit()
    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_post_with(reader, "figure.code")
    figure = reader.page.locator("figure.code").first
    button = figure.get_by_role("button", name="Copy")
    button.click()
    figure.get_by_role("button", name="Copied").wait_for()
    copied = reader.page.evaluate("navigator.clipboard.readText()")
    assert copied == figure.locator("code").text_content()


def test_a_picture_opens_large_by_keyboard_and_gives_the_focus_back(visit):
    reader = visit(width=390)
    open_post_with(reader, ".enlarge")
    button = reader.page.locator(".enlarge").first
    button.focus()
    reader.page.keyboard.press("Enter")
    box = reader.page.locator("dialog.lightbox")
    assert box.is_visible()
    assert box.locator("img").get_attribute("alt")
    reader.page.keyboard.press("Escape")
    box.wait_for(state="detached")
    assert button.evaluate("each => each === document.activeElement")
