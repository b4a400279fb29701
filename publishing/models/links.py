from typing import Any

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q, prefetch_related_objects
from django.utils.translation import gettext_lazy as _

from .mentions import Mention

MOST_MENTIONS = 50  # a page that everything links to lists no more


class LinkRole(models.TextChoices):
    WRITE_UP = "write_up", _("write-up of")
    PART = "part", _("part of")
    ABOUT = "about", _("about")
    BLOCKED = "blocked", _("blocked by")

    @property
    def backward(self) -> Any:
        """How the other end calls the link."""
        return {
            LinkRole.WRITE_UP: _("written up in"),
            LinkRole.PART: _("consists of"),
            LinkRole.ABOUT: _("subject of"),
            LinkRole.BLOCKED: _("blocks"),
        }[self]


class LinkQuerySet(models.QuerySet["Link"]):
    def touching(self, item: models.Model) -> "LinkQuerySet":
        kind = ContentType.objects.get_for_model(item)
        return self.filter(
            Q(source_type=kind, source_id=item.pk)
            | Q(target_type=kind, target_id=item.pk)
        ).prefetch_related("source", "target")


class Link(models.Model):
    """A typed link between two published things, which shows at both ends."""

    source_type = models.ForeignKey(
        ContentType, on_delete=models.CASCADE, related_name="+"
    )
    source_id = models.PositiveBigIntegerField()
    source = GenericForeignKey("source_type", "source_id")
    role = models.CharField(_("role"), max_length=20, choices=LinkRole.choices)
    target_type = models.ForeignKey(
        ContentType,
        verbose_name=_("kind of target"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    target_id = models.PositiveBigIntegerField(_("number of target"))
    target = GenericForeignKey("target_type", "target_id")

    objects = LinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        constraints = [
            models.UniqueConstraint(
                fields=["source_type", "source_id", "role", "target_type", "target_id"],
                name="publishing_link_once",
            )
        ]
        indexes = [models.Index(fields=["target_type", "target_id"])]

    def __str__(self) -> str:
        return f"{self.source} {self.get_role_display()} {self.target}"


def connections(item: models.Model) -> list[tuple[Any, Any]]:
    """(how the item is related, the other end) where the other end is in public lists.

    Links that somebody set come first, then the texts that link to the item.
    """
    found: list[tuple[Any, Any]] = []
    for link in Link.objects.touching(item):
        is_source = link.source == item
        other: Any = link.target if is_source else link.source
        role = LinkRole(link.role)
        if other is not None:
            found.append((role.label if is_source else role.backward, other))
    linked = [other for _label, other in found]
    for mention in Mention.objects.of(item)[:MOST_MENTIONS]:
        writer = mention.source
        if writer is not None and writer != item and writer not in linked:
            linked.append(writer)
            found.append((_("linked from"), writer))
    _fetch_what_addresses_need(linked)
    return [(label, other) for label, other in found if other.is_listed]


def _fetch_what_addresses_need(items: list[Any]) -> None:
    """One query for each kind of item, however many there are."""
    for kind in {type(item) for item in items}:
        same = [item for item in items if type(item) is kind]
        prefetch_related_objects(same, *kind.address_relations)
