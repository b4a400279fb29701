"""The site's icons, drawn when its settings are saved, never in a request.

The name of a file follows from what is drawn, so the icons that a request asks for are
those of the settings as they are, and an old one is not taken for a new one.
"""

import hashlib
import logging
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models.signals import post_delete

from .colours import INKS, contrast, rgb
from .images.icons import CONTENT_TYPES, Look, draw_icons
from .images.models import Image
from .images.renditions import remove
from .models import SiteSettings
from .models.site_options import HEX_COLOUR
from .palettes import palette
from .signals import content_changed

LOGGER = logging.getLogger(__name__)
FOLDER = "icons"
VERSION = "1"  # of the drawing: raised when it looks different
GROUND = "#111111"


def listen() -> None:
    content_changed.connect(_changed, sender=SiteSettings, dispatch_uid="site icons")
    post_delete.connect(_picture_deleted, sender=Image, dispatch_uid="site icons")


def icons_version(site: SiteSettings) -> str:
    picture = site.avatar.content_hash if site.avatar else ""
    look = _look(site)
    told = [VERSION, picture, str(look.is_round), look.name, look.ground, look.ink]
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:20]


def icon_file(site: SiteSettings, name: str) -> str:
    """Where the storage has it, once it is drawn."""
    return f"{FOLDER}/{icons_version(site)}-{name}"


def renew(everything: bool = False) -> int:
    """Draws what is missing and takes away what no longer fits; the number of files."""
    site = SiteSettings.load()
    wanted = {name: icon_file(site, name) for name in CONTENT_TYPES}
    is_there = all(map(default_storage.exists, wanted.values()))
    if is_there and not everything:
        return 0
    drawn = draw_icons(_look(site, with_picture=True))
    for name, data in drawn.items():
        remove(default_storage, [wanted[name]])
        default_storage.save(wanted[name], ContentFile(data))
    _remove_others(set(wanted.values()))
    return len(drawn)


def _changed(**kwargs: Any) -> None:
    try:
        renew()
    except OSError:
        # The settings are saved; the icons are made at the next start.
        LOGGER.exception("no icons for the site")


def _picture_deleted(**kwargs: Any) -> None:
    """It may have been the site's own, which then has its initials."""
    if _drawn():
        transaction.on_commit(_changed)


def _look(site: SiteSettings, *, with_picture: bool = False) -> Look:
    # A restored export may say anything.
    accent = site.accent if HEX_COLOUR.fullmatch(site.accent) else ""
    told = accent or palette(site.palette).light("accent", GROUND)
    ground = "#{:02x}{:02x}{:02x}".format(*rgb(told))
    ink = max(INKS, key=lambda colour: contrast(colour, ground))
    data = _picture(site) if with_picture else b""
    return Look(site.title, ground, ink, data, site.round_avatar)


def _picture(site: SiteSettings) -> bytes:
    if site.avatar is None:
        return b""
    try:
        with site.avatar.file.open() as file:
            data: bytes = file.read()
    except OSError:
        return b""
    return data


def _remove_others(wanted: set[str]) -> None:
    remove(default_storage, _drawn() - wanted)


def _drawn() -> set[str]:
    try:
        _, names = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return set()
    return {f"{FOLDER}/{name}" for name in names}
