"""Where a relative address of a repository's file leads on the web."""

import posixpath
from urllib.parse import quote, unquote

from publishing.web_addresses import split_address

GITLAB = "gitlab"


def is_relative(address: str) -> bool:
    parts = split_address(address)
    return not (parts.scheme or parts.netloc)


def repository_address(repository: str, source_path: str, address: str) -> str | None:
    """The page of a file or folder in a repository; None where it cannot be known.

    ``source_path`` is the file that names the address. What climbs out of the
    repository stays in it: files are moved down more often than their links.
    """
    if not repository or not address.strip() or not is_relative(address):
        return None
    parts = split_address(address)
    folder = "" if parts.path.startswith("/") else posixpath.dirname(source_path)
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path).lstrip("/")))
    while path.startswith("../"):
        path = path[3:]
    base = repository.rstrip("/").removesuffix(".git")
    if path in {".", ".."}:
        return base
    middle = "-/blob/HEAD" if GITLAB in split_address(base).netloc else "blob/HEAD"
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{base}/{middle}/{quote(path)}{fragment}"
