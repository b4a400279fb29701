"""Which services of others the old site used: comments, counting, share links.

All of it is kept; none of it is switched on.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from publishing.importing.values import Warn, boolean, one_line, text
from publishing.models.other_services import CommentsProvider
from publishing.services.counting import first_known
from publishing.sharing import SERVICES

# What a provider cannot do without: the first that is told shows that it was used.
NEEDED = {
    CommentsProvider.GISCUS: ("repo", "repository", "repo_id", "repository_id"),
    CommentsProvider.UTTERANCES: ("repo", "repository"),
    CommentsProvider.DISQUS: ("shortname", "username"),
    CommentsProvider.STATICMAN: ("repository", "repo", "endpoint"),
    CommentsProvider.FACEBOOK: ("id", "appid"),
    CommentsProvider.COMMENTBOX: ("id",),
    CommentsProvider.DISCOURSE: ("server",),
}
# Keys beside the provider's own that hold its one identifier.
ALONE = {
    "disqus_shortname": (CommentsProvider.DISQUS, "shortname"),
    "disqus-shortname": (CommentsProvider.DISQUS, "shortname"),
    "fb_comment_id": (CommentsProvider.FACEBOOK, "id"),
    "facebook_comment_id": (CommentsProvider.FACEBOOK, "id"),
}
MAIN = {
    CommentsProvider.DISQUS: "shortname",
    CommentsProvider.COMMENTBOX: "id",
    CommentsProvider.DISCOURSE: "server",
}
ANALYTICS = {
    "gtag": "google",
    "google_analytics": "google",
    "google-analytics": "google",
    "google_analytics_ua": "google",
    "gacode": "google",
    "gtm": "google_tag_manager",
    "cloudflare_analytics": "cloudflare",
    "cronitor_analytics": "cronitor",
    "pirsch_analytics": "pirsch",
    "openpanel_analytics": "openpanel",
    "matomo": "matomo",
    "goatcounter": "goatcounter",
    "umami": "umami",
    "fathom": "fathom",
    "plausible": "plausible",
}
IDENTIFIERS = {"id", "tracking_id", "site_id", "analytics_id", "token"}
OWNERSHIP_SUFFIX = "_site_verification"
VALUE_LENGTH = 500
SECRET = ("secret", "password", "private")


def services(
    values: Mapping[str, Any], shares: Any, warn: Warn
) -> dict[str, dict[str, str] | list[str] | str]:
    """The fields of the settings; ``shares`` is what a data file says of share links."""
    found: dict[str, Any] = {}
    provider, options = comments(values)
    if provider:
        found |= {"comments_provider": str(provider), "comments_options": options}
    if counted := dict(analytics(values)):
        found["analytics"] = counted
        if known := first_known(counted):
            found["analytics_provider"] = known
    if proofs := dict(verifications(values)):
        found["verifications"] = proofs
    if links := share_links(values.get("share-links-active"), shares, warn):
        found["share_links"] = links
    return found


def comments(
    values: Mapping[str, Any],
) -> tuple[CommentsProvider | None, dict[str, str]]:
    """The provider that the config names; else the first with what it needs."""
    able = dict(_providers(values))
    below = values.get("comments")
    chosen = [values.get("comments_provider")]
    if isinstance(below, Mapping):
        chosen += [below.get("provider"), below.get("active")]
    for name in [*map(one_line, chosen), *able]:
        for provider, options in able.items():
            if str(name).removesuffix("-comments") == provider:
                return provider, options
    return None, {}


def _providers(
    values: Mapping[str, Any],
) -> Iterator[tuple[CommentsProvider, dict[str, str]]]:
    below = values.get("comments")
    below = below if isinstance(below, Mapping) else {}
    told: dict[CommentsProvider, dict[str, str]] = {}
    for provider in NEEDED:
        for value in (values.get(provider), below.get(provider)):
            told.setdefault(provider, {}).update(_options(provider, value))
    for key, (provider, name) in ALONE.items():
        if said := one_line(values.get(key)):
            told[provider].setdefault(name, said[:VALUE_LENGTH])
    repository = one_line(values.get("repository"))
    for provider, options in told.items():
        needs_it = {"repo", "repository"} & set(NEEDED[provider])
        if options and needs_it and repository and not needs_it & set(options):
            options["repo"] = repository
        if any(options.get(key) for key in NEEDED[provider]):
            yield provider, options


def _options(provider: CommentsProvider, value: Any) -> dict[str, str]:
    if isinstance(value, Mapping):
        return dict(_pairs(value))
    said = one_line(value)
    if said and not isinstance(value, bool) and provider in MAIN:
        return {MAIN[provider]: said[:VALUE_LENGTH]}
    return {}


def _pairs(value: Mapping[str, Any], stem: str = "") -> Iterator[tuple[str, str]]:
    """One level of words; passwords of services are no part of a public site."""
    for key, told in value.items():
        name = stem + str(key).replace("-", "_")
        if any(word in name.lower() for word in SECRET):
            continue
        if isinstance(told, Mapping) and not stem:
            yield from _pairs(told, f"{name}.")
        elif not isinstance(told, Mapping | list) and text(told):
            yield name, one_line(told)[:VALUE_LENGTH]


def analytics(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """``google: G-1``, and ``matomo.uri: …`` for what stands beside an identifier."""
    for key, service in ANALYTICS.items():
        yield from _counter(service, values.get(key))
    google = values.get("google")
    if isinstance(google, Mapping):
        yield from _counter("google", google.get("analytics_id"))
    below = values.get("analytics")
    for service, told in below.items() if isinstance(below, Mapping) else ():
        if service not in ("provider", "enabled"):
            yield from _counter(str(service), told)


def _counter(service: str, told: Any) -> Iterator[tuple[str, str]]:
    if isinstance(told, Mapping):
        pairs = dict(_pairs(told))
        if any(pairs.get(name) for name in IDENTIFIERS):
            for name, value in pairs.items():
                plain = name in ("id", "tracking_id", "analytics_id", "token")
                yield service if plain else f"{service}.{name}", value
    elif not isinstance(told, bool | list) and text(told):
        yield service, one_line(told)[:VALUE_LENGTH]


def verifications(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in list(values):
        if key.endswith(OWNERSHIP_SUFFIX) and text(values[key]):
            token = one_line(values[key])[:VALUE_LENGTH]
            yield key.removesuffix(OWNERSHIP_SUFFIX), token
    below = values.get("webmaster_verifications")
    if isinstance(below, Mapping):
        yield from _pairs(below)
    if told := one_line(values.get("fb_app_id")):
        yield "facebook_app", told[:VALUE_LENGTH]


def share_links(switches: Any, shares: Any, warn: Warn) -> list[str]:
    """``{twitter: true}``, or the platforms of a data file."""
    names = []
    if isinstance(switches, Mapping):
        names = [str(name) for name, is_on in switches.items() if boolean(is_on)]
    elif isinstance(shares, Mapping) and isinstance(shares.get("platforms"), list):
        kinds = (
            part.get("type") if isinstance(part, Mapping) else part
            for part in shares["platforms"]
        )
        names = [one_line(kind) for kind in kinds]
    plain = dict.fromkeys(
        name.lower().replace("x-twitter", "twitter") for name in names
    )
    for name in plain:
        if name not in SERVICES:
            warn(f"share links: {name[:40]!r} is not known here and was left out")
    return [name for name in plain if name in SERVICES]
