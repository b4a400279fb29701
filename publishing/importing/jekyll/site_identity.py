"""Which site a folder is: the same as last time, or another one beside it."""

from dataclasses import dataclass
from urllib.parse import quote

from publishing.importing.importer import ImportRun
from publishing.models import SourceSite
from publishing.web_addresses import split_address

from .config import SiteConfig

NAME_LENGTH = 100


class OtherSiteError(Exception):
    """The settings here are those of another site."""


@dataclass(frozen=True)
class Signs:
    host: str
    title: str
    folder: str

    def fit(self, site: SourceSite) -> bool:
        """A site moves house or is renamed, but seldom both at once."""
        if (self.host and self.host == site.host) or self.folder == site.folder:
            return True
        is_elsewhere = bool(self.host and site.host)
        return bool(self.title) and self.title == site.title and not is_elsewhere

    @property
    def name(self) -> str:
        last = self.folder.rstrip("/").rpartition("/")[2]
        return (self.host or self.title or last)[:NAME_LENGTH] or "site"


def signs_of(config: SiteConfig, source: str) -> Signs:
    host = split_address(config.url).hostname or ""
    path = quote(config.base_path, safe="/") if host else ""
    return Signs(
        host=f"{host}{path}"[:300],
        title=config.title[:300],
        folder=source.encode(errors="replace").decode()[:1000],
    )


def recognise(run: ImportRun, signs: Signs, *, is_whole: bool) -> SourceSite:
    """The site that was imported before, or a new one.

    Raises OtherSiteError where a second site would take the first one's place and
    nobody said by ``--name`` that it may.
    """
    known = list(SourceSite.objects.all())
    if run.site_name:
        wanted = run.site_name[:NAME_LENGTH]
        site = next((each for each in known if each.name == wanted), None)
        site = site or SourceSite(name=wanted)
    else:
        site = next(filter(signs.fit, known), None) or _new(signs, known)
        if is_whole and site.pk is None:
            _refuse_to_replace(known, signs)
    site.host, site.title, site.folder = signs.host, signs.title, signs.folder
    site.is_whole = site.is_whole or is_whole
    site.save()
    return site


def _new(signs: Signs, known: list[SourceSite]) -> SourceSite:
    taken, name, number = {each.name for each in known}, signs.name, 1
    while name in taken:
        number += 1
        name = f"{signs.name[: NAME_LENGTH - 8]} {number}"
    return SourceSite(name=name)


def _refuse_to_replace(known: list[SourceSite], signs: Signs) -> None:
    here = next((each.name for each in known if each.is_whole), "")
    if here:
        raise OtherSiteError(
            f"this database holds the site {here!r}, and {signs.name!r} looks like "
            "another one; nothing was written. "
            f"Is it the same site? Run again with --name {here!r}. "
            f"Is it to come in beside it? Run again with --name {signs.name!r}; its "
            "settings, menu and about page then take the place of those here"
        )
