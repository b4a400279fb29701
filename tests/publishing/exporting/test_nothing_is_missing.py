"""Every field of every model has a place in the export, or a reason to have none."""

import pytest
from django.contrib.contenttypes.fields import GenericForeignKey
from taggit.managers import TaggableManager

from blog.models import ShareCard
from publishing.exporting.documents import DocumentExporter
from publishing.exporting.formats import formats, own_fields
from publishing.models import Mention, TaggedItem
from publishing.registries import exporters
from publishing.search.models import SearchEntry, SearchWords
from tests.publishing.exporting.emptying import own_models, round_trip
from tests.publishing.exporting.filling import fields_at_their_default, fill_every_kind

ELSEWHERE = {
    ShareCard: "drawn anew from the titles of the posts",
    TaggedItem: "the key tags in the front matter of the rows that have them",
    Mention: "made anew from the texts whenever they are rendered",
    SearchEntry: "made anew from the rows by reindex",
    SearchWords: "the full-text table of the search entries",
}


def test_every_model_has_an_exporter():
    exported = {each.model for each in formats()}
    assert set(own_models()) - set(ELSEWHERE) == exported


def test_every_field_is_written_or_said_to_be_derived():
    missing = []
    for row_format in formats():
        written = {each.name for each in (*row_format.fields, *row_format.lists)}
        for each in own_fields(row_format.model):
            has_reason = bool(row_format.unwritten.get(each.name))
            is_tags = isinstance(each, TaggableManager)
            if not (each.name in written or has_reason or is_tags):
                missing.append(f"{row_format.model.__name__}.{each.name}")
    assert missing == []


def test_what_is_derived_is_a_field():
    unknown = [
        f"{each.model.__name__}.{name}"
        for each in formats()
        for name in each.unwritten
        if name not in {field.name for field in own_fields(each.model)}
    ]
    assert unknown == []


def test_tags_are_written_of_every_kind_that_has_them():
    tagged = {
        each.model
        for each in formats()
        if any(isinstance(f, TaggableManager) for f in own_fields(each.model))
    }
    by_documents = {
        exporter.formats[0].model
        for exporter in exporters
        if isinstance(exporter, DocumentExporter) and exporter.is_tagged
    }
    assert tagged == by_documents


def test_generic_keys_are_those_that_their_exporters_know():
    generic = {
        f"{model.__name__}.{each.name}"
        for model in own_models()
        for each in model._meta.private_fields
        if isinstance(each, GenericForeignKey)
    }
    assert generic == {
        "Link.source",
        "Mention.source",
        "Link.target",
        "OldAddress.target",
        "TaggedItem.content_object",
    }


@pytest.mark.django_db
def test_a_row_of_every_kind_without_a_default_survives(tmp_path):
    fill_every_kind()
    assert list(fields_at_their_default()) == []
    round_trip(tmp_path)
