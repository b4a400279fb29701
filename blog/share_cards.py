"""Each post without a picture gets one of its title, for links to it elsewhere.

A post that is scheduled has its card before anybody may know its title, so the name of
the file can be computed by this site alone.
"""

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.utils.crypto import salted_hmac

from publishing.images.cards import draw_card
from publishing.images.renditions import remove
from publishing.models import SiteSettings
from publishing.signals import content_changed

from .models import Post, ShareCard

LOGGER = logging.getLogger(__name__)
VERSION = "1"  # of the drawing: raised when it looks different
CHUNK = 200


def listen() -> None:
    content_changed.connect(_changed, sender=Post, dispatch_uid="share cards")
    post_delete.connect(_deleted, sender=ShareCard, dispatch_uid="share cards")


def _changed(instances: Sequence[Post], **kwargs: Any) -> None:
    keys = [post.pk for post in instances]
    cards = {card.post_id: card for card in ShareCard.objects.filter(post__in=keys)}
    changing = [post for post in instances if needs_card(post) or post.pk in cards]
    if not changing:
        return
    here = set(Post.objects.filter(pk__in=keys).values_list("pk", flat=True))
    site_title = SiteSettings.load().title
    for post in changing:
        if post.pk not in here:
            continue
        try:
            refresh(post, site_title, cards.get(post.pk))
        except OSError:
            # The post is saved; its card is made at the next start.
            LOGGER.exception("no share card for post %s", post.pk)


def _deleted(instance: ShareCard, **kwargs: Any) -> None:
    transaction.on_commit(partial(_remove_file, instance.name))


def _remove_file(name: str) -> None:
    if not ShareCard.objects.filter(name=name).exists():
        remove(default_storage, [name])


def needs_card(post: Post) -> bool:
    has_picture = post.cover_id or post.share_image_id
    return post.published_at is not None and not has_picture


def refresh(post: Post, site_title: str, known: ShareCard | None) -> bool:
    """Whether a card was drawn; the ``known`` one, if it no longer fits, goes away."""
    name = _name(post, site_title) if needs_card(post) else ""
    if known and known.name == name and default_storage.exists(name):
        return False
    drawn = draw_card(post.title, site_title) if name else None
    if known:
        known.delete()
    if drawn is None:
        return False
    remove(default_storage, [name])  # a file in the way would give ours another name
    default_storage.save(name, ContentFile(drawn))
    ShareCard.objects.bulk_create(
        [ShareCard(post_id=post.pk, name=name, site_title=site_title)],
        update_conflicts=True,
        unique_fields=["post"],
        update_fields=["name", "site_title"],
    )
    return True


def _name(post: Post, site_title: str) -> str:
    told = "\0".join([VERSION, str(post.pk), post.title, site_title])
    digest = salted_hmac("share card", told, algorithm="sha256").hexdigest()
    return f"cards/{digest[:32]}.png"


def renew(everything: bool) -> int:
    """Draws what is missing or names the site as it was; the number of cards."""
    site_title = SiteSettings.load().title
    posts = Post.objects.filter(
        published_at__isnull=False, cover=None, share_image=None
    )
    if not everything:
        is_current = Q(share_card__site_title=site_title)
        posts = posts.filter(Q(share_card=None) | ~is_current)
    posts = posts.select_related("share_card").only(
        "title", "published_at", "cover", "share_image", "share_card"
    )
    return sum(
        refresh(each, site_title, getattr(each, "share_card", None))
        for each in posts.iterator(chunk_size=CHUNK)
    )
