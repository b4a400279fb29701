"""What a person should look at in the content that is public; asks no network."""

from .findings import Finding, Severity, finding_about
from .site_check import check_site
from .texts import CheckedTexts

__all__ = ["CheckedTexts", "Finding", "Severity", "check_site", "finding_about"]
