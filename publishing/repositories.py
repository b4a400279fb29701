"""Where the file of an imported page can be read, at the places that keep repositories."""

from pathlib import PurePosixPath
from urllib.parse import quote

from .web_addresses import host_name, split_address

# HEAD is whichever branch the repository shows first.
FILE_ADDRESSES = {
    "github.com": "{repository}/blob/HEAD/{path}",
    "gitlab.com": "{repository}/-/blob/HEAD/{path}",
}
TEXTS = {".md", ".markdown", ".mkd", ".html", ".htm", ".txt"}


def file_address(repository: str, path: str) -> str:
    """Empty for a place that is not known here, and for what is no file."""
    template = FILE_ADDRESSES.get(host_name(split_address(repository).netloc), "")
    is_file = PurePosixPath(path).suffix.lower() in TEXTS and "#" not in path
    if not (template and is_file):
        return ""
    bare = repository.rstrip("/").removesuffix(".git")
    return template.format(repository=bare, path=quote(path.lstrip("/")))
