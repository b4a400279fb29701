"""What answers at the addresses of this site."""

from functools import cached_property
from typing import Any
from urllib.parse import unquote

from django.apps import apps
from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import models
from django.urls import Resolver404, ResolverMatch, resolve
from django.views.generic.detail import SingleObjectMixin

from publishing.former_addresses import new_address
from publishing.models import OldAddress, Publishable, SiteSettings, Tag, normal_path

CHUNK = 500
PUBLISHED, HIDDEN, MISSING, OTHER = "published", "hidden", "missing", "other"


def publishable_models() -> list[Any]:
    return [model for model in apps.get_models() if issubclass(model, Publishable)]


def without_texts(model: Any) -> Any:
    """All rows of a kind with what their address needs, without the long texts."""
    texts = [
        each.name
        for each in model._meta.concrete_fields
        if isinstance(each, models.TextField | models.JSONField)
    ]
    return (
        model._base_manager.select_related(*(model.address_relations or [None]))
        .defer(*texts)
        .order_by("pk")
    )


class Addresses:
    """Two queries a kind; after that only addresses that used to be are asked for."""

    def __init__(self) -> None:
        self.site = SiteSettings.load()
        self.public: dict[str, Any] = {}
        self.hidden: dict[str, Any] = {}
        self.doubled: list[tuple[Any, Any]] = []
        self._former: dict[str, str] = {}
        for model in publishable_models():
            self._read(model)

    def _read(self, model: Any) -> None:
        public = set(model.objects.published().values_list("pk", flat=True))
        for row in without_texts(model).iterator(chunk_size=CHUNK):
            path = normal_path(row.get_absolute_url())
            if row.pk not in public:
                self.hidden[path] = row
            elif path in self.public:
                self.doubled.append((row, self.public[path]))
            else:
                self.public[path] = row

    def state(self, path: str) -> str:
        """``path`` is decoded already, or not: both are tried as one."""
        plain = normal_path(path)
        if plain in self.public:
            return PUBLISHED
        if plain in self.hidden:
            return HIDDEN
        if self._is_drawn(path):
            return OTHER
        return self._former_state(plain)

    def _is_drawn(self, path: str) -> bool:
        """By a page of this site that is no item."""
        if path.startswith((settings.STATIC_URL, "/admin/")):
            return True
        if path.startswith(settings.MEDIA_URL):
            return self.has_file(unquote(path.removeprefix(settings.MEDIA_URL)))
        decoded = unquote(path)
        for spelled in (decoded, f"{decoded.rstrip('/')}/"):
            try:
                match = resolve(spelled)
            except Resolver404:
                continue
            if match.view_name == "publishing:tag":
                return match.kwargs["slug"] in self._tags
            if not _draws_an_item(match):
                return True
        return False

    def has_file(self, name: str) -> bool:
        """Taken for there where asking would go over the network."""
        if not isinstance(default_storage._wrapped, FileSystemStorage):  # type: ignore[attr-defined]
            return True
        try:
            return default_storage.exists(name)
        except (OSError, ValueError):
            return False

    def _former_state(self, plain: str) -> str:
        if plain not in self._former:
            state = OTHER if new_address(plain, self.site) else MISSING
            if state == MISSING and plain in self._waiting:
                state = HIDDEN
            self._former[plain] = state
        return self._former[plain]

    @cached_property
    def _waiting(self) -> set[str]:
        """Old addresses whose item is not public."""
        hidden = {(type(row), row.pk) for row in self.hidden.values()}
        rows = OldAddress.objects.exclude(content_type=None).select_related(
            "content_type"
        )
        return {
            old.path
            for old in rows.iterator(chunk_size=CHUNK)
            if old.content_type
            and (old.content_type.model_class(), old.object_id) in hidden
        }

    @cached_property
    def _tags(self) -> set[str]:
        return set(Tag.objects.values_list("slug", flat=True))


def _draws_an_item(match: ResolverMatch) -> bool:
    """One of many: the address needs its row."""
    view = getattr(match.func, "view_class", object)
    return issubclass(view, SingleObjectMixin)
