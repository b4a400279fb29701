"""Each post without a picture gets one of its title, for links to it elsewhere.

A post that is scheduled has its card before anybody may know its title, so the name of
the file can be computed by this site alone.
"""

import logging
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


def _changed(instance: Post, **kwargs: Any) -> None:
    if not (instance.pk and Post.objects.filter(pk=instance.pk).exists()):
        return
    try:
        refresh(instance, SiteSettings.load().title)
    except OSError:
        # The post is saved; its card is made at the next start.
        LOGGER.exception("no share card for post %s", instance.pk)


def _deleted(instance: ShareCard, **kwargs: Any) -> None:
    transaction.on_commit(partial(_remove_file, instance.name))


def _remove_file(name: str) -> None:
    if not ShareCard.objects.filter(name=name).exists():
        remove(default_storage, [name])


def needs_card(post: Post) -> bool:
    has_picture = post.cover_id or post.share_image_id
    return post.published_at is not None and not has_picture


def refresh(post: Post, site_title: str) -> bool:
    """Whether a card was drawn; one that no longer fits is taken away."""
    known = ShareCard.objects.filter(post_id=post.pk).first()
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
    ShareCard.objects.update_or_create(
        post_id=post.pk, defaults={"name": name, "site_title": site_title}
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
    posts = posts.only("title", "published_at", "cover", "share_image")
    return sum(refresh(each, site_title) for each in posts.iterator(chunk_size=CHUNK))
