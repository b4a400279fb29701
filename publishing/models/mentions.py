"""Which texts of this site link to which of its pages: the ground of backlinks."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models

from publishing.markup import Link as TextLink
from publishing.web_addresses import split_address

from .addresses import PATH_LENGTH, OldAddress, normal_path, tidy_path


def own_paths(links: Iterable[TextLink]) -> list[str]:
    """The pages of this site that a text's links lead to, once each."""
    own = split_address(settings.SITE_URL)
    found = {}
    for link in links:
        parts = split_address(link.href)
        is_path = not parts.scheme and not parts.netloc and parts.path.startswith("/")
        if is_path or (parts.path and parts[:2] == own[:2]):
            found[tidy_path(unquote(parts.path))[:PATH_LENGTH]] = True
    return list(found)


class MentionManager(models.Manager["Mention"]):
    def replace(self, source: models.Model, paths: Iterable[str]) -> None:
        """``source`` links to these paths and to no others."""
        kind = ContentType.objects.get_for_model(source)
        here = self.filter(source_type=kind, source_id=source.pk)
        before, now = set(here.values_list("path", flat=True)), set(paths)
        if before - now:
            here.filter(path__in=before - now).delete()
        new = [
            Mention(source_type=kind, source_id=source.pk, path=path)
            for path in sorted(now - before)
        ]
        self.bulk_create(new, ignore_conflicts=True)

    def note_all(self, sources: Sequence[Any]) -> None:
        """Of new rows of one model, which were just rendered."""
        kind = ContentType.objects.get_for_model(sources[0])
        self.bulk_create(
            Mention(source_type_id=kind.pk, source_id=source.pk, path=path)
            for source in sources
            for path in sorted(source.mentioned_paths)
        )

    def of(self, item: Any) -> "models.QuerySet[Mention]":
        """Also by the addresses that the item had before."""
        old = OldAddress.objects.filter(
            content_type=ContentType.objects.get_for_model(item), object_id=item.pk
        )
        leads_here = models.Q(path=normal_path(item.get_absolute_url()))
        leads_here |= models.Q(path__in=old.values("path"))
        return self.filter(leads_here).prefetch_related("source")


class Mention(models.Model):
    """Made anew whenever ``source`` is rendered; nobody writes it."""

    source_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+"
    )
    source_id = models.PositiveBigIntegerField()
    source = GenericForeignKey("source_type", "source_id")
    path = models.CharField(max_length=PATH_LENGTH, db_index=True)

    objects = MentionManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_type", "source_id", "path"],
                name="publishing_mention_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.source} → {self.path}"
