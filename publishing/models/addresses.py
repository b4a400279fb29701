import re
from collections.abc import Collection, Iterable
from functools import lru_cache
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
HTML_END = re.compile(r"\.html?$")
HOPS = 20
LOCAL_PATH = re.compile(r"/(?![/\\])")


@lru_cache  # an import asks for the addresses of a document several times in a row
def normal_path(address: str) -> str:
    """The path of an address as old addresses are kept: see ``tidy_path``."""
    return tidy_path(unquote(split_address(address).path))


def tidy_path(decoded: str) -> str:
    """From "/", without an end slash: "/a/b/", "/a/b", "/a/b/index.html" are one path."""
    path = "/" + decoded.replace("\x00", "").strip("/")
    path = path.removesuffix("/index.html").removesuffix("/index.htm")
    return path or "/"


def spellings(path: str, folders: Iterable[str] = ()) -> list[str]:
    """Paths that an old site may have answered alike, the likeliest first: with ".html"
    and without, below one of its ``folders`` and at the root."""
    below = [
        tidy_path(path.removeprefix(folder))
        for folder in folders
        if f"{path}/".startswith(f"{folder}/")
    ]
    found = []
    for each in [path, *below]:
        bare = HTML_END.sub("", each)
        found += [each, f"{each}.html"] if bare == each else [each, bare]
    return list(dict.fromkeys(found))


class OldAddressManager(models.Manager["OldAddress"]):
    def remember(
        self,
        address: str,
        target: models.Model | str,
        taken: Collection[str] | None = None,
    ) -> "OldAddress | None":
        """Lets an address lead to a row, or to another path of this site.

        Where ``taken`` names all paths that are remembered, the others are not asked for.

        A path that is already remembered for something else stays as it is (the first
        claim wins) and None is returned; so is a path too long to be kept.
        """
        path = normal_path(address)
        if len(path) > PATH_LENGTH or path == "/":
            return None
        if isinstance(target, str) and self.comes_back(path, target):
            return None
        if taken is not None and path not in taken:
            return self.create(path=path, **_aim(target))
        old, is_new = self.get_or_create(path=path, defaults=_aim(target))
        return old if is_new or old.leads_to(target) else None

    def comes_back(self, path: str, destination: str) -> bool:
        """Whether a reader sent from ``path`` to there would be sent round for ever."""
        for _hop in range(HOPS):
            step = normal_path(destination)
            if step == path:
                return True
            following = self.filter(path=step).exclude(destination="").first()
            if following is None:
                return False
            destination = following.destination
        return True

    def answer(self, path: str, folders: Iterable[str] = ()) -> str | None:
        """Where a path that nothing answers leads to, if to anything public."""
        tries = spellings(path, folders)
        rows = {row.path: row for row in self.filter(path__in=tries)}
        for each in tries:
            new = rows[each].new_path() if each in rows else None
            if new and normal_path(new) != path:
                return new
        return None

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
        if self.destination and type(self).objects.comes_back(
            self.path, self.destination
        ):
            raise ValidationError(_("That path leads back to this one."))

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
