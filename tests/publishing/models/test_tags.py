import pytest

from publishing.models import Tag, join_tags, split_tags, tag_slug
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
