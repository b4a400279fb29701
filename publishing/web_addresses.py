"""Addresses as people and files write them: taken apart, and let through or not."""

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SAFE_SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "xmpp", "matrix"})
UNREADABLE = "unreadable"


@lru_cache(maxsize=256)  # each is asked for several times in a row
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


def host_name(netloc: str) -> str:
    """A host as it is compared: "WWW.Example.org:443" is "example.org"."""
    name = netloc.lower().removesuffix(":443").removesuffix(":80").rstrip(".")
    return name.removeprefix("www.")


def local_address(address: str, hosts: Iterable[str]) -> str:
    """An absolute address on one of the ``hosts`` as a path of this site.

    A host may name the folder that the site was in: "example.github.io/blog". Any other
    address comes back as it is.
    """
    parts = split_address(address)
    if not parts.netloc or parts.scheme.lower() not in {"", "http", "https"}:
        return address
    for host in hosts:
        name, _, folder = host.partition("/")
        lead = f"/{folder.strip('/')}".rstrip("/")
        path = f"/{parts.path.lstrip('/')}"
        if host_name(parts.netloc) == name and f"{path}/".startswith(f"{lead}/"):
            # One slash and no backslash: "//evil.example" would leave the site.
            below = "/" + path[len(lead) :].lstrip("/\\")
            return parts._replace(scheme="", netloc="", path=below).geturl()
    return address


def is_web_address(address: str) -> bool:
    parts = split_address(address)
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)


def validate_address(address: str) -> None:
    if not is_safe_address(address):
        raise ValidationError(
            _("Write an address that starts with https://, mailto:, tel: or /.")
        )
