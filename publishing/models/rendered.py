import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from publishing.images.renditions import current_recipe
from publishing.markup import RENDERER, Document, RenderOptions, RenderWarning, render
from publishing.markup.kramdown_options import render_options as with_kramdown_options

from .announced import Announced
from .media_links import image_resolver, link_resolver
from .site import SiteSettings

# A page has one h1, its title: the headings of its text begin with h2.
BELOW_TITLE = 2
LONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p[ >]).)*)</p>\s*", re.DOTALL)


@dataclass(frozen=True)
class _Setting:
    """What the site's settings alone decide; ``options`` hold for any of its texts."""

    options: RenderOptions
    hosts: Sequence[str]
    stamp: str

    @classmethod
    def load(cls) -> "_Setting":
        site = SiteSettings.load()
        base = RenderOptions(
            language=site.language,
            macros=site.math_macros,
            single_dollar=site.single_dollar_math,
            typographer=site.smart_punctuation,
        )
        options = with_kramdown_options(site.kramdown_options, base)
        return cls(options, site.former_hosts, _stamp(site))

    def options_of(self, item: models.Model) -> RenderOptions:
        reference = getattr(item, "import_ref", "")
        own = getattr(item, "resolve_link", None)
        return replace(
            self.options,
            language=getattr(item, "language", "") or self.options.language,
            top_heading=getattr(item, "top_heading", BELOW_TITLE),
            first_line=getattr(item, "first_line", 1),
            resolve_link=link_resolver(reference, self.hosts, own),
            resolve_image=image_resolver(reference, self.hosts),
        )


_same_setting: ContextVar[_Setting | None] = ContextVar("setting", default=None)


def render_options(item: models.Model) -> RenderOptions:
    """The one place that says how an item's Markdown is rendered.

    Preview, save, feeds and export use it. An item says what differs for it by
    ``language`` and ``import_ref`` (the folder that its relative images start from).
    """
    return _setting().options_of(item)


@contextmanager
def same_settings() -> Iterator[None]:
    """Asks for the settings once, for as long as many rows are rendered."""
    token = _same_setting.set(_Setting.load())
    try:
        yield
    finally:
        _same_setting.reset(token)


def _setting() -> _Setting:
    return _same_setting.get() or _Setting.load()


def render_stamp() -> str:
    """Changes with the renderer and with every setting that all rendering depends on."""
    return _setting().stamp


def _stamp(site: SiteSettings) -> str:
    facts = [
        site.math_macros,
        site.single_dollar_math,
        site.smart_punctuation,
        site.kramdown_options,
        site.language,
        site.old_hosts,
        settings.MEDIA_URL,
        current_recipe(),
    ]
    told = json.dumps(facts, sort_keys=True).encode()
    return f"{RENDERER}:{hashlib.sha256(told).hexdigest()[:12]}"


def inline_html(document: Document) -> str:
    """HTML for a cell or a label: a lone paragraph without its tags."""
    match = LONE_PARAGRAPH.fullmatch(document.html)
    return match[1] if match else document.html


class Rendered(Announced):
    """A row that keeps Markdown and, beside it, the HTML made of it on save.

    ``markdown_fields`` and ``inline_markdown_fields`` map each source field to the
    field of its HTML. ``rendered_with`` tells ``rerender`` which rows are stale.

    ``render_warnings`` of the last rendering, by source field, are not stored; their
    lines count from ``first_line``, which an import sets to the text's line in its file.
    """

    markdown_fields: ClassVar[dict[str, str]] = {}
    inline_markdown_fields: ClassVar[dict[str, str]] = {}

    first_line: int = 1
    render_warnings: Mapping[str, tuple[RenderWarning, ...]] = MappingProxyType({})

    rendered_with = models.CharField(max_length=40, blank=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        made = self.render_markdown()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], *made}
        super().save(*args, **kwargs)

    def render_markdown(self) -> Collection[str]:
        """Renders every Markdown field; the names of the fields that were filled."""
        setting = _setting()
        for source in (
            sources := (*self.markdown_fields, *self.inline_markdown_fields)
        ):
            # A browser sends the lines of a form with CR LF.
            setattr(self, source, getattr(self, source).replace("\r\n", "\n"))
        has_text = any(getattr(self, source) for source in sources)
        options = setting.options_of(self) if has_text else RenderOptions()
        warnings = {}
        for source, target in self.markdown_fields.items():
            document = render(getattr(self, source), options=options)
            setattr(self, target, document.html)
            warnings[source] = document.warnings
            self.document_rendered(source, document)
        for source, target in self.inline_markdown_fields.items():
            document = render(getattr(self, source), options=options)
            setattr(self, target, inline_html(document))
            warnings[source] = document.warnings
        self.render_warnings = warnings
        self.rendered_with = setting.stamp
        targets = (self.markdown_fields, self.inline_markdown_fields)
        return {"rendered_with", *(name for each in targets for name in each.values())}

    def document_rendered(self, source: str, document: Document) -> None:
        """A hook for rows that keep more of the document than its HTML."""
