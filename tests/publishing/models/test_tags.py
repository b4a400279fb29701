import unicodedata

import pytest

from publishing.models import Tag, join_tags, set_tags, split_tags, tag_slug
from tests.blog.factories import published_post


def test_only_commas_separate_tags():
    assert split_tags("deep learning nlp, C++ ,, deep Learning NLP") == [
        "deep learning nlp",
        "C++",
    ]


def test_splitting_undoes_joining():
    tags = [Tag(name="C++"), Tag(name="a b")]
    assert sorted(split_tags(join_tags(tags))) == ["C++", "a b"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("c", "c"),
        (".NET", "dot-net"),
        ("R&D", "r-and-d"),
        ("#paper", "paper"),
        ("Học máy", "học-máy"),
        ("???", "tag"),
    ],
)
def test_slugs_are_readable_and_keep_unicode(name, slug):
    assert tag_slug(name) == slug


@pytest.mark.django_db
def test_names_that_slug_alike_stay_apart():
    published_post(tags=["a-b", "a b"])
    assert sorted(Tag.objects.values_list("slug", flat=True)) == ["a-b", "a-b-1"]


@pytest.mark.django_db
def test_case_makes_no_second_tag():
    published_post(tags=["Physics"])
    published_post(tags=["physics"])
    assert Tag.objects.count() == 1


SPELLINGS = [
    "Đọc sách",
    "đọc sách",
    "ĐỌC SÁCH",
    unicodedata.normalize("NFD", "đọc sách"),
]


@pytest.mark.django_db
@pytest.mark.parametrize("spelling", SPELLINGS[1:])
@pytest.mark.parametrize("is_typed", [True, False], ids=["typed", "imported"])
def test_case_and_encoding_of_any_script_make_no_second_tag(spelling, is_typed):
    published_post(tags=SPELLINGS[:1])
    post = published_post("Another")
    if is_typed:
        post.tags.add(spelling)
    else:
        set_tags(post, [spelling])
    assert [tag.name for tag in Tag.objects.all()] == ["Đọc sách"]
    assert post.tags.count() == 1


@pytest.mark.django_db
def test_accents_that_say_something_else_make_a_tag_of_their_own():
    published_post(tags=["học máy", "hoc may"])
    assert Tag.objects.count() == 2


def test_a_tag_that_is_typed_twice_in_one_field_is_one():
    assert split_tags(", ".join(SPELLINGS)) == ["Đọc sách"]


@pytest.mark.django_db
def test_a_form_makes_no_second_tag_of_the_same_name(admin_client):
    published_post(tags=["Đọc sách"])
    form = {"name": "đọc sách", "slug": ""}
    answer = admin_client.post("/admin/publishing/tag/add/", form)
    assert "There is the tag Đọc sách already." in answer.content.decode()
    tag = Tag.objects.get()
    form = {"name": "đọc sách", "slug": tag.slug}
    answer = admin_client.post(f"/admin/publishing/tag/{tag.pk}/change/", form)
    assert answer.status_code == 302
