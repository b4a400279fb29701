from typing import Any

from django.http import HttpRequest

from .models import Post

LATEST = 5


def latest_posts(request: HttpRequest) -> dict[str, Any]:
    """The home page's part of this app: by date, so without posts that have none."""
    posts = Post.objects.listed().dated().for_lists()
    return {"posts": posts[:LATEST]}
