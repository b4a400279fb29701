import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.managers import _TaggableManager
from taggit.models import GenericTaggedItemBase, TagBase

# Signs that tell one name from another and that a slug would drop: "C++", "C#", ".NET".
SPOKEN = {"+": "-plus", "#": "-sharp", "&": "-and-", "@": "-at-", "*": "-star"}
LEADING_DOT = re.compile(r"(?<!\w)\.(?=\w)")
NAME_LENGTH = 100
MOST_OF_A_SLUG = 90  # the rest is for the number that makes it free


def split_tags(text: str) -> list[str]:
    """Tags as a person types them: only commas separate, order kept, no repeats."""
    names: dict[str, str] = {}
    for part in text.split(","):
        if name := " ".join(part.replace('"', " ").split())[:NAME_LENGTH]:
            names.setdefault(tag_key(name), name)
    return list(names.values())


def join_tags(tags: Iterable["Tag"]) -> str:
    return ", ".join(sorted(tag.name for tag in tags))


def tag_key(name: str) -> str:
    """The same for names that differ only in case, or in how accents are encoded."""
    return unicodedata.normalize("NFC", name).casefold()


def tag_slug(name: str) -> str:
    """A readable slug that keeps Unicode letters: "C++" is "c-plus-plus"."""
    spoken = LEADING_DOT.sub("dot-", name.lstrip(" #@*&"))
    for sign, word in SPOKEN.items():
        spoken = spoken.replace(sign, word)
    return slugify(spoken, allow_unicode=True).strip("-") or "tag"


class Tag(TagBase):
    """Shared by posts, experiments and projects; the one place where the apps meet."""

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def get_absolute_url(self) -> str:
        return reverse("publishing:tag", kwargs={"slug": self.slug})

    def clean(self) -> None:
        super().clean()
        known = known_tags([self.name]).get(tag_key(self.name))
        if known and known.pk != self.pk:
            raise ValidationError(
                {"name": _("There is the tag %(name)s already.") % {"name": known}}
            )

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = tag_slug(tag)[:MOST_OF_A_SLUG]
        return f"{slug}-{i}" if i is not None else slug


class TaggedItem(GenericTaggedItemBase):
    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="tagged_items")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["tag", "content_type", "object_id"],
                name="publishing_taggeditem_once",
            )
        ]
        indexes = [models.Index(fields=["content_type", "object_id"])]


def set_tags(row: models.Model, names: Iterable[str]) -> None:
    """These tags in this order and no others; in three queries for a new row."""
    kind = ContentType.objects.get_for_model(row)
    here = {
        item.tag_id: item
        for item in TaggedItem.objects.filter(content_type=kind, object_id=row.pk)
    }
    tags = named_tags(names)
    gone = [item.pk for key, item in here.items() if key not in {t.pk for t in tags}]
    if gone:
        TaggedItem.objects.filter(pk__in=gone).delete()
    TaggedItem.objects.bulk_create(
        TaggedItem(tag=tag, content_type=kind, object_id=row.pk)
        for tag in tags
        if tag.pk not in here
    )


def tags_of(rows: Sequence[models.Model]) -> defaultdict[int, list[Tag]]:
    """Of rows of one model, by their number; in two queries."""
    found: defaultdict[int, list[Tag]] = defaultdict(list)
    if rows:
        kind = ContentType.objects.get_for_model(rows[0])
        keys = [row.pk for row in rows]
        items = TaggedItem.objects.filter(content_type=kind, object_id__in=keys)
        pairs = list(items.order_by("tag__name").values_list("object_id", "tag_id"))
        tags = Tag.objects.in_bulk({tag for _, tag in pairs})
        for key, tag in pairs:
            found[key].append(tags[tag])
    return found


def known_tags(names: Iterable[str]) -> dict[str, Tag]:
    """The tags of these names that are here, by ``tag_key``.

    SQLite knows upper and lower case of ASCII alone, so the slug is asked, too.
    """
    wanted = {tag_key(name): name for name in names}
    if not wanted:
        return {}
    any_of_them = models.Q(
        slug__in=[tag_slug(name)[:MOST_OF_A_SLUG] for name in wanted.values()]
    )
    for name in wanted.values():
        any_of_them |= models.Q(name__iexact=name)
    rows = Tag.objects.filter(any_of_them).order_by("-pk")
    # Of two that were made before they counted as one, the older.
    found = {tag_key(tag.name): tag for tag in rows}
    return {key: tag for key, tag in found.items() if key in wanted}


def named_tags(names: Iterable[str], known: dict[str, Tag] | None = None) -> list[Tag]:
    """Each once; a name that is here in other case is the one that is here.

    ``known`` are all tags by their ``tag_key``, if they are asked for already; those
    that are made are added.
    """
    wanted = {tag_key(name): name for name in reversed(list(names))}
    known = known_tags(wanted.values()) if known is None else known
    for key, name in reversed(wanted.items()):
        if key not in known:
            known[key] = Tag.objects.create(name=unicodedata.normalize("NFC", name))
    return [known[key] for key in reversed(wanted)]


class NamedTags(_TaggableManager):
    """The ``tags`` of a row: names that are typed become tags as imported ones do."""

    def _to_tag_model_instances(self, tags: Any, tag_kwargs: Any) -> Any:
        told = list(tags)
        names = [tag for tag in told if isinstance(tag, str)]
        by_key = {tag_key(tag.name): tag for tag in named_tags(names)}
        told = [by_key[tag_key(tag)] if isinstance(tag, str) else tag for tag in told]
        return super()._to_tag_model_instances(told, tag_kwargs)
