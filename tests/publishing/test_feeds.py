from publishing.feeds import portable_html


def test_addresses_in_a_feed_are_whole():
    html = '<a href="/blog/x/">x</a> <img src="/media/y.png"> <a href="#fn">1</a>'
    assert portable_html(html, "https://example.com/p/") == (
        '<a href="https://example.com/blog/x/">x</a> '
        '<img src="https://example.com/media/y.png"> '
        '<a href="https://example.com/p/#fn">1</a>'
    )


def test_addresses_elsewhere_and_text_stay():
    html = '<a href="//cdn.example/x">href="/x"</a>'
    assert portable_html(html, "https://example.com/p/") == html


def test_characters_that_xml_forbids_are_left_out():
    assert portable_html("a\x0bb\x00c", "") == "abc"
