from hypothesis import given
from hypothesis import strategies as st

from publishing.search.query import Term, clean_query, fts5_query, terms_of, ts_query


def test_control_characters_leave_a_query():
    assert clean_query("a\x00b\tc") == "a b c"


def test_quoted_words_are_a_phrase_and_others_may_go_on():
    assert terms_of('deep "policy gradient"') == [
        Term(("deep",)),
        Term(("policy", "gradient"), is_open=False),
    ]


def test_each_database_is_asked_in_its_own_words():
    terms = terms_of('deep "policy gradient" state-of')
    assert fts5_query(terms) == '"deep"* AND "policy gradient" AND "state of"*'
    assert fts5_query(terms[:1], "title_words") == 'title_words : ("deep"*)'
    assert ts_query(terms) == (
        "('deep':*) & ('policy' <-> 'gradient') & ('state' <-> 'of':*)"
    )
    assert ts_query(terms[1:2], "A") == "('policy':A <-> 'gradient':A)"


@given(st.text())
def test_no_sign_of_a_query_language_reaches_a_database(text):
    for term in terms_of(text):
        assert term.words
        assert all(word.isalnum() for word in term.words)


def test_a_term_matches_where_its_words_stand_side_by_side():
    assert Term(("deep", "lear")).matches(["deep", "learning", "is"])
    assert not Term(("deep", "lear"), is_open=False).matches(["deep", "learning"])
    assert not Term(("deep", "learning")).matches(["deep"])


def test_a_beginning_that_a_longer_word_holds_is_not_asked_for():
    assert terms_of("w wo word") == [Term(("word",))]
    assert terms_of('po "policy gradient"') == [
        Term(("policy", "gradient"), is_open=False)
    ]


def test_short_beginnings_among_several_terms_are_whole_words():
    assert terms_of("deep le") == [Term(("deep",)), Term(("le",))]
    assert terms_of("how to be") == [
        Term(("how",)),
        Term(("to",), is_open=False),
        Term(("be",), is_open=False),
    ]
