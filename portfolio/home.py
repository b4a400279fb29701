"""What this app shows on the home page."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest

from publishing.current import current_site
from publishing.markup.ids import refused

from .models import Profile, ProfileSection, Project, Publication

NEWEST = 6


def visible_sections() -> list[ProfileSection]:
    """With all that they hold, and with anchors that occur once on the page."""
    projects = Project.objects.listed().in_order().select_related("cover", "thumbnail")
    projects = projects.prefetch_related("tags")
    sections = ProfileSection.objects.visible().prefetch_related(
        "items", Prefetch("projects", queryset=projects)
    )
    seen: Counter[str] = Counter()
    for section in sections:
        section.slug = _free_anchor(section.slug, seen)
    return list(sections)


def _free_anchor(slug: str, seen: Counter[str]) -> str:
    """Repeats get a number, as headings in Markdown do."""
    anchor = f"s-{slug}" if slug and refused(slug) else slug
    seen[anchor] += 1
    return f"{anchor}-{seen[anchor] - 1}" if anchor and seen[anchor] > 1 else anchor


def profile_block(request: HttpRequest) -> Mapping[str, Any]:
    return {"profile": Profile.load()}


def sections_block(request: HttpRequest) -> Mapping[str, Any]:
    return {"sections": visible_sections()}


def projects_block(request: HttpRequest) -> Mapping[str, Any]:
    """The projects that no section of the profile shows already."""
    shown = Project.objects.listed().exclude(
        section__in=ProfileSection.objects.visible()
    )
    projects = (
        shown.in_order().select_related("cover", "thumbnail").prefetch_related("tags")
    )
    return {"projects": projects[:NEWEST]}


def publications_block(request: HttpRequest) -> Mapping[str, Any]:
    """Those marked to be read, or else the newest."""
    listed = Publication.objects.listed().by_year().prefetch_related("tags")
    chosen = listed.filter(selected=True)[:NEWEST]
    return {
        "publications": list(chosen) or listed[:NEWEST],
        "owner": current_site(request).author_name,
    }
