"""One row of every kind in which no field is as it would be by itself."""

from datetime import UTC, date, datetime

from django.contrib.contenttypes.models import ContentType
from django.db import models

from publishing.exporting.formats import formats, own_fields
from publishing.files.library import store_file
from publishing.files.models import StoredFile
from publishing.images.library import store_image
from publishing.images.models import Image
from publishing.models import SiteSettings
from publishing.registries import exporters
from tests.pictures import png

MOMENT = datetime(2021, 2, 3, 4, 5, 6, 789, tzinfo=UTC)
# Where a value of the field's type alone would not do.
FITTING = {
    "time_zone": "Asia/Ho_Chi_Minh",
    "language": "vi",
    "columns": [{"heading": "Paper", "role": "title"}],
    "math_macros": {"RR": "\\mathbb{R}"},
    "year": 2021,
    "rating": 5,
    "Criterion.type": "answer",
}


def fill_every_kind():
    """The rows by model; those that others point at come first."""
    rows = {
        Image: store_image(png("red"), alt="A red square"),
        StoredFile: store_file(b"%PDF-1.4", "talk.pdf"),
    }
    for model in rows:
        model.objects.update(created_at=MOMENT)
    for exporter in sorted(exporters, key=lambda each: each.order):
        for row_format in exporter.formats:
            if row_format.model not in rows:
                rows[row_format.model] = filled(row_format.model, rows)
    return rows


def filled(model, rows):
    row = model()
    for each in own_fields(model):
        if each.is_relation and each.related_model is model:
            rows[model] = filled_without(model, each.name, rows)
        if not each.primary_key and not each.many_to_many:
            setattr(row, each.attname, value_for(each, rows))
    return saved(row)


def filled_without(model, name, rows):
    """A row for another of the same kind to point at."""
    row = model()
    for each in own_fields(model):
        if not each.primary_key and not each.many_to_many and each.name != name:
            setattr(row, each.attname, value_for(each, rows, "outer "))
    return saved(row)


def saved(row):
    row.save()
    for each in own_fields(type(row)):
        if getattr(each, "auto_now", False) or getattr(each, "auto_now_add", False):
            type(row)._base_manager.update(**{each.name: MOMENT})
    if hasattr(row, "tags"):
        row.tags.add("C++", "một thẻ")
    return row


def value_for(each, rows, start=""):
    for name in (f"{each.model.__name__}.{each.name}", each.name):
        if name in FITTING:
            return FITTING[name]
    if each.is_relation and each.related_model is ContentType:
        return ContentType.objects.get_for_model(SiteSettings).pk
    if each.is_relation:
        return rows[each.related_model].pk
    if each.choices:
        return list(each.choices)[-1][0]
    return by_type(each, start)


def by_type(each, start):
    for kind, value in BY_TYPE:
        if isinstance(each, kind):
            return value(each, start)
    raise TypeError(f"what is a value for {each!r}?")


def words(each, start):
    is_address = "url" in each.name or "path" in each.name
    said = f"/{each.name}" if is_address else f"{start}{each.name}: 'ế'"
    return said[: each.max_length]


# What is a list or has names of its own; the others are tables of texts.
VALID = {
    "aliases": ["yes: an alias"],
    "colours": {"navbar": "#1a237e"},
    "columns": [{"heading": "yes: a heading", "role": "goal"}],
    "home_order": [["posts", False]],
    "old_lists": [["tag", "/yes/:name/"]],
    "share_links": ["email"],
}

# The first that fits, so the narrower kinds stand before the wider ones.
BY_TYPE = [
    (models.BooleanField, lambda each, start: not each.get_default()),
    (models.IntegerField, lambda each, start: 1 if each.name.endswith("_id") else 7),
    (models.FloatField, lambda each, start: 2.5),
    (models.DateTimeField, lambda each, start: MOMENT),
    (models.DateField, lambda each, start: date(2021, 2, 3)),
    (
        models.JSONField,
        lambda each, start: VALID.get(each.name, {"key": f"yes: {each.name}"}),
    ),
    (models.EmailField, lambda each, start: "someone@example.org"),
    (models.URLField, lambda each, start: f"https://example.org/{each.name}"),
    (models.SlugField, lambda each, start: f"{start.strip()}{each.name}"),
    (models.CharField, words),
    (
        models.TextField,
        lambda each, start: f" {start}{each.name}: {{{{ x }}}}\n\n# <b>ế</b>\n",
    ),
]


def fields_at_their_default():
    """What the filling forgot, so that a round trip would say nothing of it."""
    for row_format in formats():
        last = row_format.model._base_manager.order_by("pk").last()
        for each in row_format.fields:
            is_made_anyway = each.is_relation or each.primary_key
            if is_made_anyway and getattr(last, each.attname):
                continue
            if getattr(last, each.attname) in (None, "", {}, [], each.get_default()):
                yield f"{row_format.model.__name__}.{each.name}"
