"""Where an address leads that nothing answers and that an old site may have had."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from django.urls import Resolver404, resolve

from .files.models import FileSource
from .images.models import ImageSource
from .kept_addresses import kept_address
from .models import OldAddress, SiteSettings, normal_path, spellings
from .models.addresses import PATH_LENGTH
from .registries import list_addresses

PLACEHOLDER = re.compile(r":(name|year|month|day|num)|[^:]+|:")
PATTERNS = {
    "name": r"(?P<name>[^/]{1,200})",
    "year": r"(?P<year>[12][0-9]{3})",
    "month": r"(?P<month>[01]?[0-9])",
    "day": r"(?P<day>[0-3]?[0-9])",
    "num": r"(?P<num>[0-9]{1,6})",
}
HIDDEN = re.compile(r"/[._]")


def new_address(path: str, site: SiteSettings) -> str | None:
    """``path`` is tidy and decoded; the answer is a path of this site that is public."""
    if len(path) > PATH_LENGTH or path == "/":
        return None
    folders = site.former_folders
    tries = spellings(path, folders)
    steps: tuple[Callable[[], str | None], ...] = (
        lambda: kept_address(path, folders),
        lambda: OldAddress.objects.answer(path, folders),
        lambda: _page(tries[1:]),
        lambda: _media(tries),
        lambda: _list(tries, site),
    )
    for step in steps:
        new = step()
        if new and normal_path(new) != path:
            return new
    return None


def _page(tries: list[str]) -> str | None:
    """A page of ours under another spelling of its address."""
    for path in tries:
        for form in (f"{path}/".replace("//", "/"), path):
            if is_answered(form):
                return form
    return None


def is_answered(path: str) -> bool:
    """Whether a list, or the page of something public, is at this path now."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    model = getattr(getattr(match.func, "view_class", None), "model", None)
    if not match.kwargs:
        return not match.route.startswith("admin/")
    if model is None or set(match.kwargs) != {"slug"}:
        return False
    return bool(model.objects.published().filter(**match.kwargs).exists())


def _media(tries: list[str]) -> str | None:
    """A picture or a file that was at this path; never from a folder kept private."""
    paths = [path.lstrip("/") for path in tries if not HIDDEN.search(path)]
    if not any("." in path for path in paths):
        return None
    for source in ImageSource.objects.filter(path__in=paths).select_related("image"):
        return str(source.image.file.url)
    files = FileSource.objects.filter(path__in=paths).select_related("stored_file")
    return next((str(source.stored_file.file.url) for source in files), None)


def _list(tries: list[str], site: SiteSettings) -> str | None:
    for kind, told in _matching(tries, site):
        if kind in list_addresses and (new := list_addresses[kind](told)):
            return new
    return None


def _matching(
    tries: list[str], site: SiteSettings
) -> Iterator[tuple[str, dict[str, str]]]:
    for path in tries:
        for kind, template in site.old_lists:
            if found := _pattern(template).fullmatch(path):
                yield kind, found.groupdict()


@lru_cache(maxsize=256)
def _pattern(template: str) -> re.Pattern[str]:
    """Of "/tag/:name/"; a placeholder that stands twice counts once."""
    seen: set[str] = set()

    def part(match: re.Match[str]) -> str:
        name = match[1]
        if name is None or name in seen:
            return "[^/]+" if name else re.escape(match[0])
        seen.add(name)
        return PATTERNS[name]

    return re.compile(PLACEHOLDER.sub(part, normal_path(template)))
