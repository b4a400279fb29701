"""The hosts at which the old site was found."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from publishing.importing.decode import BinaryFileError, decode
from publishing.importing.jekyll.config import SiteConfig
from publishing.importing.source import UnreadableFileError, read_bytes
from publishing.web_addresses import host_name, split_address

CNAME = "CNAME"
NAME = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?")
AT_HOME = re.compile(r"localhost|127\.|0\.0\.0\.0|\[")
LIMIT = 20


def with_hosts(root: Path, config: SiteConfig, told: Iterable[str] = ()) -> SiteConfig:
    """``told`` are those that the owner names; ``url`` and CNAME name others.

    A host that is named by itself is all this site's; beside the folder of ``baseurl``
    there may be other sites at ``url``.
    """
    hosts = [
        *(host for each in (*told, *_cname(root)) for host in _all_of(each, config)),
        *_all_of(config.url, config)[:1],
    ]
    if config.base_path and not any("/" in host for host in hosts):
        hosts.append(config.base_path)  # of a host that nobody names
    return replace(config, hosts=tuple(dict.fromkeys(hosts))[:LIMIT])


def _all_of(written: str, config: SiteConfig) -> list[str]:
    """The likeliest folder first; of a host that is named without one, all folders."""
    place = _place(written)
    if not place or "/" in place:
        return [place] if place else []
    return [f"{place}{config.base_path}", place]


def host_of(url: str) -> str:
    """Empty for a machine's own."""
    return _place(url).partition("/")[0]


def _place(written: str) -> str:
    """ "https://www.example.org/blog/" is "example.org/blog"; "" for what is no host."""
    plain = written.strip()
    parts = split_address(plain if "//" in plain else f"//{plain}")
    name = host_name(parts.netloc)
    if not NAME.fullmatch(name) or AT_HOME.match(name):
        return ""
    return f"{name}{parts.path.rstrip('/')}"


def _cname(root: Path) -> list[str]:
    try:
        return decode(read_bytes(root / CNAME, root, 10_000)).text.split()
    except (UnreadableFileError, BinaryFileError):
        return []
