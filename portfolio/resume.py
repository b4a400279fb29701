"""The visible curriculum vitae in the words of JSON Resume (jsonresume.org/schema)."""

from collections.abc import Iterable
from typing import Any

from publishing.models import SiteSettings, SocialLink
from publishing.seo import absolute_url

from .importing.comments import without_comments
from .importing.cv.json_resume import COMMON, SECTIONS
from .models import CVEntry, CVKind, Profile
from .models.cv import LASTING

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
BASICS = {"title": "name", "detail": "label", "url": "url", "summary": "summary"}
COURSES = frozenset({CVKind.EDUCATION})


def json_resume(entries: Iterable[CVEntry], basics: dict[str, Any]) -> dict[str, Any]:
    """``basics`` is what the site says; an entry about the person says more."""
    names = {kind: name for name, (kind, _) in SECTIONS.items()}
    resume: dict[str, Any] = {"$schema": SCHEMA, "basics": dict(basics)}
    for entry in entries:
        if entry.kind == CVKind.BASICS:
            resume["basics"] |= _basics(entry)
        else:
            section = resume.setdefault(names[CVKind(entry.kind)], [])
            section.append(_entry(entry))
    return resume


def _basics(entry: CVEntry) -> dict[str, Any]:
    told = {key: _public(entry, column) for column, key in BASICS.items()}
    if entry.location:
        told["location"] = {"address": entry.location}
    return {**_filled(told), **_further(entry)}


def _entry(entry: CVEntry) -> dict[str, Any]:
    kind = CVKind(entry.kind)
    columns = next(keys for known, keys in SECTIONS.values() if known == kind)
    told = {
        key: _public(entry, column) for key, column in {**COMMON, **columns}.items()
    }
    if "reference" in columns:
        told.pop("summary")
    heading = entry.section
    highlights = without_comments(entry.highlights).splitlines()
    lists = {
        "courses" if kind in COURSES else "highlights": [
            line.rstrip() for line in highlights if line.strip()
        ],
        "keywords": entry.keyword_list,
    }
    told |= {**_dates(entry), **lists, "section": heading}
    return {**_filled(told), **_further(entry)}


def _public(entry: CVEntry, column: str) -> Any:
    """Markdown as it was written, without what its page does not show."""
    value = getattr(entry, column)
    return without_comments(value) if column in entry.markdown_fields else value


def _further(entry: CVEntry) -> dict[str, Any]:
    """Facts that no column is for, as they were written and without comments."""
    return {name: _without_comments(told) for name, told in entry.extra.items()}


def _without_comments(told: Any) -> Any:
    if isinstance(told, dict):
        return {name: _without_comments(part) for name, part in told.items()}
    if isinstance(told, list):
        return [_without_comments(part) for part in told]
    return without_comments(told) if isinstance(told, str) else told


def _dates(entry: CVEntry) -> dict[str, Any]:
    is_moment = entry.start == entry.end and entry.kind not in LASTING
    if is_moment and entry.kind == CVKind.PUBLICATION:
        return {"releaseDate": entry.start, "dateText": entry.date_text}
    if is_moment:
        return {"date": entry.start, "dateText": entry.date_text}
    return {
        "startDate": entry.start,
        "endDate": entry.end,
        "dateText": entry.date_text,
    }


def _filled(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value not in ("", [], None)}


def site_basics() -> dict[str, Any]:
    """Who the owner is, as the site says it everywhere."""
    site, profile = SiteSettings.load(), Profile.load()
    links = SocialLink.objects.all()
    avatar = profile.avatar or site.avatar
    told = {
        "name": site.author_name or profile.title or site.title,
        "label": profile.headline,
        "image": absolute_url(avatar.file.url) if avatar else "",
        "email": site.email,
        "url": absolute_url("/"),
        "profiles": [
            {"network": link.kind, "username": link.label, "url": link.url}
            for link in links
            if link.url.startswith("http")
        ],
    }
    return _filled(told)
