"""Forms of the profile, the projects and pages, the publications, the CV."""

from . import cv, profile, publications

__all__ = ["cv", "profile", "publications"]
