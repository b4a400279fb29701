"""The settings as ``_config.yml``, which also says that the tree is an export."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django.conf import settings

from publishing.models import MenuItem, SiteSettings, SocialLink
from publishing.registries import exporters

from .documents import MEDIA
from .exporter import Export, Exporter
from .formats import RowFormat
from .recognition import CONFIG, FORMAT, KEY
from .restoring import Restoration
from .row_values import ToldRow
from .yaml_files import from_yaml, to_yaml

PLAIN_QUOTES = "apos,apos,quot,quot"


class SettingsExporter(Exporter):
    keys: ClassVar[Mapping[str, str]] = {
        "title": "title",
        "tagline": "tagline",
        "description": "description",
        "author_name": "author",
        "email": "email",
        "language": "lang",
        "time_zone": "timezone",
    }
    formats = (RowFormat("settings", SiteSettings),)
    order = 10

    def write(self, export: Export) -> None:
        site = SiteSettings.load()
        is_kept = not site._state.adding
        values = self.formats[0].values(site, export.zone) if is_kept else {}
        told = {key: getattr(site, name) for name, key in self.keys.items()}
        for name in self.keys:
            values.pop(name, None)
        told |= for_jekyll(site)
        told[KEY] = {"format": FORMAT, **({"settings": values} if values else {})}
        export.tree.write(CONFIG, to_yaml(told))

    def restore(self, restoration: Restoration) -> None:
        text = restoration.text(CONFIG, "settings")
        config = from_yaml(text or "") or {}
        values = config.get(KEY, {}).get("settings")
        if values and not isinstance(values, dict):
            restoration.log.fail(1, "not restored: settings without keys")
        elif values:
            told = {
                name: config[key] for name, key in self.keys.items() if key in config
            }
            restoration.restore(self.formats[0], ToldRow({**values, **told}))
            restoration.log.address = "/"


def for_jekyll(site: SiteSettings) -> dict[str, Any]:
    """What Jekyll and its themes want to know; made from the rows, never read again."""
    kramdown = {"input": "GFM", "math_engine": "mathjax", **site.kramdown_options}
    if not site.smart_punctuation:
        kramdown["smart_quotes"] = PLAIN_QUOTES
    told: dict[str, Any] = {"url": settings.SITE_URL, "baseurl": ""}
    if site.avatar:
        told["avatar"] = f"/{MEDIA}/{site.avatar.file.name}"
    told |= {
        "permalink": "/blog/:title/",
        "markdown": "kramdown",
        "kramdown": kramdown,
        "mathjax": site.single_dollar_math,
        "plugins": ["jekyll-redirect-from"],
        "future": False,
        "collections": {
            name: dict(options)
            for exporter in exporters
            for name, options in exporter.collections.items()
        },
    }
    if menu := dict(navbar()):
        told["navbar-links"] = menu
    if social := {each.kind: each.url for each in SocialLink.objects.all()}:
        told["social-network-links"] = social
    return told


def navbar() -> Iterator[tuple[str, Any]]:
    """The menu, as Beautiful Jekyll has it: label to address, or to such a list."""
    items = list(MenuItem.objects.all())
    for item in items:
        if item.parent_id is None:
            below = [{e.label: e.url} for e in items if e.parent_id == item.pk]
            yield item.label, below or item.url
