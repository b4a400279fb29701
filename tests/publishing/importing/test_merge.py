import hashlib
import json

import pytest

from blog.models import Post
from publishing.importing.merge import Origin, fingerprint, merge
from tests.blog.factories import published_post

pytestmark = pytest.mark.django_db


def imported(**values):
    post = Post(import_ref="_posts/a.md")
    merge(post, {"title": "A", "body": "one", "tags": ["x"], **values})
    return Post.objects.get(pk=post.pk)


def test_a_new_row_is_created_with_its_tags():
    post = Post(import_ref="a")
    result = merge(post, {"title": "A", "tags": ["x", "y"]})
    assert result.action == "created"
    assert sorted(post.tags.names()) == ["x", "y"]


def test_the_same_source_again_changes_nothing(django_assert_num_queries):
    post = imported()
    before = post.updated_at
    result = merge(post, {"title": "A", "body": "one", "tags": ["X"]})
    assert (result.action, result.changed, result.kept) == ("unchanged", [], [])
    post.refresh_from_db()
    assert post.updated_at == before


def test_an_edit_in_the_source_updates_only_what_changed():
    post = imported()
    result = merge(post, {"title": "A", "body": "two", "tags": ["x"]})
    assert (result.action, result.changed) == ("changed", ["body"])
    assert result.differences == {"body": ("one", "two")}
    post.refresh_from_db()
    assert "two" in post.body_html


def test_what_a_person_edited_wins_and_is_told():
    post = imported()
    post.body = "mine"
    post.save()
    result = merge(post, {"title": "B", "body": "two", "tags": ["x"]})
    assert (result.changed, result.kept) == (["title"], ["body"])
    post.refresh_from_db()
    assert (post.title, post.body) == ("B", "mine")


def test_an_edit_stays_while_the_source_does_not_move():
    post = imported()
    post.tags.set(["mine"])
    assert merge(post, {"tags": ["x"]}).kept == ["tags"]
    assert list(post.tags.names()) == ["mine"]


def test_overwrite_takes_the_source():
    post = imported()
    post.body = "mine"
    post.save()
    assert merge(post, {"body": "two"}, overwrite=True).changed == ["body"]
    post.refresh_from_db()
    assert post.body == "two"


def test_after_overwriting_the_next_run_is_quiet():
    post = imported()
    post.body = "mine"
    post.save()
    merge(post, {"body": "two"}, overwrite=True)
    assert merge(post, {"body": "two"}).action == "unchanged"


def test_a_row_typed_by_hand_yields_only_its_empty_fields():
    post = published_post("By hand", body="typed")
    result = merge(post, {"title": "Imported", "body": "other", "subtitle": "new"})
    assert (result.changed, result.kept) == (["subtitle"], ["title", "body"])
    post.refresh_from_db()
    assert (post.title, post.body, post.subtitle) == ("By hand", "typed", "new")


def test_both_sides_with_the_same_edit_agree():
    post = imported()
    post.body = "two"
    post.save()
    assert merge(post, {"body": "two"}).kept == []
    assert merge(post, {"body": "three"}).changed == ["body"]


def test_the_file_last_read_is_remembered_even_where_it_changed_nothing():
    post = imported()
    merge(post, {"title": "A", "body": "one", "tags": ["x"]}, origin=Origin("ab12"))
    post.refresh_from_db()
    assert post.import_digest == "ab12"


@pytest.mark.parametrize("value", [None, True, False, 0, 1, "", "True"])
def test_a_hash_is_that_of_the_value_as_json(value):
    told = hashlib.sha256(json.dumps(value).encode()).hexdigest()
    assert fingerprint(value) == told[:16]
