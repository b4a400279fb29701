"""The smaller files come with the row of their picture; all files leave with it,
however many rows are deleted at once."""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, pre_save

from .models import Image
from .renditions import remove, rendition_names, renew


def listen() -> None:
    # Signals, since neither a restored export nor a deleted queryset asks the row.
    pre_save.connect(_about_to_save, sender=Image, dispatch_uid="image files")
    post_delete.connect(_deleted, sender=Image, dispatch_uid="image files")


def _about_to_save(
    instance: Image, update_fields: frozenset[str] | None, **kwargs: Any
) -> None:
    if not instance.rendition_recipe and update_fields is None:
        renew(instance)


def _deleted(instance: Image, **kwargs: Any) -> None:
    names = [str(instance.file.name), *rendition_names(instance)]
    transaction.on_commit(partial(_remove_files, instance, names))


def _remove_files(image: Image, names: list[str]) -> None:
    """Unless the same picture came back before the commit."""
    if names[0] and not Image.objects.filter(file=names[0]).exists():
        remove(image.file.storage, names)
