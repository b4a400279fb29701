import re
from typing import Any
from urllib.parse import unquote

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from publishing.web_addresses import split_address

PATH_LENGTH = 500
# Browsers take "//" and "/\\" for the start of another site's name.
LOCAL_PATH = re.compile(r"/(?![/\\])")


def normal_path(address: str) -> str:
    """The path of an address as old addresses are kept: see ``tidy_path``."""
    return tidy_path(unquote(split_address(address).path))


def tidy_path(decoded: str) -> str:
    """From "/", without an end slash: "/a/b/", "/a/b", "/a/b/index.html" are one path."""
    path = "/" + decoded.replace("\x00", "").strip("/")
    path = path.removesuffix("/index.html").removesuffix("/index.htm")
    return path or "/"


class OldAddressManager(models.Manager["OldAddress"]):
    def remember(self, address: str, target: models.Model | str) -> "OldAddress | None":
        """Lets an address lead to a row, or to another path of this site.

        A path that is already remembered for something else stays as it is (the first
        claim wins) and None is returned; so is a path too long to be kept.
        """
        path = normal_path(address)
        if len(path) > PATH_LENGTH or path == "/":
            return None
        old, is_new = self.get_or_create(path=path, defaults=_aim(target))
        return old if is_new or old.leads_to(target) else None

    def remember_move(self, address: str, target: models.Model) -> None:
        """An address that was public is left behind, or is taken up again."""
        current = normal_path(target.get_absolute_url())  # type: ignore[attr-defined]
        if normal_path(address) != current:
            self.filter(path=current).delete()
            self.update_or_create(path=normal_path(address), defaults=_aim(target))


def _aim(target: models.Model | str) -> dict[str, Any]:
    if isinstance(target, str):
        return {"destination": target, "content_type": None, "object_id": None}
    kind = ContentType.objects.get_for_model(target)
    return {"destination": "", "content_type": kind, "object_id": target.pk}


class OldAddress(models.Model):
    """A path that used to answer and now leads on (301) when nothing else is there."""

    path = models.CharField(_("old path"), max_length=PATH_LENGTH, unique=True)
    destination = models.CharField(
        _("leads to path"),
        max_length=PATH_LENGTH,
        blank=True,
        help_text=_("A path of this site; empty where it leads to an item."),
    )
    content_type = models.ForeignKey(
        ContentType, null=True, blank=True, on_delete=models.CASCADE
    )
    object_id = models.PositiveBigIntegerField(null=True, blank=True)
    target = GenericForeignKey()

    objects = OldAddressManager()

    class Meta:
        verbose_name = _("old address")
        verbose_name_plural = _("old addresses")
        ordering = ["path"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return self.path

    def clean(self) -> None:
        super().clean()
        self.path = normal_path(self.path)
        if self.path == "/":
            raise ValidationError(_("The first page cannot lead elsewhere."))
        if self.destination and not LOCAL_PATH.match(self.destination):
            raise ValidationError(_("Write a path of this site, such as /blog/."))

    def leads_to(self, target: models.Model | str) -> bool:
        return all(getattr(self, key) == value for key, value in _aim(target).items())

    def new_path(self) -> str | None:
        """Where to go; None while the target is no public page of this site.

        A draft's new address would tell its title, so it is kept back.
        """
        if self.destination:
            return self.destination if LOCAL_PATH.match(self.destination) else None
        target: Any = self.target
        if target is None or not target.is_published:
            return None
        path: str = target.get_absolute_url()
        return path
