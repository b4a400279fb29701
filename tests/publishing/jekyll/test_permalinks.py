from datetime import UTC, datetime

import pytest

from publishing.importing.jekyll.addresses.permalinks import (
    PostAddress,
    collection_address,
    page_address,
    permalink_address,
    post_address,
)

POST = PostAddress(
    "On-Kites_2.0", datetime(2026, 1, 6, 9, 5, tzinfo=UTC), ("Wind", "Old Days")
)


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("date", "/wind/old%20days/2026/01/06/On-Kites_2.0.html"),
        ("pretty", "/wind/old%20days/2026/01/06/On-Kites_2.0/"),
        ("ordinal", "/wind/old%20days/2026/006/On-Kites_2.0.html"),
        ("weekdate", "/wind/old%20days/2026/W02/Tue/On-Kites_2.0.html"),
        ("none", "/wind/old%20days/On-Kites_2.0.html"),
        ("/:year-:month-:day-:title/", "/2026-01-06-On-Kites_2.0/"),
        ("/b/:i_month/:i_day/:slug", "/b/1/6/on-kites-2-0"),
        (
            "/:slugified_categories/:short_year/:title.html",
            "/wind/old-days/26/On-Kites_2.0.html",
        ),
        (":year/:unknown/", "/2026/:unknown/"),
        ("/:w_year/:week/:w_day/:short_day/:long_day", "/2026/02/2/Tue/Tuesday"),
        ("/:short_month-:long_month/:y_day", "/Jan-January/006"),
        ("/:hour:minute:second/:title_x", "/090500/On-Kites_2.0_x"),
    ],
)
def test_a_posts_address_follows_the_sites_permalink(template, address):
    assert post_address(template, POST) == address


def test_a_title_keeps_its_letters_and_marks():
    post = PostAddress("Thả diều: cha\u0301o", datetime(2026, 1, 6, tzinfo=UTC))
    assert post_address("/:slug/", post) == "/th%E1%BA%A3-di%E1%BB%81u-cha%CC%81o/"


def test_without_categories_no_slash_is_doubled():
    post = PostAddress("kites", datetime(2026, 1, 6, tzinfo=UTC))
    assert post_address("/:categories/:title/", post) == "/kites/"


@pytest.mark.parametrize(
    ("path", "style", "address"),
    [
        ("index.md", "date", "/"),
        ("about.md", "date", "/about.html"),
        ("about.md", "pretty", "/about/"),
        ("about.md", "/:title/", "/about/"),
        ("about.md", "/:title.html", "/about"),
        ("notes/index.html", "none", "/notes/"),
        ("notes/on kites.md", "pretty", "/notes/on%20kites/"),
    ],
)
def test_a_pages_address_follows_the_end_of_the_permalink(path, style, address):
    assert page_address(path, style) == address


def test_a_collections_document_has_its_template():
    roses = PostAddress("Roses", collection="garden", path="2020/Roses")
    assert collection_address("/g/:path/", "date", roses) == "/g/2020/Roses/"
    assert collection_address("", "pretty", roses) == "/garden/2020/Roses/"
    assert collection_address("/:slug/", "date", roses) == "/roses/"
    assert collection_address("/:year/:title/", "date", roses) == "/:year/Roses/"


@pytest.mark.parametrize(
    ("permalink", "address"),
    [
        ("/kites/", "/kites/"),
        ("kites", "/kites"),
        ("/x?y=1#z", "/x"),
        ("//evil.example/x", "/safe/"),
        ("javascript:alert(1)", "/safe/"),
        ("/../../etc/passwd", "/safe/"),
        ("/%2e%2e/%2e%2e/", "/safe/"),
        ("", "/safe/"),
    ],
)
def test_a_permalink_stays_on_the_site(permalink, address):
    assert permalink_address(permalink, "/safe/") == address
