"""Addresses as people and files write them: taken apart, and let through or not."""

from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "xmpp", "matrix"})
UNREADABLE = "unreadable"


def split_address(address: str) -> SplitResult:
    """Never raises: what is no address, such as "http://[", is all path, and its scheme
    is one that nothing else has."""
    try:
        return urlsplit(address.strip())
    except ValueError:
        return SplitResult(UNREADABLE, "", address, "", "")


def is_safe_address(address: str) -> bool:
    """Leads to a page, a mailbox or a telephone; runs nothing in the browser."""
    # Browsers ignore control characters and blanks in front of and inside a scheme.
    plain = "".join(sign for sign in address if sign > " ")
    return split_address(plain).scheme.lower() in SAFE_SCHEMES


def is_web_address(address: str) -> bool:
    parts = split_address(address)
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)


def validate_address(address: str) -> None:
    if not is_safe_address(address):
        raise ValidationError(
            _("Write an address that starts with https://, mailto:, tel: or /.")
        )
