"""The same answers on SQLite and on PostgreSQL: CI runs these on both."""

import pytest

from blog.models import Post
from publishing.search.index import MOST_BYTES, reindex
from publishing.search.models import SearchEntry
from publishing.search.results import Filters, SearchResults
from tests.blog.factories import draft_post, published_post, scheduled_post

pytestmark = pytest.mark.django_db


def found(query, **filters):
    reindex()
    results = SearchResults(query, Filters(**filters))
    titles = [card.item.title for card in results[:50]]
    assert len(results) == len(titles)
    return titles


def test_a_title_comes_before_a_text_that_says_the_word_often():
    published_post("Notes", body="attention " * 50)
    published_post("Attention is all you need", body="Transformers. " + "word " * 400)
    assert found("attention") == ["Attention is all you need", "Notes"]


@pytest.mark.parametrize(
    "query", ["hoc may", "học máy", "HOC MÁY", "ho\u0323c ma\u0301y"]
)
def test_accents_and_case_make_no_difference(query):
    published_post("Học máy cơ bản", body="Đường dẫn đầu tiên.")
    assert found(query) == ["Học máy cơ bản"]
    assert found("duong dan") == ["Học máy cơ bản"]


def test_the_beginning_of_a_word_finds_it():
    published_post("Reinforcement learning")
    assert found("reinf lear") == ["Reinforcement learning"]
    assert found("inforcement") == []


def test_a_phrase_is_found_in_its_order_only():
    published_post("One", body="the policy gradient theorem")
    published_post("Two", body="the gradient of a policy")
    assert found('"policy gradient"') == ["One"]
    assert set(found("policy gradient")) == {"One", "Two"}


def test_every_word_is_wanted_wherever_it_stands():
    published_post("Alpha", body="text", tags=["beta"])
    published_post("Alpha alone")
    assert found("alpha beta text") == ["Alpha"]


def test_signs_tell_names_apart():
    published_post("Templates in C++")
    published_post("Classes in C#")
    assert found("c++") == ["Templates in C++"]
    assert found("c#") == ["Classes in C#"]


def test_signs_of_chinese_and_japanese_are_found_inside_a_run():
    published_post("深度学习笔记")
    assert found("学习") == ["深度学习笔记"]
    assert found("习学") == []


def test_what_is_not_public_is_not_found():
    draft_post("Kalman draft")
    scheduled_post("Kalman later")
    published_post("Kalman unlisted", unlisted=True)
    assert found("kalman") == []


def test_what_is_withdrawn_behind_the_index_is_not_found():
    published_post("Kalman")
    assert found("kalman") == ["Kalman"]
    Post.objects.update(published_at=None)
    assert found("kalman") == []


def test_results_are_narrowed_by_kind_tag_and_year():
    published_post("Kalman one", tags=["filters"], published_at="2023-05-05T00:00Z")
    published_post(
        "Kalman two", tags=["filters-extra"], published_at="2024-05-05T00:00Z"
    )
    assert found("kalman", year=2023) == ["Kalman one"]
    assert found("kalman", tag="filters") == ["Kalman one"]
    assert found("kalman", kind="project") == []
    assert len(found("kalman", kind="post")) == 2


def test_the_offered_filters_are_counted_in_what_was_found():
    published_post("Kalman one", tags=["filters"], published_at="2023-05-05T00:00Z")
    published_post("Kalman two", tags=["filters", "space"])
    published_post("Else", tags=["kites"])
    reindex()
    results = SearchResults("kalman")
    assert results.kinds() == {"post": 2}
    assert results.years()[-1] == 2023
    assert results.tag_slugs() == ["filters", "space"]


def test_an_edit_and_a_deletion_change_the_index():
    post = published_post("Kalman")
    assert found("kalman") == ["Kalman"]
    post.title = "Wiener"
    post.save()
    assert found("kalman") == []
    assert found("wiener") == ["Wiener"]
    post.delete()
    assert found("wiener") == []
    assert not SearchEntry.objects.exists()


def test_reindexing_touches_only_what_changed():
    published_post("One")
    two = published_post("Two")
    assert reindex() == 2
    assert reindex() == 0
    two.save()
    assert reindex() == 1
    assert reindex(everything=True) == 2


def test_a_save_brings_its_row_into_the_index(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        published_post("Kalman", tags=["filters"])
    entry = SearchEntry.objects.get()
    assert (entry.title_words, entry.tag_slugs) == ("kalman", "|filters|")


def test_a_text_of_a_megabyte_is_kept_and_found_by_its_beginning():
    """PostgreSQL counts the bytes of its index, of which a Cyrillic letter takes two."""
    letters = "абвгдежзиклмнопрстуфхцчшщэюя"
    words = [
        "".join(letters[(number // 28**at) % 28] for at in range(5)) + "слово"
        for number in range(60_000)
    ]
    post = published_post(body=" ".join(["маяк", *words]))
    reindex()
    entry = SearchEntry.objects.get(object_id=post.pk, kind="post")
    assert len(entry.body_words.encode()) <= MOST_BYTES
    assert len(SearchResults("маяк")) == 1
