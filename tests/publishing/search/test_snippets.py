from publishing.search.query import terms_of
from publishing.search.snippets import Piece, marked, snippet


def told(pieces):
    return "".join(f"[{text}]" if is_found else text for text, is_found in pieces)


def test_words_are_marked_as_they_are_written():
    assert told(marked("Học máy cơ bản", terms_of("hoc MAY"))) == "[Học] [máy] cơ bản"


def test_letters_taken_apart_are_marked_whole():
    assert told(marked("Ho\u0323c", terms_of("học"))) == "[Học]"


def test_a_phrase_is_marked_only_where_its_words_stand_together():
    text = "gradient of a policy; the policy gradient"
    found = told(marked(text, terms_of('"policy gradient"')))
    assert found == "gradient of a policy; the [policy] [gradient]"


def test_a_snippet_begins_a_little_before_what_was_found():
    text = "word " * 100 + "needle" + " word" * 100
    shown = told(snippet(text, terms_of("needle")))
    assert shown.startswith("… word")
    assert "[needle]" in shown
    assert shown.endswith("word …")
    assert len(shown.split()) < 50


def test_a_short_text_is_shown_whole():
    assert told(snippet("See the needle.", terms_of("needle"))) == "See the [needle]."


def test_where_nothing_was_found_there_is_no_snippet():
    assert snippet("hay", terms_of("needle")) == []
    assert marked("hay", terms_of("needle")) == [Piece("hay", is_found=False)]
