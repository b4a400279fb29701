"""Which kind of section a list makes."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from portfolio.models import SectionKind, Stance

from .blocks import ListItem
from .definitions import Definitions
from .items import (
    ParsedItem,
    Shape,
    is_task,
    links_of,
    parse_item,
    sole_address,
)
from .records import ItemRecord
from .wording import stance_of, tells_contacts

SOCIAL = (
    "github.com", "gitlab.com", "codeberg.org", "bitbucket.org", "linkedin.com",
    "twitter.com", "x.com", "bsky.app", "facebook.com", "fb.com", "instagram.com",
    "threads.net", "mastodon.social", "t.me", "telegram.me", "wa.me", "discord.gg",
    "discord.com", "zalo.me", "reddit.com", "stackoverflow.com", "kaggle.com",
    "huggingface.co", "scholar.google.com", "orcid.org", "researchgate.net",
)  # fmt: skip
REACHING = {"mailto", "tel"}
TERMS = {Shape.TERM, Shape.PLAIN_TERM}

Typed = tuple[SectionKind, list[ItemRecord]]


def read_list(
    title: str, items: Sequence[ListItem], definitions: Definitions
) -> Typed | None:
    """None where the list is of no known kind and stays text."""
    items = [item for item in items if item.source]
    sources = [item.source for item in items]
    if not sources or any(map(is_task, sources)):
        return None
    parsed = [parse_item(source, definitions) for source in sources]
    if tastes := _tastes(parsed):
        return SectionKind.TASTES, tastes
    if _are_contacts(title, sources):
        records = [_contact(item) for item in parsed]
        return SectionKind.CONTACTS, records
    if kind := _kind_of_shapes(parsed):
        return kind, [_record(item) for item in parsed]
    if all(item.is_simple for item in items):
        return SectionKind.FACTS, [ItemRecord(text=source) for source in sources]
    return None


def _kind_of_shapes(parsed: Sequence[ParsedItem]) -> SectionKind | None:
    shapes = {item.shape for item in parsed}
    if shapes == {Shape.LINK}:
        return SectionKind.LINKS
    if not all(item.text for item in parsed) or Shape.SENTENCE in shapes:
        return None
    # One sentence with a colon in it is no list of terms.
    has_strong_labels = Shape.PLAIN_TERM not in shapes
    return SectionKind.DESCRIBED if has_strong_labels or len(parsed) > 1 else None


def _record(item: ParsedItem) -> ItemRecord:
    return ItemRecord(label=item.label, url=item.url, text=item.text)


def _tastes(parsed: Sequence[ParsedItem]) -> list[ItemRecord]:
    """Likes beside dislikes; a third item such as "Not sure" keeps its own name."""
    stances = [
        stance_of(item.label) if item.shape in TERMS else None for item in parsed
    ]
    are_named = all(item.shape in TERMS and item.text for item in parsed)
    if not are_named or not {Stance.LIKE, Stance.DISLIKE} <= set(stances):
        return []
    return [
        ItemRecord(label=item.label, text=item.text, stance=stance or "")
        for item, stance in zip(parsed, stances, strict=True)
    ]


def _are_contacts(title: str, sources: Sequence[str]) -> bool:
    links = [links_of(source) for source in sources]
    found = [link for each in links for link in each]
    if tells_contacts(title):
        return bool(found)
    if not all(links):
        return False
    if any(urlsplit(link).scheme in REACHING for link in found):
        return True
    hosts = {_social_host(link) for link in found}
    return len(hosts) > 1 and "" not in hosts


def _social_host(link: str) -> str:
    try:
        host = (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return next((each for each in SOCIAL if host in (each, f"m.{each}")), "")


def _contact(item: ParsedItem) -> ItemRecord:
    record = _record(item)
    if record.label and not record.url:
        record.url = sole_address(record.text)
    return record
