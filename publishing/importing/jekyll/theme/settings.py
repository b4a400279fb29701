"""``_config.yml`` as the settings of this site and its owner's accounts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from publishing.images.library import find_image
from publishing.importing.deletions import KEPT_OUT
from publishing.importing.importer import Importer
from publishing.importing.jekyll.addresses.hosts import host_of
from publishing.importing.jekyll.config import SiteConfig, site_config
from publishing.importing.report import FileReport
from publishing.importing.source import SourceFile
from publishing.importing.values import Warn, cut
from publishing.models import SiteSettings, SocialLink

from .services import services
from .site_options import logo, site_options
from .social import Account, accounts

TEXTS = [
    # The field, the config's, its length.
    ("title", "title", 200),
    ("tagline", "subtitle", 300),
    ("description", "description", 2000),
    ("author_name", "author", 200),
    ("email", "email", 254),
    ("language", "language", 16),
    ("time_zone", "time_zone_name", 60),
]


@dataclass(frozen=True)
class SettingsRecord:
    values: dict[str, Any]
    avatar: str = ""
    avatar_line: int = 1
    logo: str = ""
    accounts: list[Account] = field(default_factory=list)


def services_that_wait(settings: SiteSettings) -> Iterator[str]:
    """What an import keeps and no page loads."""
    if settings.comments_provider and not settings.comments_confirmed:
        provider = settings.get_comments_provider_display()
        yield f"comments by {provider} are kept, and nothing of them is loaded"
    if settings.analytics and not settings.analytics_confirmed:
        names = ", ".join(dict.fromkeys(n.split(".")[0] for n in settings.analytics))
        yield f"analytics ({names}) are kept, and nothing of them is loaded"


def ask_again(settings: SiteSettings, before: tuple[Any, ...], warn: Warn) -> None:
    """What a person switched on was what they had seen; anything else waits again."""
    switches = ("comments_confirmed", "analytics_confirmed")
    pairs = zip(switches, before, settings.proposals, strict=True)
    changed = [name for name, old, new in pairs if old != new]
    if waiting := [name for name in changed if getattr(settings, name)]:
        for name in waiting:
            setattr(settings, name, False)
        settings.save(update_fields=waiting)
        warn("the source names other services than those switched on; they are off now")


class SettingsImporter(Importer[SettingsRecord]):
    """What the config does not say stays as the owner has it."""

    kind = "settings"

    def parse(self, source: SourceFile, log: FileReport) -> SettingsRecord:
        warn = partial(log.warn, 1)
        config = site_config(source, warn)
        values: dict[str, Any] = {
            name: cut(told, length, warn, name)
            for name, key, length in TEXTS
            if (told := getattr(config, key))
        }
        if not config.title and (host := host_of(config.url)):
            values["title"] = host
        values["old_hosts"] = "\n".join(self.run.options.get("hosts", ()))
        values["old_lists"] = list(self.run.options.get("lists", []))
        values["single_dollar_math"] = self._reads_single_dollars(config)
        values["smart_punctuation"] = config.smart_punctuation
        values["kramdown_options"] = dict(config.kramdown_options)
        data = self.run.options.get("data", {})
        values |= site_options(config.values, warn)
        values |= services(config.values, data.get("share"), warn)
        return SettingsRecord(
            values=values,
            avatar=config.avatar,
            avatar_line=source.line_of("avatar"),
            logo=logo(config.values),
            accounts=accounts(config.values, warn, data),
        )

    def apply(self, record: SettingsRecord, log: FileReport) -> None:
        values = dict(record.values)
        if avatar := find_image(record.avatar, log.path):
            values["avatar"] = avatar
        if logo := find_image(record.logo, log.path):
            values["logo"] = logo
        settings = SiteSettings.load()
        before = settings.proposals
        self.merge(settings, values, log)
        ask_again(settings, before, partial(log.warn, 1))
        self.run.report.notes += services_that_wait(settings)
        log.title = settings.title
        log.address = "/"
        self._apply_accounts(record.accounts, log)

    def _reads_single_dollars(self, config: SiteConfig) -> bool:
        return config.single_dollar_math or bool(
            self.run.options.get("single_dollar_math")
        )

    def _apply_accounts(self, found: list[Account], log: FileReport) -> None:
        stem = f"{log.path}#social:"
        gone = set(
            SocialLink.objects.filter(import_ref__startswith=stem).values_list(
                "import_ref", flat=True
            )
        )
        seen: dict[str, int] = {}
        for order, account in enumerate(found, 1):
            seen[account.kind] = seen.get(account.kind, 0) + 1
            number = f"-{seen[account.kind]}" if seen[account.kind] > 1 else ""
            reference = f"{stem}{account.kind}{number}"
            gone.discard(reference)
            if self.run.deletions.keeps_out(SocialLink, reference):
                log.warn(1, f"social link {account.kind}: {KEPT_OUT}")
                continue
            row = SocialLink.objects.filter(import_ref=reference).first()
            values = {
                "kind": account.kind,
                "label": account.label,
                "url": account.url,
                "order": order,
            }
            row = row or SocialLink(import_ref=reference)
            self.merge(row, values, log, f"social link {account.kind}")
        for reference in sorted(gone):
            kind = reference.removeprefix(stem)
            log.warn(1, f"the social link {kind} is no longer in the source; it stays")
