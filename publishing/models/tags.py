import re
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.models import GenericTaggedItemBase, TagBase

# Signs that tell one name from another and that a slug would drop: "C++", "C#", ".NET".
SPOKEN = {"+": "-plus", "#": "-sharp", "&": "-and-", "@": "-at-", "*": "-star"}
LEADING_DOT = re.compile(r"(?<!\w)\.(?=\w)")
NAME_LENGTH = 100


def split_tags(text: str) -> list[str]:
    """Tags as a person types them: only commas separate, order kept, no repeats."""
    names: dict[str, str] = {}
    for part in text.split(","):
        if name := " ".join(part.replace('"', " ").split())[:NAME_LENGTH]:
            names.setdefault(name.casefold(), name)
    return list(names.values())


def join_tags(tags: Iterable["Tag"]) -> str:
    return ", ".join(sorted(tag.name for tag in tags))


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

    def slugify(self, tag: str, i: int | None = None) -> str:
        slug = tag_slug(tag)[:90]
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


def named_tags(names: Iterable[str], known: dict[str, Tag] | None = None) -> list[Tag]:
    """Each once; a name that is here in other case is the one that is here.

    ``known`` are all tags by their name in one case, if they are asked for already; those
    that are made are added.
    """
    wanted = {name.casefold(): name for name in reversed(list(names))}
    known = _known_tags(wanted.values()) if known is None else known
    for key, name in reversed(wanted.items()):
        if key not in known:
            known[key] = Tag.objects.create(name=name)
    return [known[key] for key in reversed(wanted)]


def _known_tags(names: Iterable[str]) -> dict[str, Tag]:
    any_of_them = models.Q(pk=None)
    for name in names:
        any_of_them |= models.Q(name__iexact=name)
    return {tag.name.casefold(): tag for tag in Tag.objects.filter(any_of_them)}
