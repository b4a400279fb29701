"""Links that hand a page on to a service that the owner chose; no script, no picture."""

from collections.abc import Iterable
from urllib.parse import quote

from django.utils.translation import gettext_lazy as _

# The name of the service and its address; {url} and {title} stand for the page's.
SERVICES = {
    "email": (_("E-mail"), "mailto:?subject={title}&body={url}"),
    "mastodon": ("Mastodon", "https://mastodonshare.com/?url={url}&text={title}"),
    "bluesky": ("Bluesky", "https://bsky.app/intent/compose?text={title}%20{url}"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/shareArticle?url={url}"),
    "reddit": ("Reddit", "https://www.reddit.com/submit?url={url}&title={title}"),
    "twitter": ("X", "https://twitter.com/intent/tweet?text={title}&url={url}"),
    "threads": ("Threads", "https://www.threads.net/intent/post?text={title}%20{url}"),
    "facebook": ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
    "telegram": ("Telegram", "https://t.me/share/url?url={url}&text={title}"),
    "whatsapp": ("WhatsApp", "https://api.whatsapp.com/send?text={title}%20{url}"),
    "vk": ("VK", "https://vk.com/share.php?url={url}&title={title}"),
    "weibo": (
        "Weibo",
        "https://service.weibo.com/share/share.php?url={url}&title={title}",
    ),
}


def share_links(
    services: Iterable[str], url: str, title: str
) -> list[tuple[object, str]]:
    """(name, address) of the services that are known here, in the owner's order."""
    parts = {"url": quote(url, safe=""), "title": quote(title, safe="")}
    known = (SERVICES[service] for service in services if service in SERVICES)
    return [(name, address.format(**parts)) for name, address in known]
