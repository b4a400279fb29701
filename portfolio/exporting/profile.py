"""The profile as a page in the form that import_profile reads: made from the rows, never
read when an export is restored."""

from collections.abc import Sequence
from typing import Any

from portfolio.importing.items import sole_address
from portfolio.importing.projects import CODE_HOSTS
from portfolio.models import Profile, ProfileItem, ProfileSection, Project, SectionKind
from publishing.exporting.documents import FENCE, MEDIA
from publishing.exporting.exporter import Export, Exporter
from publishing.exporting.relations import InStep
from publishing.exporting.restoring import Restoration
from publishing.exporting.yaml_files import to_yaml
from publishing.markup.ids import heading_id

PAGE = "index.md"


class ProfilePageExporter(Exporter):
    formats = ()
    order = 105

    def write(self, export: Export) -> None:
        profile = Profile.objects.select_related("avatar").first()
        if profile is None:
            return
        items = ProfileItem.objects.order_by("section_id", "order", "pk")
        projects = Project.objects.exclude(section=None)
        ordered = projects.order_by("section_id", "-featured", "order", "pk")
        items_of = InStep((each.section_id, each) for each in items)
        projects_of = InStep((each.section_id, each) for each in ordered)
        texts = {
            section.pk: section_text(
                section, items_of.of(section.pk), projects_of.of(section.pk)
            )
            for section in ProfileSection.objects.order_by("pk")
        }
        in_order = ProfileSection.objects.values_list("pk", flat=True)
        blocks = [profile.intro.strip("\n"), *(texts[pk] for pk in in_order)]
        body = "\n\n".join(filter(None, blocks)) + "\n"
        export.tree.write(PAGE, front_matter(profile) + body)

    def restore(self, restoration: Restoration) -> None:
        """Nothing: the lists of profile, sections and items hold the facts."""


def front_matter(profile: Profile) -> str:
    told: dict[str, Any] = {
        "layout": "page",
        "title": profile.title,
        "subtitle": profile.subtitle,
        "headline": profile.headline,
        "avatar": f"/{MEDIA}/{profile.avatar.file.name}" if profile.avatar else "",
    }
    told = {key: value for key, value in told.items() if value}
    return (
        FENCE + to_yaml({**told, "permalink": "/", "render_with_liquid": False}) + FENCE
    )


def section_text(
    section: ProfileSection, items: Sequence[ProfileItem], projects: Sequence[Project]
) -> str:
    listed = "\n".join(item_line(section.kind, item) for item in items)
    told = [project_text(each) for each in projects]
    parts = [heading(section), section.body, section.lead, listed, *told, section.tail]
    text = "\n\n".join(part.strip("\n") for part in parts if part.strip())
    return hidden(text) if section.hidden else text


def heading(section: ProfileSection) -> str:
    if not section.title:
        return ""
    has_own_anchor = section.slug and section.slug != heading_id(section.title)
    return f"# {section.title}" + (f" {{#{section.slug}}}" if has_own_anchor else "")


def item_line(kind: str, item: ProfileItem) -> str:
    """In the shape by which its kind is known."""
    text = item.text.strip()
    if kind == SectionKind.TASTES:
        told = f"{item.label}: {text}"
    elif item.url and item.url != sole_address(text):
        told = joined(f"[**{item.label}**]({target(item.url)})", text)
    else:
        told = joined(f"**{item.label}**" if item.label else "", text)
    first, *more = told.split("\n")
    return "\n".join([f"- {first}", *map(continuation, more)])


def continuation(line: str) -> str:
    """A comment after an item stood between two of them."""
    return line if line.startswith("<!--") else f"  {line}".rstrip()


def joined(label: str, text: str) -> str:
    return ": ".join(filter(None, [label, text]))


def target(url: str) -> str:
    return f"<{url}>" if any(sign in url for sign in " ()") else url


def project_text(project: Project) -> str:
    urls = (project.demo_url, project.code_url)
    url = next((each for each in urls if fits_title(project, each)), "")
    title = f"[{project.title}]({url})" if url else project.title
    text = f"## {title}\n\n{project.body.strip()}".strip()
    return text if project.published_at else hidden(text)


def fits_title(project: Project, url: str) -> bool:
    """A title leads to the code where it names a host of code, else to the demo."""
    is_code = url.startswith(CODE_HOSTS)
    return bool(url) and is_code == (url == project.code_url)


def hidden(text: str) -> str:
    """As a comment; none within may end it and show what follows."""
    return f"<!-- {text.replace('<!--', '').replace('-->', '')} -->"
