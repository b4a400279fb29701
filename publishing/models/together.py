"""Many new rows of one kind, saved in few queries as ``save`` makes each of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from .addresses import OldAddress
from .announced import announce_together
from .mentions import Mention
from .publishable import Publishable
from .tags import Tag, TaggedItem, named_tags, set_tags


@dataclass
class NewRow:
    """``row`` is ready, see ``Publishable.make_ready``; ``old_paths`` are to lead to it
    and lead nowhere yet."""

    row: Publishable
    tags: Sequence[str] = ()
    old_paths: list[str] = field(default_factory=list)

    def save(self) -> None:
        """By itself."""
        self.row.pk, self.row._state.adding = None, True
        with transaction.atomic():
            self.row.save()
            set_tags(self.row, self.tags)
            for path in self.old_paths:
                OldAddress.objects.remember(path, self.row)


def save_together(news: Sequence[NewRow], tags: dict[str, Tag]) -> None:
    """All of them or none. ``tags`` are those that the site has, see ``named_tags``."""
    rows = [each.row for each in news]
    kind = ContentType.objects.get_for_model(rows[0])
    with transaction.atomic():
        type(rows[0])._base_manager.bulk_create(rows)
        TaggedItem.objects.bulk_create(
            TaggedItem(tag_id=tag.pk, content_type_id=kind.pk, object_id=new.row.pk)
            for new in news
            for tag in named_tags(new.tags, tags)
        )
        Mention.objects.note_all(rows)
        OldAddress.objects.bulk_create(
            OldAddress(path=path, content_type_id=kind.pk, object_id=new.row.pk)
            for new in news
            for path in new.old_paths
        )
        announce_together(rows)
