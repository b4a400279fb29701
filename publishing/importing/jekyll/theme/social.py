"""Accounts elsewhere, in the spellings of the common Jekyll themes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from publishing.importing.values import Warn, boolean, cut, one_line

from .social_networks import NETWORKS

OTHER_NAMES = {
    "googlescholar": "google-scholar",
    "scholar": "google-scholar",
    "stack-overflow": "stackoverflow",
    "phone": "telephone",
    "research-gate": "researchgate",
    "semantic": "semanticscholar",
    "semantic-scholar": "semanticscholar",
    "inspire-hep": "inspirehep",
    "hugging-face": "huggingface",
    "x-twitter": "x",
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
ACCOUNT_KEY = re.compile(r"^([a-z_]+)_(?:username|userid|id|url|number|profile)$")
LISTS = ("links", "social_links", "social-links")
ADDRESSES = ("url", "user_url", "link", "href")
LABELS = ("label", "title", "name", "platform", "type")
WEBSITE = "website"  # of a kind that has no entry in the table
LABEL_LENGTH = 100


@dataclass(frozen=True)
class Account:
    kind: str
    label: str
    url: str


@dataclass(frozen=True)
class Told:
    """An account as a theme writes it: ``name`` is a name or an address."""

    kind: str
    name: str
    label: str = ""


def accounts(
    values: Mapping[str, Any], warn: Warn, data: Mapping[str, Any] | None = None
) -> list[Account]:
    """In the order of the config, one of each address; ``data``: files of ``_data``."""
    found: dict[str, Account] = {}
    for told in _told(values, data or {}):
        account = _account(told)
        if account:
            found.setdefault(account.url, account)
        elif told.name:
            warn(f"{told.kind}: an account that is not known here was left out")
    return list(found.values())


def _told(values: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Told]:
    links = values.get("social-network-links")
    if isinstance(links, Mapping):
        shows_feed = bool(values.get("rss-description"))
        for kind, name in links.items():
            if str(kind).lower() != "rss" or shows_feed:
                yield Told(str(kind), _name(name))
        return  # the theme's own list says all that it shows
    yield from _of_top_level(values)
    for place in (values, values.get("minima"), values.get("footer")):
        yield from _of_lists(place)
    for key in ("author", "social"):
        yield from _of_person(values.get(key))
    yield from _of_data(data)


def _of_data(data: Mapping[str, Any]) -> Iterator[Told]:
    socials = data.get("socials")
    if isinstance(socials, Mapping):
        yield from _of_person(socials)
        yield from _of_top_level(socials)
        yield from _of_link(socials.get("custom_social"))
    contacts = data.get("contact")
    for part in contacts if isinstance(contacts, list) else []:
        # Without an address the theme takes the account that the config names.
        yield from _of_link(part)


def _of_top_level(values: Mapping[str, Any]) -> Iterator[Told]:
    for key in list(values):
        match = ACCOUNT_KEY.match(key)
        if match and _kind(match[1]) in NETWORKS:
            yield Told(_kind(match[1]), _name(values[key]))
        elif key in NETWORKS and isinstance(values.get(key), Mapping):
            yield Told(key, _name(values[key].get("username")))


def _of_person(person: Any) -> Iterator[Told]:
    if not isinstance(person, Mapping):
        return
    for key, value in person.items():
        if _kind(str(key)) in NETWORKS and not isinstance(value, Mapping | list):
            yield Told(_kind(str(key)), _name(value))
    yield from _of_lists(person)
    yield from _of_person(person.get("social"))


def _of_lists(place: Any) -> Iterator[Told]:
    """Links one by one, or a mapping of networks to accounts."""
    if not isinstance(place, Mapping):
        return
    for key in LISTS:
        links = place.get(key)
        if isinstance(links, Mapping):
            yield from _of_person(links)
        for link in links if isinstance(links, list) else []:
            yield from _of_link(link)


def _of_link(link: Any) -> Iterator[Told]:
    """An address, alone or with what it is called."""
    part = link if isinstance(link, Mapping) else {"url": link}
    words = [one_line(part[key]) for key in LABELS if part.get(key)]
    address = next((one_line(part[key]) for key in ADDRESSES if part.get(key)), "")
    if kind := _kind_of_address(address):
        yield Told(kind, address)
    elif _is_address(address):
        yield Told(WEBSITE, address, next(iter(words), ""))


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


def _account(told: Told) -> Account | None:
    known = _kind(told.kind)
    if known == WEBSITE:
        label = cut(told.label, LABEL_LENGTH, lambda message: None, "the label")
        plain = label or urlsplit(told.name).hostname or told.name
        return Account(WEBSITE, plain, told.name) if _fits(told.name) else None
    if not told.name or known not in NETWORKS:
        return None
    label, pattern = NETWORKS[known]
    name = told.name
    address = name if _is_address(name) else _address(known, pattern, name)
    return Account(known, label, address) if _fits(address) else None


def _fits(address: str) -> bool:
    return len(address) <= URL_LENGTH


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
