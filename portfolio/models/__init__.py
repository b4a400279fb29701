"""The profile with its typed sections, the projects and the pages."""

from .items import ProfileItem, Stance
from .page import Page
from .profile import Profile
from .project import Project
from .sections import ProfileSection, SectionKind

__all__ = [
    "Page",
    "Profile",
    "ProfileItem",
    "ProfileSection",
    "Project",
    "SectionKind",
    "Stance",
]
