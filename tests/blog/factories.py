"""Valid posts by state."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from blog.models import Post


def published_post(title: str = "A plain title", **fields: Any) -> Post:
    fields.setdefault("published_at", timezone.now() - timedelta(days=1))
    tags = fields.pop("tags", [])
    post = Post.objects.create(title=title, **fields)
    post.tags.set(tags)
    return post


def draft_post(title: str = "Not ready", **fields: Any) -> Post:
    return published_post(title, published_at=None, **fields)


def scheduled_post(title: str = "Next week", **fields: Any) -> Post:
    fields.setdefault("published_at", timezone.now() + timedelta(days=7))
    return published_post(title, **fields)
