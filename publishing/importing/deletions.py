"""What a person deleted on the site stays away when it is imported again."""

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from django.db.models import Model

from publishing.models import Tombstone

from .merge import fingerprint

KEPT_OUT = "deleted on the site; kept out (--restore-deleted brings it back)"


class Deletions:
    """``restore``: nothing is kept out, and what comes back is forgotten to be deleted."""

    def __init__(self, *, restore: bool = False) -> None:
        self.restore = restore

    @cached_property
    def _buried(self) -> dict[tuple[str, str], Mapping[str, str]]:
        rows = Tombstone.objects.values_list("model", "import_ref", "hashes")
        return {(model, reference): hashes for model, reference, hashes in rows}

    def keeps_out(
        self,
        model: type[Model],
        reference: str,
        values: Mapping[str, Any] | None = None,
    ) -> bool:
        """Was the row of this reference deleted here?

        With ``values`` it is back as soon as one of them is not what it was.
        """
        key = (model._meta.label_lower, reference)
        if key not in self._buried:
            return False
        hashes = self._buried[key]
        is_other = values is not None and any(
            hashes.get(name) != fingerprint(value) for name, value in values.items()
        )
        if self.restore or is_other:
            del self._buried[key]
            Tombstone.objects.filter(model=key[0], import_ref=reference).delete()
            return False
        return True

    def references(self, model: type[Model]) -> Collection[str]:
        """What ``keeps_out`` would be asked of, of one kind."""
        if self.restore:
            return ()
        kind = model._meta.label_lower
        return [reference for name, reference in self._buried if name == kind]
