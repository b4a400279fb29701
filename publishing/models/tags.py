import re
from collections.abc import Iterable

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
