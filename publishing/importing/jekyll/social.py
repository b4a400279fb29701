"""Accounts elsewhere, in the spellings of the common Jekyll themes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from publishing.importing.values import Warn, boolean, one_line

# Kind: (label, address with {} for the account's name).
NETWORKS: dict[str, tuple[str, str]] = {
    "rss": ("RSS", "/feed.xml"),
    "email": ("E-mail", "mailto:{}"),
    "calendly": ("Calendly", "https://calendly.com/{}"),
    "facebook": ("Facebook", "https://www.facebook.com/{}"),
    "telegram": ("Telegram", "https://t.me/{}"),
    "whatsapp": ("WhatsApp", "https://wa.me/{}"),
    "github": ("GitHub", "https://github.com/{}"),
    "gitlab": ("GitLab", "https://gitlab.com/{}"),
    "twitter": ("Twitter", "https://twitter.com/{}"),
    "x": ("X", "https://x.com/{}"),
    "reddit": ("Reddit", "https://www.reddit.com/{}"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/in/{}"),
    "xing": ("Xing", "https://www.xing.com/profile/{}"),
    "stackoverflow": ("Stack Overflow", "https://stackoverflow.com/users/{}"),
    "snapchat": ("Snapchat", "https://www.snapchat.com/add/{}"),
    "instagram": ("Instagram", "https://www.instagram.com/{}"),
    "youtube": ("YouTube", "https://www.youtube.com/{}"),
    "spotify": ("Spotify", "https://open.spotify.com/user/{}"),
    "telephone": ("Telephone", "tel:{}"),
    "steam": ("Steam", "https://steamcommunity.com/id/{}"),
    "twitch": ("Twitch", "https://www.twitch.tv/{}"),
    "yelp": ("Yelp", "https://{}.yelp.com"),
    "mastodon": ("Mastodon", "https://{}"),
    "bluesky": ("Bluesky", "https://bsky.app/profile/{}"),
    "orcid": ("ORCID", "https://orcid.org/{}"),
    "google-scholar": (
        "Google Scholar",
        "https://scholar.google.com/citations?user={}",
    ),
    "patreon": ("Patreon", "https://www.patreon.com/{}"),
    "medium": ("Medium", "https://medium.com/@{}"),
    "itchio": ("itch.io", "https://{}.itch.io"),
    "discord": ("Discord", "https://discord.com/{}"),
    "kaggle": ("Kaggle", "https://www.kaggle.com/{}"),
    "hackerrank": ("HackerRank", "https://www.hackerrank.com/{}"),
    "untappd": ("Untappd", "https://untappd.com/user/{}"),
    "strava": ("Strava", "https://www.strava.com/athletes/{}"),
    "huggingface": ("Hugging Face", "https://huggingface.co/{}"),
}
OTHER_NAMES = {
    "googlescholar": "google-scholar",
    "scholar": "google-scholar",
    "stack-overflow": "stackoverflow",
    "phone": "telephone",
}
HOSTS = {
    urlsplit(pattern).hostname: kind
    for kind, (_, pattern) in NETWORKS.items()
    if "{" not in (urlsplit(pattern).netloc or "{")
}
# What must stand before a bare name, unless the name has one of these already.
PREFIXES = {
    "reddit": ("user/", ("r/", "u/", "user/")),
    "discord": ("invite/", ("invite/", "users/")),
}
KEPT_IN_PATHS = "/@:+.,=&?%#"
URL_LENGTH = 500
USERNAME_KEY = re.compile(r"^([a-z]+)_username$")


@dataclass(frozen=True)
class Account:
    kind: str
    label: str
    url: str


def accounts(values: Mapping[str, Any], warn: Warn) -> list[Account]:
    """In the order of the config, one of each kind and address."""
    found: dict[tuple[str, str], Account] = {}
    for kind, name in _told(values):
        account = _account(kind, name)
        if account:
            found.setdefault((account.kind, account.url), account)
        elif name:
            warn(f"{kind}: an account that is not known here was left out")
    return list(found.values())


def _told(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    links = values.get("social-network-links")
    if isinstance(links, Mapping):
        shows_feed = bool(values.get("rss-description"))
        for kind, name in links.items():
            if str(kind).lower() != "rss" or shows_feed:
                yield str(kind), _name(name)
        return  # the theme's own list says all that it shows
    yield from _of_top_level(values)
    for key in ("author", "social"):
        person = values.get(key)
        if isinstance(person, Mapping):
            yield from _of_person(person)


def _of_top_level(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        match = USERNAME_KEY.match(key)
        if match and match[1] in NETWORKS:
            yield match[1], _name(value)
        elif key in NETWORKS and isinstance(value, Mapping):
            yield key, _name(value.get("username"))


def _of_person(person: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in person.items():
        kind = _kind(str(key))
        if kind in NETWORKS and not isinstance(value, Mapping | list):
            yield kind, _name(value)
    links = person.get("links")
    for link in links if isinstance(links, list) else []:
        address = link.get("url") if isinstance(link, Mapping) else link
        if kind := _kind_of_address(one_line(address)):
            yield kind, one_line(address)


def _kind(name: str) -> str:
    plain = name.lower().replace("_", "-")
    return OTHER_NAMES.get(plain, plain)


def _kind_of_address(address: str) -> str:
    if address.startswith("mailto:"):
        return "email"
    host = urlsplit(address).hostname or ""
    bare = host.removeprefix("www.")
    return HOSTS.get(host) or HOSTS.get(f"www.{bare}") or HOSTS.get(bare) or ""


def _name(value: Any) -> str:
    """A switch that is on (``rss: true``) names nobody, but is told."""
    if isinstance(value, bool) or one_line(value).lower() in {"true", "false"}:
        return "true" if boolean(value) else ""
    return one_line(value)


def _account(kind: str, name: str) -> Account | None:
    known = _kind(kind)
    if not name or known not in NETWORKS:
        return None
    label, pattern = NETWORKS[known]
    address = name if _is_address(name) else _address(known, pattern, name)
    return Account(known, label, address) if len(address) <= URL_LENGTH else None


def _is_address(name: str) -> bool:
    return name.startswith(("https://", "http://", "mailto:", "tel:"))


def _address(kind: str, pattern: str, name: str) -> str:
    if kind in PREFIXES:
        prefix, known = PREFIXES[kind]
        name = name if name.startswith(known) else prefix + name
    if kind == "telephone":
        name = re.sub(r"[^\d+]", "", name)
    if kind in ("medium", "twitter", "instagram"):
        name = name.lstrip("@")
    return pattern.replace("{}", quote(name, safe=KEPT_IN_PATHS))
