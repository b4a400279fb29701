"""Services that count visits without cookies.

Most are told of a visit by one request of our own script, so that nothing of theirs runs
here; ``static/js/counter.js`` puts the facts of the visit in place of the words that begin
with "$". Google's services set cookies, which need a reader's consent: their identifiers
are kept, and nothing of them is loaded.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .options import SERVER, Option, origin, read_options

DOMAIN = r"[a-z0-9-]+(\.[a-z0-9-]+)*"
JSON, TEXT = "application/json", "text/plain"


@dataclass(frozen=True)
class CountingService:
    """``way``: "query" asks for ``address`` with the fields behind it, "json" posts them
    as ``content_type``, "script" loads it with the fields as attributes."""

    label: str
    options: tuple[Option, ...]
    way: str
    address: str
    fields: Mapping[str, Any]
    opens: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: {"connect-src": ("{origin}",)}
    )
    content_type: str = ""


def server(name: str, default: str = "", **more: Any) -> Option:
    names = tuple(f"{name}.{other}" for other in ("uri", "domain", "host"))
    return Option(
        f"{name}.server",
        SERVER,
        f"https://{name}.example.org",
        place="server",
        other_names=names,
        default=default,
        short="https://{}",
        **more,
    )


COUNTING_SERVICES: Mapping[str, CountingService] = {
    "goatcounter": CountingService(
        "GoatCounter",
        (
            Option(
                "goatcounter",
                SERVER,
                "ada",
                place="server",
                short="https://{}.goatcounter.com",
                ending="/count",
            ),
        ),
        way="query",
        address="{server}/count",
        fields={"p": "$path", "t": "$title", "r": "$referrer", "rnd": "$random"},
    ),
    "plausible": CountingService(
        "Plausible",
        (
            Option("plausible", DOMAIN, "example.org", place="site"),
            server("plausible", "https://plausible.io"),
        ),
        way="json",
        address="{server}/api/event",
        fields={"n": "pageview", "d": "{site}", "u": "$url", "r": "$referrer"},
        content_type=TEXT,
    ),
    "umami": CountingService(
        "Umami",
        (
            Option(
                "umami",
                "[0-9a-fA-F-]{36}",
                "83dd64c4-17ad-4e3e-a905-b3d8c867c1a5",
                place="site",
                other_names=("umami.site_id", "umami.website_id"),
            ),
            server("umami", "https://cloud.umami.is"),
        ),
        way="json",
        address="{server}/api/send",
        fields={
            "type": "event",
            "payload": {
                "website": "{site}",
                "hostname": "$host",
                "url": "$path",
                "title": "$title",
                "referrer": "$referrer",
                "language": "$language",
            },
        },
        content_type=JSON,
    ),
    "matomo": CountingService(
        "Matomo",
        (
            Option(
                "matomo",
                "[0-9]{1,9}",
                "1",
                place="site",
                other_names=("matomo.site_id",),
            ),
            server("matomo"),
        ),
        way="query",
        address="{server}/matomo.php",
        fields={
            "idsite": "{site}",
            "rec": "1",
            "apiv": "1",
            "send_image": "0",
            "url": "$url",
            "action_name": "$title",
            "urlref": "$referrer",
            "rand": "$random",
        },
    ),
    "cloudflare": CountingService(
        "Cloudflare Web Analytics",
        (Option("cloudflare", "[0-9a-f]{32}", 32 * "0", place="site"),),
        way="script",
        address="https://static.cloudflareinsights.com/beacon.min.js",
        fields={"data-cf-beacon": '{{"token": "{site}"}}'},
        opens={
            "script-src": ("https://static.cloudflareinsights.com",),
            "connect-src": ("https://cloudflareinsights.com",),
        },
    ),
}


@dataclass(frozen=True)
class Counter:
    """What ``counter.js`` needs, ``fields`` as JSON."""

    way: str
    address: str
    fields: str
    content_type: str
    opens: Mapping[str, tuple[str, ...]]


def counter(name: str, told: Mapping[str, str]) -> Counter | None:
    """None for a service that is not known here, or that was told too little."""
    service = COUNTING_SERVICES.get(name)
    facts = read_options(service.options, told) if service else None
    if service is None or facts is None:
        return None
    facts["origin"] = origin(facts.get("server", ""))
    return Counter(
        way=service.way,
        address=service.address.format_map(facts),
        fields=json.dumps(_filled(service.fields, facts)),
        content_type=service.content_type,
        opens={
            directive: tuple(source.format_map(facts) for source in sources)
            for directive, sources in service.opens.items()
        },
    )


def first_known(told: Mapping[str, str]) -> str:
    """The service that identifiers of an old site would do for."""
    able = (name for name in COUNTING_SERVICES if counter(name, told))
    return next(able, "")


def _filled(part: Any, facts: Mapping[str, str]) -> Any:
    if isinstance(part, str):
        return part.format_map(facts)
    return {name: _filled(value, facts) for name, value in part.items()}
