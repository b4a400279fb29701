from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import models, transaction

from publishing.signals import content_changed


class Announced(models.Model):
    """A row whose change may be seen in public: tells ``content_changed`` on commit."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        self._announce()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        deleted = super().delete(*args, **kwargs)
        self._announce()
        return deleted

    def _announce(self) -> None:
        send = partial(content_changed.send, sender=type(self), instances=[self])
        transaction.on_commit(send)


def announce_together(rows: Sequence[Announced]) -> None:
    """Rows of one model. They are in whatever becomes of a listener: what it left out is
    made up for at the end of an import."""
    send = partial(content_changed.send, sender=type(rows[0]), instances=rows)
    transaction.on_commit(send, robust=True)
