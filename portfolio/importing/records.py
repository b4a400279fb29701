"""What a profile file says, before anything is saved."""

from dataclasses import dataclass, field

from portfolio.models import SectionKind, Stance


@dataclass
class ItemRecord:
    label: str = ""
    url: str = ""
    text: str = ""
    stance: Stance | str = ""


@dataclass
class ProjectRecord:
    title: str
    body: str = ""
    code_url: str = ""
    demo_url: str = ""
    hidden: bool = False


@dataclass
class SectionRecord:
    """``line`` is where the section starts in its file, ``text_line`` where its text."""

    title: str = ""
    slug: str = ""
    kind: SectionKind = SectionKind.PROSE
    hidden: bool = False
    body: str = ""
    lead: str = ""
    tail: str = ""
    items: list[ItemRecord] = field(default_factory=list)
    projects: list[ProjectRecord] = field(default_factory=list)
    line: int = 1
    text_line: int = 1

    @property
    def size(self) -> int:
        return len(self.items) + len(self.projects)


@dataclass
class ProfileRecord:
    title: str
    subtitle: str
    intro: str
    sections: list[SectionRecord]
    path: str = ""
    avatar: str = ""
