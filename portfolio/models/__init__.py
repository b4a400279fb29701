"""The profile with its typed sections, projects, publications and pages."""

from .cv import CVEntry, CVKind
from .items import ProfileItem, Stance
from .page import Page
from .profile import Profile
from .project import Project
from .publication import Publication
from .publication_kinds import PublicationKind
from .sections import ProfileSection, SectionKind

__all__ = [
    "CVEntry",
    "CVKind",
    "Page",
    "Profile",
    "ProfileItem",
    "ProfileSection",
    "Project",
    "Publication",
    "PublicationKind",
    "SectionKind",
    "Stance",
]
