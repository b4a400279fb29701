"""What a page adds: figures, callouts, code, links, images, facts about the text."""

import re
from html import unescape

import pytest

from publishing.markup import RenderOptions, ResolvedImage, render
from publishing.markup.output.highlighting import highlighted


def test_code_is_coloured_by_classes_and_names_its_language():
    result = render("```python\nx = 1\n```").html
    assert '<figure class="code" data-language="python">' in result
    assert '<code class="language-python">' in result
    assert 'class="mi"' in result
    assert "style=" not in result


def test_names_and_blanks_in_code_have_no_span_as_no_style_tells_them_apart():
    result = render("```python\nstep = 1\n```").html
    assert '<code class="language-python">step <span' in result


def test_no_span_in_code_is_open_at_the_end_of_a_line():
    result = render('```python\n"""a\n\nb"""\n```').html
    assert '<span class="sd">"""a</span>\n\n<span class="sd">b"""</span>\n' in result


@pytest.mark.parametrize(
    "language",
    "bash c console css diff html+django java js php pycon r ruby yaml".split(),
)
def test_colouring_changes_nothing_of_the_text(language):
    code = "a <b> & \"x\" # c\n\tif y: z = {1: 'q'}\n\n$ ls -l\n-a\n+b\n"
    html = highlighted(code, language)
    assert "<span" in html
    assert unescape(re.sub(r"</?span[^>]*>", "", html)) == code


def test_an_attribute_list_names_the_language_of_indented_code():
    assert 'data-language="ruby"' in render("    x = 1\n{: .language-ruby}").html


def test_numbered_lines_are_marked_for_the_stylesheet():
    result = render("```python linenos\na\nb\n```").html
    assert "data-linenos" in result
    assert result.count('<span class="line">') == 2


def test_mermaid_stays_readable_source():
    assert "graph TD;" in render("```mermaid\ngraph TD;\n```").html


@pytest.mark.parametrize(
    ("source", "kind", "title"),
    [
        ("> [!TIP]\n> Do it", "tip", "Tip"),
        ("Do it\n{: .box-warning}", "warning", "Warning"),
        ("> Do it\n{: .prompt-danger}", "error", "Error"),
    ],
)
def test_boxes_of_all_origins_have_one_form(source, kind, title):
    result = render(source).html
    assert f'<aside class="callout callout-{kind}" role="note">' in result
    assert f'<p class="callout-title">{title}</p>' in result
    assert "Do it" in result
    assert "[!" not in result


def test_the_title_of_a_box_is_in_the_language_of_the_text():
    result = render("> [!NOTE]\n> x", options=RenderOptions(language="vi")).html
    assert "Ghi chú" in result


def test_an_image_with_a_title_is_a_figure_with_a_caption():
    result = render('![alt](a.png "The *caption*")').html
    assert "<figure><img" in result
    assert "<figcaption>The *caption*</figcaption>" in result


def test_a_paragraph_of_class_caption_captions_the_image_above():
    result = render("![alt](a.png)\n\nSeen *here*\n{: .caption}").html
    assert "<figcaption>Seen <em>here</em></figcaption>" in result


def test_images_are_resolved_sized_and_lazy_after_the_first():
    options = RenderOptions(
        resolve_image=lambda src: ResolvedImage("/media/1.webp", 640, 480, "seen")
    )
    document = render('![](one.png)\n\n<img src="two.png">', options=options)
    assert document.html.count('width="640" height="480"') == 2
    assert document.html.count('loading="lazy"') == 1
    assert document.html.count('alt="seen"') == 2
    assert [image.src for image in document.images] == ["/media/1.webp"] * 2


def test_a_missing_image_is_reported_with_its_line():
    options = RenderOptions(resolve_image=lambda src: None, first_line=10)
    document = render("One\n\ntwo\n![x](gone.png)", options=options)
    assert [(w.line, w.message) for w in document.warnings] == [
        (13, "image not found: gone.png")
    ]


def test_links_are_resolved_and_external_ones_marked():
    options = RenderOptions(resolve_link={"a.md": "/blog/a/"}.get)
    document = render("[a](a.md) [b](https://example.org)", options=options)
    assert '<a href="/blog/a/">a</a>' in document.html
    assert 'rel="noopener external"' in document.html
    assert [link.text for link in document.links] == ["a", "b"]


def test_a_video_frame_becomes_a_plain_link():
    document = render('<iframe src="https://www.youtube.com/embed/abc123"></iframe>')
    assert '<figure class="video">' in document.html
    assert 'href="https://www.youtube.com/watch?v=abc123"' in document.html
    assert "<iframe" not in document.html


def test_an_unknown_frame_is_left_out_and_reported():
    document = render('<iframe src="https://evil.example/x"></iframe>\n\nText')
    assert "iframe" not in document.html
    assert "Text" in document.html
    assert "evil.example" in document.warnings[0].message


@pytest.mark.parametrize(
    ("levels", "shown"),
    [([1, 6], [2, 3]), ([2, 4, 3, 2], [2, 3, 3, 2]), ([3, 1, 2], [2, 2, 3])],
)
def test_headings_begin_below_the_title_and_skip_no_level(levels, shown):
    source = "\n\n".join("#" * level + " A" for level in levels)
    document = render(source, options=RenderOptions(top_heading=2))
    assert [heading.level for heading in document.headings] == shown


def test_headings_are_as_written_where_nobody_says_otherwise():
    levels = [heading.level for heading in render("# A\n\n#### B").headings]
    assert levels == [1, 4]


def test_what_stands_in_a_frame_leaves_no_closing_tags():
    html = render('<div><iframe src="/a"><p><a>No</a></p></iframe></div>').html
    assert "</a>" not in html
    assert "</p>" not in html


def test_facts_about_the_text():
    document = render("# One\n\nTwo words $$x$$.\n\n## Three\n\n四五")
    assert [entry.text for entry in document.toc] == ["One"]
    assert document.toc[0].children[0].id == "three"
    assert document.math_count == 1
    assert document.word_count == 7
    assert document.excerpt == "Two words x."
    assert "<!--" not in document.html


def test_the_excerpt_ends_at_the_more_marker():
    document = render("One.\n\nTwo.\n\n<!--more-->\n\nThree.")
    assert document.excerpt == "One. Two."
    assert "more" not in document.html


def test_tables_and_formulas_can_be_scrolled_by_keyboard():
    result = render("| a |\n|---|\n| b |\n\n$$\nx\n$$").html
    assert result.count('tabindex="0"') == 2


def test_the_same_text_gives_the_same_bytes():
    source = "# A\n\n[^1] $$x$$ `c`\n\n[^1]: n"
    assert render(source) == render(source)


def test_code_in_a_line_is_coloured_when_it_names_its_language():
    result = render("`x = 1`{:.language-python}").html
    assert '<code class="language-python highlight">' in result
    assert 'class="mi"' in result


def test_warnings_about_ids_and_frames_name_their_own_line():
    source = (
        'a\n\n<p id="forms">b</p>\n\n<p id="x">c</p>\n\n*d*{: #x}\n\n'
        '<iframe src="https://evil.example/?a&amp;b"></iframe>\n\ne'
    )
    assert [warning.line for warning in render(source).warnings] == [3, 7, 9]
