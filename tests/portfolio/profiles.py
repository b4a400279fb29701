"""Profiles for tests: read from text, imported, and told as the words of their rows."""

import re
from pathlib import Path

from portfolio.importing.profile import ProfileImporter
from portfolio.importing.reading import read_profile
from portfolio.models import Profile, ProfileSection, Project
from publishing.importing.importer import ImportRun
from publishing.importing.liquid.bodies import markdown_of
from publishing.importing.report import FileReport
from publishing.importing.source import parse_source

SAMPLE = Path(__file__).parent / "data" / "about.md"
WORDS = re.compile(r"\w+")


def sample() -> str:
    return SAMPLE.read_text(encoding="utf-8")


def read(text, path="about.md"):
    return read_profile(parse_source(text.encode(), path), FileReport(path, "profile"))


def sections(text):
    return read(text).sections


def import_text(text, path="about.md", **run):
    importer = ProfileImporter(ImportRun(**run))
    log = importer.run.report.add_file(path, "profile")
    importer.import_source(parse_source(text.encode(), path), log)
    return log


def told(section, projects):
    """The texts of a section, in the order in which a reader meets them."""
    yield from (section.title, section.lead)
    for item in section.items.all():
        is_derived = item.text and item.url.endswith(item.text)
        yield from (item.label, "" if is_derived else item.url, item.text)
    for project in projects:
        yield from (project.title, project.code_url, project.demo_url, project.body)
    yield from (section.body, section.tail)


def words_of_rows():
    texts = [Profile.load().intro]
    for section in ProfileSection.objects.all():
        texts.extend(told(section, section.projects.all()))
    return WORDS.findall(" ".join(texts))


def words_of(text):
    """Without what Liquid takes away."""
    source = parse_source(text.encode(), "about.md")
    log = FileReport("about.md", "profile")
    return WORDS.findall(markdown_of(source, ImportRun(), log))


def public_state():
    """What readers and the admin see of the profile, without keys and moments."""
    profile = Profile.load()
    rows = [
        [
            [getattr(section, name) for name in SECTION],
            [[getattr(item, name) for name in ITEM] for item in section.items.all()],
            [
                [*(getattr(project, name) for name in PROJECT), project.is_published]
                for project in section.projects.all()
            ],
        ]
        for section in ProfileSection.objects.all()
    ]
    public = Project.objects.listed().in_order()
    return {
        "heading": [profile.title, profile.subtitle, profile.intro, profile.intro_html],
        "sections": rows,
        "projects": [
            [getattr(project, name) for name in PROJECT] for project in public
        ],
    }


SECTION = (
    "title", "slug", "kind", "order", "hidden", "body_html", "lead_html", "tail_html",
    "body", "lead", "tail",
)  # fmt: skip
ITEM = ("label", "url", "text", "text_html", "stance", "order")
PROJECT = ("title", "slug", "body", "body_html", "code_url", "demo_url", "order")
