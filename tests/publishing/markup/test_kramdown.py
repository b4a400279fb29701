"""What kramdown reads and plain Markdown does not."""

import pytest

from publishing.markup import KramdownOptions, RenderOptions, render

PLAIN = RenderOptions(plain=True)


def html(source: str, options: RenderOptions = PLAIN) -> str:
    return render(source, options=options).html


def test_a_list_may_follow_a_paragraph_and_nest_by_two_blanks():
    assert html("Fruit:\n- apple\n  - red\n- pear").count("<ul>") == 2


def test_another_bullet_does_not_begin_another_list():
    assert html("* one\n- two\n+ three").count("<ul>") == 1


def test_an_attribute_list_goes_to_the_block_before_it():
    assert '<p id="top-line" class="lead">' in html("Words\n{: .lead #top-line}")


def test_an_attribute_list_after_a_blank_line_goes_to_the_block_below():
    assert "<p>One</p>" in html("One\n\n{: .x}\nTwo")
    assert '<p class="x">Two</p>' in html("One\n\n{: .x}\nTwo")


def test_a_defined_attribute_list_is_looked_up():
    assert '<p class="wide">' in html("{:big: .wide}\n\nWords\n{: big}")


def test_a_span_takes_the_attributes_behind_it():
    assert '<em class="a b">x</em>' in html("*x*{: .a}{: .b}")
    assert '<code class="k">y</code>' in html("`y`{:.k}")


def test_an_attribute_list_after_plain_words_is_printed():
    assert "{: .x}" in html("plain words{: .x} here")


def test_attributes_that_act_are_never_taken():
    result = html('Words\n{: onclick="x()" style="color:red" .fine}')
    assert 'class="fine"' in result
    assert "onclick" not in result
    assert "style" not in result


def test_heading_ids_follow_kramdown_and_are_numbered():
    result = html("## What's *New*, 2.0?\n\n## What's New 20\n\n## Äpfel & tiếng Việt")
    assert 'id="whats-new-20"' in result
    assert 'id="whats-new-20-1"' in result
    assert 'id="äpfel--tiếng-việt"' in result


def test_a_heading_names_its_own_id():
    assert '<h2 id="own">Title</h2>' in html("## Title {#own}")


def test_the_toc_marker_becomes_the_list_of_headings():
    result = html("* here\n{:toc}\n\n# One\n\n## Two\n\n# Not me\n{:.no_toc}")
    assert '<a href="#one">One</a><ul>' in result
    assert 'href="#not-me"' not in result
    assert "here" not in result


def test_the_mark_between_blocks_separates_two_lists():
    assert html("* a\n^\n* b").count("<ul>") == 2


def test_several_terms_share_several_definitions():
    result = html("Apple\nPear\n: a fruit\n: a tree\n\nOak\n: a tree")
    assert result.count("<dt>") == 3
    assert result.count("<dd>") == 3
    assert result.count("<dl>") == 1


def test_a_definition_below_a_blank_line_is_a_paragraph():
    assert "<dd>\n<p>late</p>" in html("Term\n\n: late")


def test_footnotes_are_numbered_in_reading_order_and_link_back_to_each_use():
    document = render("B[^b] a[^a] b[^b].\n\n[^a]: First\n\n[^b]: Second\n\n    > more")
    assert [note.label for note in document.footnotes] == ["b", "a"]
    assert document.footnotes[0].references == 2
    assert 'id="fnref:b:1"' in document.html
    assert document.html.index("Second") < document.html.index("First")
    assert "<blockquote>" in document.html


def test_a_missing_footnote_stays_text_and_is_reported():
    document = render("Words[^lost]")
    assert "[^lost]" in document.html
    assert "lost" in document.warnings[0].message


def test_abbreviations_are_marked_as_whole_words():
    result = html("HTML and XHTML.\n\n*[HTML]: Markup Language")
    assert result.count('<abbr title="Markup Language">HTML</abbr>') == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"Quoted" words', "“Quoted” words"),
        ("it's the '80s", "it’s the ’80s"),
        ("one--two---three...", "one–two—three…"),
        ("<<word>>", "«word»"),
        (r"\"plain\"", "&quot;plain&quot;"),
    ],
)
def test_punctuation_is_set_as_kramdown_sets_it(source, expected):
    assert (
        html(source).replace('"plain"', "&quot;plain&quot;") == f"<p>{expected}</p>\n"
    )


def test_punctuation_can_be_left_alone():
    options = RenderOptions(plain=True, typographer=False)
    assert html('"a" -- b...', options) == '<p>"a" -- b...</p>\n'


def test_markdown_inside_html_is_read_where_it_is_asked_for():
    result = html('<div markdown="1">\n*a*\n\n- b\n</div>\n\n<div>\n*c*\n</div>')
    assert "<em>a</em>" in result
    assert "<li>b</li>" in result
    assert "*c*" in result
    assert "markdown=" not in result
    result = html('<div>\n<span markdown="1">*a*</span>\n</div>')
    assert "<span><em>a</em></span>" in result


def test_a_block_of_html_reaches_to_its_own_closing_tag():
    result = html("<div>\n<div>\n\ninner\n\n</div>\n*raw*\n</div>\n\n*after*")
    assert "*raw*" in result
    assert "<em>after</em>" in result


def test_extensions_hide_keep_raw_and_change_options():
    assert "gone" not in html("{::comment}\ngone\n{:/comment}\n\nseen")
    assert "*raw*" in html("{::nomarkdown}\n*raw*\n{:/}")
    assert "<p>*x*</p>" not in html("{::options parse_block_html='true' /}\n\n*x*")
    result = html("{::options parse_block_html='true' /}\n\n<div>\n*x*\n</div>")
    assert "<em>x</em>" in result


def test_tables_keep_their_alignment_as_classes():
    result = html("| a | b |\n|:--|--:|\n| 1 | 2 |\n{: .wide}")
    assert '<table class="wide">' in result
    assert '<td class="align-right">2</td>' in result
    assert "style" not in result


def test_a_bar_in_code_or_a_formula_does_not_cut_a_cell():
    result = html("| a | b |\n|---|---|\n| `x|y` | $$|z|$$ |")
    assert result.count("<td>") == 2
    assert "<code>x|y</code>" in result


def test_a_row_without_bars_and_a_row_with_too_many_lose_nothing():
    result = html("| a | b |\n|---|---|\nlonely\n| 1 | 2 | 3 |")
    assert "lonely" in result
    assert "<td>3</td>" in result


def test_a_paragraph_with_a_bar_is_no_table():
    assert "<table" not in html("either | or")


def test_a_link_target_may_hold_blanks():
    assert 'href="my%20file.pdf"' in html("[x](my file.pdf)")
    assert 'title="why"' in html('[x](my file.pdf "why")')


def test_lines_break_by_two_blanks_or_two_backslashes_or_always():
    assert html("a  \nb").count("<br>") == 1
    assert html("a\\\\\nb").count("<br>") == 1
    hard = RenderOptions(plain=True, hard_wrap=True)
    assert html("a\nb", hard).count("<br>") == 1


def test_lines_of_chinese_are_joined_when_asked_for():
    options = RenderOptions(
        plain=True, kramdown=KramdownOptions(remove_line_breaks_for_cjk=True)
    )
    assert html("一\n二", options) == "<p>一二</p>\n"


def test_hashes_alone_are_no_heading():
    assert html("##\n\n# \n") == "<p>##</p>\n<p>#</p>\n"


def test_a_label_that_names_itself_may_hold_escapes():
    assert '<a href="/u">a_b</a>' in html(r"[a\_b][]" + "\n\n[a_b]: /u")


def test_code_in_html_is_no_markdown_unless_it_asks():
    assert "<kbd>*a*</kbd>" in html("x <kbd>*a*</kbd>")
    assert "<kbd><em>a</em></kbd>" in html('x <kbd markdown="span">*a*</kbd>')
    inner = '<span markdown="0">*a* <b markdown="1">*b*</b></span>'
    assert "<span>*a* <b><em>b</em></b></span>" in html(f"x {inner}")


def test_quotes_in_a_broken_tag_stay_straight():
    assert 'width="3"' in html('x <img src="a.png"width="3"> "y"')


def test_addresses_and_character_data_in_raw_html_are_text():
    assert "&lt;https://example.org&gt;" in html("<div>\n<https://example.org>\n</div>")
    assert "a &lt; b" in html("<figure><![CDATA[a < b]]></figure>")
    assert "rest" in html("<?php x ?> rest")


def test_a_row_indented_to_its_bar_has_an_empty_first_cell():
    result = html(" a     | b\n-------|---\n       | c")
    assert "<td></td>\n<td>c</td>" in result


def test_a_note_that_begins_far_right_is_no_code():
    assert "<p>words" in html("x[^1]\n\n[^1]:      words")


def test_two_backslashes_before_blanks_are_one_and_a_break():
    assert html("a\\\\  \nb") == "<p>a\\<br>\nb</p>\n"


def test_links_and_abbreviations_take_the_attributes_of_their_definition():
    source = "[a] [b](c) HTML\n\n[a]: /u\n{: hreflang='de' .x}\n*[HTML]: M\n{: .y}"
    result = html(source)
    assert '<p><a href="/u" hreflang="de" class="x">a</a> <a href="c">b</a>' in result
    assert '<abbr title="M" class="y">HTML</abbr>' in result


def test_raw_html_takes_attribute_lists_too():
    assert '<b class="k">x</b>' in html("<b>x</b>{: .k}")
    assert '<img class="k u" src="s" id="i"' in html('<img class="u" src="s">{: .k #i}')
    assert '<div class="wide">' in html("<div>\nx\n</div>\n{: .wide}")


def test_code_blocks_keep_the_id_they_are_given():
    source = "```\nx\n```\n{: #here .k}"
    assert '<pre class="k" id="here">' in html(source)
    assert 'id="here"' in html(source, RenderOptions())


def test_only_the_first_paragraph_of_a_tight_definition_stands_bare():
    assert "<dd>b\n<p>c</p>" in html("a\n: b\n\n  c")


def test_the_way_back_can_stand_inside_the_end_of_a_note():
    options = RenderOptions(
        plain=True, kramdown=KramdownOptions(footnote_backlink_inline=True)
    )
    source = "x[^1]\n\n[^1]:\n    > quoted"
    assert "</a></p>\n</blockquote>" in html(source, options)
    assert "</blockquote>\n<p><a" in html(source)


def test_line_breaks_at_the_start_of_raw_code_are_kept():
    assert "<pre>\n\nx</pre>" in html("<pre>\n\nx</pre>")


def test_no_two_headings_have_the_same_id():
    result = html("# A\n\n# A\n\n# A-1\n\n# A")
    assert [f'id="{name}"' in result for name in ("a", "a-1", "a-1-1", "a-2")] == (
        [True] * 4
    )


def test_a_mail_address_in_angles_shows_the_address_alone():
    assert ">a@b.example</a>" in html("<mailto:a@b.example>")


def test_notes_need_no_way_back_and_headings_can_start_lower():
    quiet = RenderOptions(plain=True, kramdown=KramdownOptions(footnote_backlink=""))
    assert "backlink" not in html("x[^1]\n\n[^1]: n", quiet)
    lower = RenderOptions(plain=True, kramdown=KramdownOptions(header_offset=1))
    assert "<h2" in html("# A", lower)
